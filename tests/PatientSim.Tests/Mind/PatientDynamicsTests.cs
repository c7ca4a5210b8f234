using FsCheck;
using FsCheck.Fluent;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Mind;

public sealed class PatientDynamicsTests
{
    private static readonly PatientDynamics s_dynamics = new(DynamicsYaml.BuiltIn);
    private static readonly StyleDefinition s_plain = TestPatients.Style("plain");

    [Test]
    public void Start_Patient_HasNothingTold()
    {
        var state = s_dynamics.Start(TestPatients.Maya, s_plain);
        Assert.That(state.Ledger, Is.Empty);
        Assert.That(state.BeliefStrengths["incompetent"], Is.EqualTo(80));
        Assert.That(state.Emotions[Emotion.Sad], Is.GreaterThan(state.Emotions[Emotion.Jealous]));
        Assert.That(state.Reach, Is.LessThan(Rung.Thought));
    }

    [TestCase(TraineeFlag.SimpleReflection)]
    [TestCase(TraineeFlag.ComplexReflection)]
    [TestCase(TraineeFlag.OpenQuestion)]
    [TestCase(TraineeFlag.Affirmation)]
    public void Apply_SkilledAct_BuildsOpenness(TraineeFlag flag)
    {
        var before = Middle();
        Assert.That(Apply(before, Act(flag)).State.Openness, Is.GreaterThan(before.Openness));
    }

    [TestCase(TraineeError.UnaskedAdvice)]
    [TestCase(TraineeError.Blame)]
    [TestCase(TraineeError.Invalidation)]
    [TestCase(TraineeError.Interrogation)]
    [TestCase(TraineeError.MisreadFeeling)]
    [TestCase(TraineeError.PrematureReassurance)]
    [TestCase(TraineeError.Confrontation)]
    [TestCase(TraineeError.Pressure)]
    public void Apply_Error_CostsOpennessAndSaysWhy(TraineeError error)
    {
        var before = Middle();
        var after = Apply(before, new() { Main = TraineeCode.Other, Errors = [error] });
        Assert.That(after.State.Openness, Is.LessThan(before.Openness));
        Assert.That(after.Changes.Select(change => change.Variable), Does.Contain("resistance"));
        Assert.That(after.Changes.Select(change => change.Reason), Has.All.Not.Empty);
    }

    [Test]
    public void Apply_ApologyAfterARupture_RepairsMoreThanTheSameWithoutOne()
    {
        var calm = Middle();
        var hurt = calm with { LastErrorTurn = calm.Turn };
        var apology = Act(TraineeFlag.Apology);
        Assert.That(Apply(hurt, apology).State.Alliance.Bond, Is.GreaterThan(Apply(calm, apology).State.Alliance.Bond));
    }

    [Test]
    public void Apply_HarderPatient_GainsLessAndLosesMore()
    {
        var before = Middle();
        Assert.That(Bond(TraineeFlag.SimpleReflection, Difficulty.Easy), Is.GreaterThan(Bond(TraineeFlag.SimpleReflection, Difficulty.Hard)));
        Assert.That(Loss(Difficulty.Easy), Is.GreaterThan(Loss(Difficulty.Hard)));

        double Bond(TraineeFlag flag, Difficulty difficulty) => s_dynamics.Apply(before, Act(flag), s_plain, difficulty).State.Alliance.Bond;
        double Loss(Difficulty difficulty) => s_dynamics.Apply(before, new() { Main = TraineeCode.Other, Errors = [TraineeError.Blame] }, s_plain, difficulty).State.Alliance.Bond;
    }

    [Test]
    public void Apply_WarmthWithoutCuriosity_BuildsBondButLessOpennessThanBoth()
    {
        var warm = Repeat(TraineeFlag.Affirmation, 8);
        var cold = Repeat(TraineeFlag.ClosedQuestion, 8);
        var both = Middle();
        for (var i = 0; i < 4; i++)
        {
            both = Apply(Apply(both, Act(TraineeFlag.ComplexReflection, TraineeFlag.Reflection)).State, Act(TraineeFlag.OpenQuestion, TraineeFlag.Question)).State;
        }

        Assert.That(warm.Alliance.Bond, Is.GreaterThan(cold.Alliance.Bond));
        Assert.That(both.Openness, Is.GreaterThan(warm.Openness).And.GreaterThan(cold.Openness));
    }

    [Test]
    public void Apply_Change_ReadsAsAReason() =>
        Assert.That(new StateChange("resistance", 0.06, "unasked advice").ToString(), Is.EqualTo("unasked advice: resistance +0.06"));

    [FsCheck.NUnit.Property]
    public bool Apply_AnySequenceOfActs_StaysInRange(byte[] acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var state = Middle();
        foreach (var b in acts)
        {
            var flags = Enum.GetValues<TraineeFlag>();
            var errors = Enum.GetValues<TraineeError>();
            state = Apply(state, new()
            {
                Main = TraineeCode.Other,
                Flags = [flags[b % flags.Length], flags[b / 7 % flags.Length]],
                Errors = b % 3 == 0 ? [errors[b / 3 % errors.Length]] : [],
            }).State;
        }

        return new[] { state.Alliance.Bond, state.Alliance.Task, state.Alliance.Goal, state.Distress, state.Resistance, state.Openness }.All(value => value is >= 0 and <= 1)
            && state.Mood is >= 0 and <= 100;
    }

    [Test]
    public void Remember_SomethingTold_EntersTheLedgerAndStirsItsFeelings()
    {
        var formulation = Formulation.Of(TestPatients.Maya);
        var before = Middle();
        var plan = new ResponsePlan { Stance = Stance.Answer, Offers = [new("page-of-comments", DisclosureStatus.Told)] };
        var after = s_dynamics.Remember(before, TestPatients.Maya, formulation, plan, new Dictionary<string, DisclosureStatus> { ["page-of-comments"] = DisclosureStatus.Told });
        Assert.That(after.HasTold("page-of-comments"), Is.True);
        Assert.That(after.Focus, Is.EqualTo("page-of-comments"));
        Assert.That(after.Deepest, Is.EqualTo(Rung.Situation));
        Assert.That(after.Emotions[Emotion.Sad], Is.EqualTo(72).Within(0.1));
    }

    [Test]
    public void Remember_SomethingOnlyOffered_IsNotTold()
    {
        var formulation = Formulation.Of(TestPatients.Maya);
        var plan = new ResponsePlan { Stance = Stance.Answer, Offers = [new("tried-harder", DisclosureStatus.Told)] };
        var after = s_dynamics.Remember(Middle(), TestPatients.Maya, formulation, plan, new Dictionary<string, DisclosureStatus> { ["tried-harder"] = DisclosureStatus.Offered });
        Assert.That(after.StatusOf("tried-harder"), Is.EqualTo(DisclosureStatus.Offered));
        Assert.That(after.Deepest, Is.EqualTo(Rung.Presenting));
    }

    private static PatientState Middle() => s_dynamics.Start(TestPatients.Maya, s_plain) with { Turn = 5 };

    private static PatientState Repeat(TraineeFlag flag, int times) =>
        Enumerable.Range(0, times).Aggregate(Middle(), (state, _) => Apply(state, Act(flag)).State);

    private static TraineeAct Act(params TraineeFlag[] flags) => new() { Main = TraineeCode.Other, Flags = [.. flags] };

    private static StateTransition Apply(PatientState state, TraineeAct act) => s_dynamics.Apply(state, act, s_plain, Difficulty.Normal);
}
