using FsCheck;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Mind;

/// <summary>What the time between two sessions does.</summary>
public sealed class SessionGapTests
{
    private static readonly PatientDynamics s_dynamics = new(DynamicsYaml.BuiltIn);
    private static readonly Formulation s_formulation = Formulation.Of(TestPatients.Maya);
    private static readonly double[] s_days = [0.05, 0.5, 1, 2, 4, 7, 14, 15, 30, 90, 365, 730];

    [FsCheck.NUnit.Property]
    public bool Time_Passing_LeavesSomeBondAndNeverAddsAny(byte bond, byte rupture, byte days)
    {
        var last = Upset() with { Alliance = new(0.01 + (bond / 260.0), 0.5, 0.4), Rupture = rupture / 255.0 };
        var after = Next(last, s_days[days % s_days.Length]).State.Alliance;
        return after.Bond <= last.Alliance.Bond && after.Bond > 0 && after.Task is > 0 and <= 0.5 && after.Goal is > 0 and <= 0.4;
    }

    [FsCheck.NUnit.Property]
    public bool Feelings_WithTime_ComeNearerToRest(byte distress, byte resistance, byte mood, byte sad)
    {
        var rest = s_dynamics.Start(TestPatients.Maya, TestPatients.Style("plain"));
        var last = Upset() with
        {
            Distress = Math.Round(distress / 255.0, 4),
            Resistance = Math.Round(resistance / 255.0, 4),
            Mood = Math.Round(mood / 2.55, 1),
            Emotions = rest.Emotions.With(Emotion.Sad, Math.Round(sad / 2.55, 1)),
        };
        Func<PatientState, double>[] variables = [state => state.Distress, state => state.Resistance, state => state.Mood, state => state.Emotions[Emotion.Sad]];
        var states = s_days.Select(days => Next(last, days).State).Prepend(last).ToList();
        return variables.All(value =>
            states.Zip(states.Skip(1)).All(pair => Math.Abs(value(pair.Second) - value(rest)) <= Math.Abs(value(pair.First) - value(rest)) + 1e-9)
            && states.All(state => (value(last) - value(rest)) * (value(state) - value(rest)) >= 0)
            && Math.Abs(value(states[^1]) - value(rest)) < 1e-9);
    }

    [Test]
    public void Changes_Stated_AreExactlyWhatDiffers()
    {
        var last = Upset() with { Rupture = 0.2, Ledger = new([KeyValuePair.Create("tried-harder", new Disclosure(DisclosureStatus.Told, 4))]) };
        var next = Next(last, 30, HomeworkOutcome.Done);
        foreach (var variable in StateVariables.NamesIn(last))
        {
            var stated = next.Changes.Where(change => change.Variable == variable).Sum(change => change.Delta);
            Assert.That(StateVariables.Of(last, variable) + stated, Is.EqualTo(StateVariables.Of(next.State, variable)).Within(1e-6), variable);
        }

        Assert.That(next.Changes.Select(change => change.Reason).Distinct(), Is.EqualTo(new[] { "30 days later", "a rupture taken home", "homework done" }));
    }

    [Test]
    public void Ledger_Carried_KeepsWhatWasToldAndNothingElseBegins()
    {
        var state = Next(Upset(), 7).State;
        Assert.That((state.StatusOf("tried-harder"), state.StatusOf("page-of-comments"), state.Deepest), Is.EqualTo((DisclosureStatus.Hinted, DisclosureStatus.Told, Rung.Situation)));
        Assert.That((state.Turn, state.Errors, state.LastErrorTurn, state.LastDisclosureTurn, state.Focus, state.Dodged), Is.EqualTo((0, 0, 0, 0, (string?)null, (string?)null)));
        Assert.That(state.BeliefsAtStart, Is.EqualTo(state.BeliefStrengths));
    }

    [TestCase(HomeworkOutcome.Done, -2)]
    [TestCase(HomeworkOutcome.Partly, -1)]
    [TestCase(HomeworkOutcome.NotDone, 0)]
    [TestCase(HomeworkOutcome.NotSet, 0)]
    public void Homework_OfABeliefThatWasTalkedAbout_MovesItByItsRule(HomeworkOutcome homework, double by)
    {
        var told = Upset() with { Ledger = new([KeyValuePair.Create("tried-harder", new Disclosure(DisclosureStatus.Told, 4))]) };
        Assert.That(Next(told, 7, homework).State.BeliefStrengths["incompetent"] - told.BeliefStrengths["incompetent"], Is.EqualTo(by));
        Assert.That(Next(Upset(), 7, homework).State.BeliefStrengths, Is.EqualTo(Upset().BeliefStrengths), "nothing of it had been told");
    }

    [FsCheck.NUnit.Property]
    public bool Homework_WithABetterTaskAlliance_IsDoneNoLess(int seed, byte low, byte high)
    {
        var tasks = new[] { low / 255.0, high / 255.0 }.Order().ToArray();
        return TestPatients.Styles.All(style => Decide(tasks[0], style, seed) <= Decide(tasks[1], style, seed) && Decide(tasks[0], style, seed) != HomeworkOutcome.NotSet);
    }

    [Test]
    public void Homework_Decided_TakesEachCourse()
    {
        var outcomes = from style in TestPatients.Styles from seed in Enumerable.Range(0, 20) from task in new[] { 0.2, 0.45, 0.6, 0.9 } select Decide(task, style, seed);
        Assert.That(outcomes.Distinct(), Is.EquivalentTo(new[] { HomeworkOutcome.NotDone, HomeworkOutcome.Partly, HomeworkOutcome.Done }));
        var half = TestPatients.Styles.ToDictionary(style => style.Id.ToString(), style => Enumerable.Range(0, 200).Sum(seed => (int)Decide(0.45, style, seed)));
        Assert.That(half["pleasing"], Is.GreaterThan(half["plain"]).And.GreaterThan(half["upset"]), "who wants to please does more of it");
    }

    private static HomeworkOutcome Decide(double task, StyleDefinition style, int seed) =>
        s_dynamics.DecideHomework(Upset() with { Alliance = new(0.5, task, 0.3) }, TestPatients.Maya, style, seed);

    private static StateTransition Next(PatientState last, double days, HomeworkOutcome homework = HomeworkOutcome.NotSet) =>
        s_dynamics.BeginNextSession(last, TestPatients.Maya, s_formulation, TestPatients.Style("plain"), Difficulty.Normal, TimeSpan.FromDays(days), homework);

    private static PatientState Upset() => s_dynamics.Start(TestPatients.Maya, TestPatients.Style("plain")) with
    {
        Turn = 9,
        Errors = 3,
        LastErrorTurn = 8,
        Focus = "page-of-comments",
        Dodged = "tried-harder",
        Distress = 0.8,
        Resistance = 0.7,
        Mood = 20,
        Deepest = Rung.Situation,
        Ledger = new([KeyValuePair.Create("page-of-comments", new Disclosure(DisclosureStatus.Told, 3)), KeyValuePair.Create("tried-harder", new Disclosure(DisclosureStatus.Hinted, 9))]),
    };
}
