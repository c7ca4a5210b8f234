using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Mind;

public sealed class ResponsePlannerTests
{
    private static readonly Formulation s_maya = Formulation.Of(TestPatients.Maya);
    private static readonly DynamicsTable s_table = DynamicsYaml.BuiltIn;

    [Test]
    public void Plan_BeliefAskedForAtTheStart_IsDodged()
    {
        var plan = Plan(Start(), Asks("incompetent"));
        Assert.That(plan.Offers.Select(offer => offer.ElementId), Does.Not.Contain("incompetent"));
    }

    [Test]
    public void Plan_ThoughtAskedForBeforeItsSituation_GivesTheSituationFirst()
    {
        var plan = Plan(Start() with { Reach = Rung.Thought }, Asks("tried-harder"));
        Assert.That(plan.Offers, Is.EqualTo(new[] { new ElementOffer("page-of-comments", DisclosureStatus.Told) }));
    }

    [Test]
    public void Plan_ThoughtAskedForAfterItsSituation_IsTold()
    {
        var plan = Plan(Told(Start() with { Reach = Rung.Thought }, "page-of-comments"), Asks("tried-harder"));
        Assert.That(plan.Offers, Is.EqualTo(new[] { new ElementOffer("tried-harder", DisclosureStatus.Told) }));
    }

    [Test]
    public void Plan_RuleInReach_IsHintedBeforeItIsTold()
    {
        var open = Told(Start() with { Reach = Rung.Core, Openness = 1 }, "page-of-comments", "tried-harder");
        Assert.That(Plan(open, Asks("asking-shows")).Offers.Single().Depth, Is.EqualTo(DisclosureStatus.Hinted));
        var hinted = open with { Ledger = open.Ledger.With("asking-shows", new(DisclosureStatus.Hinted, 3)) };
        Assert.That(Plan(hinted, Asks("asking-shows")).Offers.Single().Depth, Is.EqualTo(DisclosureStatus.Told));
    }

    [Test]
    public void Plan_BeliefInReachWithoutAThoughtThatExpressesIt_StaysShut()
    {
        var open = Told(Start() with { Reach = Rung.Core, Openness = 1 }, "page-of-comments");
        Assert.That(Plan(open, Asks("incompetent")).Offers.Select(offer => offer.ElementId), Does.Not.Contain("incompetent"));
    }

    [Test]
    public void Plan_DodgedQuestionGentlyFollowedUp_GivesAHint()
    {
        var dodged = Told(Start() with { Reach = Rung.Reaction, Dodged = "tried-harder" }, "page-of-comments");
        Assert.That(Plan(dodged, Asks("tried-harder")).Offers, Is.EqualTo(new[] { new ElementOffer("tried-harder", DisclosureStatus.Hinted) }));
    }

    [Test]
    public void Plan_ReflectionWithoutAQuestion_NeverOpensAnythingDeeperThanToldBefore()
    {
        var open = Told(Start() with { Reach = Rung.Core, Openness = 1, Focus = "page-of-comments", Deepest = Rung.Reaction }, "page-of-comments");
        var act = new TraineeAct { Main = TraineeCode.Reflection, Flags = [TraineeFlag.Reflection, TraineeFlag.ComplexReflection] };
        var offered = Enumerable.Range(0, 200).SelectMany(seed => Plan(open, act, seed).Offers).Select(offer => s_maya.Find(offer.ElementId)!.Rung).ToList();
        Assert.That(offered, Is.Not.Empty.And.All.LessThanOrEqualTo(Rung.Reaction));
    }

    [TestCase(TraineeError.UnaskedAdvice)]
    [TestCase(TraineeError.Blame)]
    [TestCase(TraineeError.Invalidation)]
    public void Plan_Error_IsFeltAndGivesNothingAway(TraineeError error)
    {
        var plan = Plan(Start(), new TraineeAct { Main = TraineeCode.TherapistInput, Errors = [error], Aims = ["page-of-comments"] });
        Assert.That(plan.Error, Is.EqualTo(error));
        Assert.That(plan.Offers, Is.Empty);
    }

    [Test]
    public void Plan_OutOfFrame_IsPuzzling() =>
        Assert.That(Plan(Start(), new TraineeAct { Main = TraineeCode.Question, Flags = [TraineeFlag.OutOfFrame, TraineeFlag.Question], Aims = ["incompetent"] }).Stance, Is.EqualTo(Stance.Puzzled));

    [Test]
    public void Plan_SameArguments_GivesTheSamePlan()
    {
        List<ResponsePlan> plans = [.. Enumerable.Range(0, 3).Select(_ => Plan(Start(), Asks("page-of-comments"), 7))];
        Assert.That(plans, Has.All.EqualTo(plans[0]));
    }

    [Test]
    public async Task Plan_AnyConversation_KeepsTheGate([Range(0, 11)] int seed)
    {
        foreach (var profile in TestPatients.Shipped)
        {
            var random = new SeededRandom(seed, 0, 99);
            var formulation = Formulation.Of(profile);
            var session = new SimulatedPatient(profile).StartSession(new() { Seed = seed, Style = TestPatients.Styles[seed % TestPatients.Styles.Count].Id });
            var before = session.ForInstructor().State;
            for (var turn = 0; turn < 30; turn++)
            {
                await session.SayAsync(TestPatients.Mixed[random.Below(TestPatients.Mixed.Count)]);
                var record = session.ForInstructor().Turns[^1];
                AssertGate(record, before, formulation);
                before = record.State;
            }
        }
    }

    [Test]
    public void Plan_PrerequisitesInACircleWithAWayIn_GivesTheWayIn()
    {
        var maya = TestPatients.Maya with
        {
            IntermediateBeliefs = [new() { Id = "a", Text = "I must a.", After = ["b", "tried-harder"] }, new() { Id = "b", Text = "I must b.", After = ["a"] }],
        };
        var plan = new ResponsePlanner().Plan(Start() with { Reach = Rung.Core }, Asks("a"), new(maya, Formulation.Of(maya), TestPatients.Style("plain") with { Stances = ValueMap<Stance, double>.Empty }, s_table, 1));
        Assert.That(plan.Offers, Is.EqualTo(new[] { new ElementOffer("page-of-comments", DisclosureStatus.Told) }));
    }

    [Test]
    public void Plan_ManyWaysThroughManyPrerequisites_IsMadeInTime()
    {
        const int Layers = 30;
        var maya = TestPatients.Maya with
        {
            IntermediateBeliefs =
            [
                .. from layer in Enumerable.Range(0, Layers)
                   from side in "xyz"
                   select new IntermediateBelief { Id = $"{side}{layer}", Text = $"I must {side}{layer}.", After = layer == 0 ? ["tried-harder"] : [$"x{layer - 1}", $"y{layer - 1}", $"z{layer - 1}"] },
            ],
        };
        var plan = new ResponsePlanner().Plan(Start() with { Reach = Rung.Core }, Asks($"x{Layers - 1}"), new(maya, Formulation.Of(maya), TestPatients.Style("plain") with { Stances = ValueMap<Stance, double>.Empty }, s_table, 1));
        Assert.That(plan.Offers, Is.EqualTo(new[] { new ElementOffer("page-of-comments", DisclosureStatus.Told) }));
    }

    [Test]
    public async Task Plan_SkilledTrainee_GetsDeeperThanAnUnskilledOne()
    {
        foreach (var profile in TestPatients.Shipped)
        {
            Assert.That(await Deepest(profile, TestPatients.Skilled), Is.GreaterThan(await Deepest(profile, TestPatients.Unskilled)), profile.Id);
        }

        static async Task<Rung> Deepest(PatientProfile profile, IReadOnlyList<string> turns)
        {
            var session = new SimulatedPatient(profile).StartSession();
            foreach (var turn in turns)
            {
                // An unskilled trainee may be walked out on.
                if ((await session.SayAsync(turn)).Ended)
                {
                    break;
                }
            }

            return session.ForInstructor().State.Deepest;
        }
    }

    private static void AssertGate(TurnRecord record, PatientState before, Formulation formulation)
    {
        var offers = record.Plan.Offers.Where(offer => !before.HasTold(offer.ElementId)).ToList();
        Assert.That(offers, Has.Count.LessThanOrEqualTo(1));
        foreach (var (offer, element) in offers.Select(offer => (offer, formulation.Find(offer.ElementId)!)))
        {
            var reach = record.State.Reach;
            Assert.That(element.Rung, Is.LessThanOrEqualTo(offer.Depth == DisclosureStatus.Hinted ? reach + 1 : reach), offer.ElementId);
            Assert.That(element.Requires.Count == 0 || element.Requires.Any(before.HasTold), Is.True, $"{offer.ElementId} before its prerequisite");
            Assert.That(offer.Depth == DisclosureStatus.Hinted || element.Rung < Rung.Rule || before.StatusOf(element.Id) == DisclosureStatus.Hinted, Is.True, $"{offer.ElementId} told without a hint");
        }

        // What was told was offered, or came out of itself within reach.
        Assert.That(record.Told.Where(told => !record.Plan.Offers.Any(offer => offer.ElementId == told.Id) && told.Rung > record.State.Reach), Is.Empty);
    }

    private static PatientState Start() => new PatientDynamics(s_table).Start(TestPatients.Maya, TestPatients.Style("plain")) with { Turn = 4 };

    private static PatientState Told(PatientState state, params string[] ids) =>
        ids.Aggregate(state, (told, id) => told with { Ledger = told.Ledger.With(id, new(DisclosureStatus.Told, 2)) });

    private static TraineeAct Asks(string id) => new() { Main = TraineeCode.Question, Flags = [TraineeFlag.Question, TraineeFlag.OpenQuestion], Aims = [id] };

    private static ResponsePlan Plan(PatientState state, TraineeAct act, int seed = 1) =>
        new ResponsePlanner().Plan(state, act, new(TestPatients.Maya, s_maya, TestPatients.Style("plain") with { Stances = ValueMap<Stance, double>.Empty }, s_table, seed));
}
