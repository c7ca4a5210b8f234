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
        var after = Apply(before, Error(error));
        Assert.That(after.State.Openness, Is.LessThan(before.Openness));
        Assert.That(after.Changes.Select(change => change.Variable), Does.Contain("resistance"));
        Assert.That(after.Changes.Select(change => change.Reason), Has.All.Not.Empty);
    }

    [Test]
    public void Apply_HarderPatient_GainsLessAndLosesMore()
    {
        var before = Middle();
        Assert.That(Bond(TraineeFlag.SimpleReflection, Difficulty.Easy), Is.GreaterThan(Bond(TraineeFlag.SimpleReflection, Difficulty.Hard)));
        Assert.That(Loss(Difficulty.Easy), Is.GreaterThan(Loss(Difficulty.Hard)));

        double Bond(TraineeFlag flag, Difficulty difficulty) => Apply(before, Act(flag), s_plain, difficulty).State.Alliance.Bond;
        double Loss(Difficulty difficulty) => Apply(before, Error(TraineeError.Blame), s_plain, difficulty).State.Alliance.Bond;
    }

    [Test]
    public void Apply_Change_ReadsAsAReason() =>
        Assert.That(new StateChange("resistance", 0.06, "unasked advice").ToString(), Is.EqualTo("unasked advice: resistance +0.06"));

    [FsCheck.NUnit.Property]
    public bool Apply_AnySequenceOfActs_StaysInRangeAndChangesOnlyByWhatItSays(byte[] acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var state = Middle();
        foreach (var b in acts)
        {
            var next = Apply(state, AnyAct(b), TestPatients.Styles[b % TestPatients.Styles.Count], (Difficulty)(b % 3));
            if (!IsInRange(next.State) || !AddsUp(state, next))
            {
                return false;
            }

            state = next.State;
        }

        return true;
    }

    [Test]
    public void Remember_WhatItStirs_HasItsReason()
    {
        var before = Middle();
        var after = Tell(before, "page-of-comments");
        Assert.That(after.Changes.Select(change => change.ToString()), Has.One.StartsWith("telling it brings it back: sad +"));
        Assert.That(AddsUp(before, after), Is.True);
    }

    [Test]
    public void Remember_SomethingTold_EntersTheLedgerAndStirsItsFeelings()
    {
        var after = Tell(Middle(), "page-of-comments").State;
        Assert.That(after.HasTold("page-of-comments"), Is.True);
        Assert.That(after.Focus, Is.EqualTo("page-of-comments"));
        Assert.That(after.Deepest, Is.EqualTo(Rung.Situation));
        Assert.That(after.Emotions[Emotion.Sad], Is.EqualTo(72).Within(0.1));
    }

    [Test]
    public void Remember_SomethingOnlyOffered_IsNotTold()
    {
        var after = Tell(Middle(), "tried-harder", DisclosureStatus.Offered).State;
        Assert.That(after.StatusOf("tried-harder"), Is.EqualTo(DisclosureStatus.Offered));
        Assert.That(after.Deepest, Is.EqualTo(Rung.Presenting));
    }

    [Test]
    public void Feelings_LeftAlone_ComeToRestAndSayWhy()
    {
        var rest = Middle();
        var state = rest with { Mood = 80, Emotions = rest.Emotions.With(Emotion.Angry, 60).With(Emotion.Sad, 0) };
        var step = Apply(state, Act(TraineeFlag.Backchannel));
        Assert.That(step.Changes.Select(change => change.ToString()), Is.SupersetOf(new[] { "settling: angry -3.6", "settling: mood -2.7" }));
        for (var turn = 0; turn < 200; turn++)
        {
            state = Apply(state, Act(TraineeFlag.Backchannel, TraineeFlag.Question)).State;
        }

        Assert.That((state.Mood, state.Emotions), Is.EqualTo((rest.Mood, rest.Emotions)));
    }

    [Test]
    public void Blame_Heard_IsFeltAsShameAndAngerAndLowersTheMood()
    {
        var changes = Apply(Middle(), Error(TraineeError.Blame)).Changes;
        Assert.That(changes.Where(change => change.Reason == "being blamed").Select(change => (change.Variable, Math.Sign(change.Delta))), Is.SupersetOf(new[] { ("ashamed", 1), ("angry", 1), ("mood", -1) }));
    }

    private static PatientState Middle() => s_dynamics.Start(TestPatients.Maya, s_plain) with { Turn = 5 };

    private static TraineeAct Act(params TraineeFlag[] flags) => TestActs.Doing(flags);

    private static TraineeAct Error(TraineeError error) => TestActs.Erring(error);

    private static TraineeAct AnyAct(byte b)
    {
        var flags = Enum.GetValues<TraineeFlag>();
        var errors = Enum.GetValues<TraineeError>();
        return new()
        {
            Main = TraineeCode.Other,
            Flags = [flags[b % flags.Length], flags[b / 7 % flags.Length]],
            Errors = b % 3 == 0 ? [errors[b / 3 % errors.Length]] : [],
        };
    }

    private static bool IsInRange(PatientState state) =>
        new[] { state.Alliance.Bond, state.Alliance.Task, state.Alliance.Goal, state.Distress, state.Resistance, state.Openness, state.Rupture }.All(value => value is >= 0 and <= 1)
        && state.Emotions.Values.Concat(state.BeliefStrengths.Values).Append(state.Mood).All(value => value is >= 0 and <= 100);

    /// <summary>Whether the changes are exactly what differs.</summary>
    private static bool AddsUp(PatientState before, StateTransition after) =>
        Values(before).Zip(Values(after.State)).All(pair =>
            Math.Abs(pair.First.Value + after.Changes.Where(change => change.Variable == pair.First.Name).Sum(change => change.Delta) - pair.Second.Value) < 1e-6)
        && after.Changes.All(change => change.Delta != 0 && change.Reason.Length > 0);

    private static IEnumerable<(string Name, double Value)> Values(PatientState state) =>
    [
        ("bond", state.Alliance.Bond), ("task", state.Alliance.Task), ("goal", state.Alliance.Goal), ("distress", state.Distress), ("resistance", state.Resistance), ("mood", state.Mood),
        .. Enum.GetValues<Emotion>().Select(emotion => (emotion.ToString().ToLowerInvariant(), state.Emotions[emotion])),
        .. state.BeliefStrengths.OrderBy(belief => belief.Key, StringComparer.Ordinal).Select(belief => ($"belief.{belief.Key}", belief.Value)),
    ];

    private static StateTransition Tell(PatientState state, string id, DisclosureStatus status = DisclosureStatus.Told) =>
        s_dynamics.Remember(
            state, TestPatients.Maya, Formulation.Of(TestPatients.Maya), new() { Stance = Stance.Answer, Offers = [new(id, DisclosureStatus.Told)] }, new Dictionary<string, DisclosureStatus> { [id] = status });

    private static StateTransition Apply(PatientState state, TraineeAct act, StyleDefinition? style = null, Difficulty difficulty = Difficulty.Normal) =>
        s_dynamics.Apply(state, act, TestPatients.Maya, Formulation.Of(TestPatients.Maya), style ?? s_plain, difficulty);
}
