using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Mind;

/// <summary>How true a core belief feels moves by stated rules and by nothing else.</summary>
public sealed class BeliefTests
{
    private const string Incompetent = "incompetent";

    private static readonly PatientDynamics s_dynamics = new(DynamicsYaml.BuiltIn);
    private static readonly Formulation s_formulation = Formulation.Of(TestPatients.Maya);
    private static readonly TraineeAct s_evidence = TestActs.Doing(TraineeFlag.Question, TraineeFlag.OpenQuestion, TraineeFlag.EvidenceQuestion);

    [Test]
    public void Evidence_AskedForTogether_WeakensTheBeliefAndSaysWhy()
    {
        var step = Apply(Trusting(), s_evidence);
        Assert.That(step.Changes.Select(change => change.ToString()), Does.Contain("what speaks for and against a thought that comes from it: belief.incompetent -2"));
        Assert.That(step.State.BeliefStrengths[Incompetent], Is.EqualTo(78));
    }

    [Test]
    public void Evidence_AskedForWithoutTrustOrWithoutAThoughtTold_MovesNothing()
    {
        Assert.That(Beliefs(Apply(Trusting() with { Alliance = new(0.3, 0.3, 0.3) }, s_evidence)), Is.Empty);
        Assert.That(Beliefs(Apply(Trusting() with { Ledger = ValueMap<string, Disclosure>.Empty }, s_evidence)), Is.Empty);
    }

    [Test]
    public void Reassurance_Given_MovesNothing() =>
        Assert.That(Beliefs(Apply(Trusting(), TestActs.Erring(TraineeError.PrematureReassurance))), Is.Empty);

    [Test]
    public void SoreSpot_SteppedOn_StrengthensTheBeliefItTouches()
    {
        var spot = TestPatients.Maya.SoreSpots.First(spot => spot.Touches is not null);
        var step = Apply(Trusting(), TestActs.Erring(spot.When[0]));
        Assert.That(Beliefs(step).Select(change => (change.Variable, change.Delta)), Is.EqualTo(new[] { ($"belief.{spot.Touches}", 2.0) }));
    }

    [Test]
    public void Belief_PushedAllSession_MovesTenPointsAtMost()
    {
        foreach (var (act, end) in new[] { (s_evidence, 70.0), (TestActs.Erring(TraineeError.Blame), 90.0) })
        {
            var state = Trusting();
            for (var turn = 0; turn < 30; turn++)
            {
                var step = Apply(state, act);
                state = step.State with { Alliance = state.Alliance, Ledger = Told(step.State.Turn) };
            }

            Assert.That(state.BeliefStrengths[Incompetent], Is.EqualTo(end));
        }
    }

    private static IEnumerable<StateChange> Beliefs(StateTransition step) => step.Changes.Where(change => change.Variable.StartsWith("belief.", StringComparison.Ordinal));

    private static PatientState Trusting() =>
        s_dynamics.Start(TestPatients.Maya, TestPatients.Style("plain")) with { Turn = 8, Alliance = new(0.7, 0.6, 0.4), Ledger = Told(8) };

    private static ValueMap<string, Disclosure> Told(int turn) => new([KeyValuePair.Create("tried-harder", new Disclosure(DisclosureStatus.Told, turn))]);

    private static StateTransition Apply(PatientState state, TraineeAct act) =>
        s_dynamics.Apply(state, act, TestPatients.Maya, s_formulation, TestPatients.Style("plain"), Difficulty.Normal);
}
