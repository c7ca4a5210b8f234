using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Mind;

/// <summary>What opens a patient over a conversation, what closes one, and what mends it: for every style and difficulty.</summary>
public sealed class TrustTests
{
    private static readonly PatientDynamics s_dynamics = new(DynamicsYaml.BuiltIn);
    private static readonly Formulation s_formulation = Formulation.Of(TestPatients.Maya);
    private static readonly TraineeAct[] s_warm = [TestActs.SimpleReflection, TestActs.ComplexReflection, TestActs.Affirmation, TestActs.Summary, TestActs.Backchannel, TestActs.Apology];
    private static readonly TraineeAct[] s_mending = [TestActs.Apology, TestActs.SimpleReflection, TestActs.ComplexReflection, TestActs.Summary];

    private static IEnumerable<TestCaseData> Manners() =>
        from style in TestPatients.Styles
        from difficulty in Enum.GetValues<Difficulty>()
        select new TestCaseData(style.Id.ToString(), difficulty);

    [TestCaseSource(nameof(Manners))]
    public void Warmth_WithoutCuriosity_BuildsBondAndOpensNoRule(string style, Difficulty difficulty)
    {
        foreach (var only in s_warm)
        {
            Assert.That(Play(style, difficulty, Enumerable.Repeat(only, 40)).Max(state => state.Reach), Is.LessThan(Rung.Rule));
        }

        var warm = Play(style, difficulty, Enumerable.Range(0, 40).Select(turn => s_warm[turn % 3]));
        Assert.That(warm[11].Alliance.Bond, Is.GreaterThan(0.55));
        Assert.That(warm.Max(state => state.Reach), Is.LessThan(Rung.Rule));
    }

    [TestCaseSource(nameof(Manners))]
    public void Curiosity_WithoutWarmth_OpensSituationsAndNoRule(string style, Difficulty difficulty)
    {
        var curious = Play(style, difficulty, Enumerable.Repeat(TestActs.OpenQuestion, 40));
        Assert.That(curious.Max(state => state.Reach), Is.LessThan(Rung.Rule));
        Assert.That(curious[^1].Reach, Is.GreaterThanOrEqualTo(Rung.Situation));
        Assert.That(curious[11].Alliance.Task, Is.GreaterThan(0.5));
    }

    [TestCaseSource(nameof(Manners))]
    public void WarmthAndCuriosity_Together_OpenEverything(string style, Difficulty difficulty)
    {
        var skilled = Play(style, difficulty, Skilled(24));
        var opened = skilled.FindIndex(state => state.Reach == Rung.Core) + 1;
        Assert.That(opened, difficulty == Difficulty.Normal ? Is.InRange(6, 14) : Is.InRange(4, 20), "the turn in which the core comes into reach");
    }

    [TestCaseSource(nameof(Manners))]
    public void Mending_AfterARupture_GivesMoreThanTheSameWithoutOne(string style, Difficulty difficulty)
    {
        var calm = Play(style, difficulty, Skilled(4))[^1];
        var torn = Next(style, difficulty, calm, TestActs.Erring(TraineeError.Blame));
        var whole = torn with { Rupture = 0 };
        foreach (var act in s_mending)
        {
            var (mended, same) = (Next(style, difficulty, torn, act), Next(style, difficulty, whole, act));
            Assert.That(mended.Alliance.Bond, Is.GreaterThan(same.Alliance.Bond));
            Assert.That(mended.Resistance, Is.LessThan(same.Resistance));
            Assert.That(mended.Rupture, Is.LessThan(torn.Rupture));
        }
    }

    [TestCaseSource(nameof(Manners))]
    public void HurtingAndMending_Ever_LeavesNoMoreBondThanNotHurting(string style, Difficulty difficulty)
    {
        var start = Play(style, difficulty, Skilled(4))[^1];
        foreach (var error in Enum.GetValues<TraineeError>())
        {
            var hurt = Play(style, difficulty, [TestActs.Erring(error), TestActs.Apology, TestActs.ComplexReflection, TestActs.SimpleReflection], start)[^1];
            var spared = Play(style, difficulty, [TestActs.Backchannel, TestActs.Backchannel, TestActs.ComplexReflection, TestActs.SimpleReflection], start)[^1];
            Assert.That(hurt.Alliance.Bond, Is.LessThan(spared.Alliance.Bond), error.ToString());
        }
    }

    [TestCaseSource(nameof(Manners))]
    public void Error_Repeated_HurtsMore(string style, Difficulty difficulty)
    {
        var start = Play(style, difficulty, Skilled(8))[^1];
        var losses = Enumerable.Range(0, 4).Select(earlier =>
            start.Alliance.Bond - Next(style, difficulty, start with { Errors = earlier }, TestActs.Erring(TraineeError.Blame)).Alliance.Bond).ToList();
        Assert.That(losses, Is.Ordered.Ascending.And.Unique);
    }

    [TestCaseSource(nameof(Manners))]
    public void BadSession_ThirdByThird_GetsWorse(string style, Difficulty difficulty)
    {
        var errors = Enum.GetValues<TraineeError>();
        var bad = Play(style, difficulty, Enumerable.Range(0, 9).Select(turn => TestActs.Erring(errors[turn * 3 % errors.Length])));
        Assert.That(new[] { 2, 5, 8 }.Select(turn => bad[turn].Openness + bad[turn].Alliance.Task), Is.Ordered.Descending);
        Assert.That(new[] { 2, 5, 8 }.Select(turn => bad[turn].Resistance), Is.Ordered.Ascending);
        Assert.That(bad[8].Mood, Is.LessThan(bad[2].Mood));
        Assert.That(bad[8].Reach, Is.EqualTo(Rung.Presenting));
    }

    [TestCase(TraineeFlag.EvidenceQuestion)]
    [TestCase(TraineeFlag.AlternativesQuestion)]
    [TestCase(TraineeFlag.ConsequencesQuestion)]
    public void Examining_BeforeTrust_CostsAndLaterHelps(TraineeFlag examining)
    {
        var act = TestActs.Doing(TraineeFlag.Question, TraineeFlag.OpenQuestion, examining);
        foreach (var style in TestPatients.Styles)
        {
            var early = s_dynamics.Start(TestPatients.Maya, style);
            var late = Play(style.Id.ToString(), Difficulty.Normal, Skilled(10))[^1];
            Assert.That(Next(style.Id.ToString(), Difficulty.Normal, early, act).Resistance, Is.GreaterThan(early.Resistance));
            Assert.That(Next(style.Id.ToString(), Difficulty.Normal, late, act).Alliance.Task, Is.GreaterThan(Next(style.Id.ToString(), Difficulty.Normal, late, TestActs.OpenQuestion).Alliance.Task));
        }
    }

    [Test]
    public void OwnDistress_Shown_LowersTheTaskAndTellingOfOneselfHardlyMoves()
    {
        var before = s_dynamics.Start(TestPatients.Maya, TestPatients.Style("plain"));
        var told = Next("plain", Difficulty.Normal, before, TestActs.Doing(TraineeFlag.SelfDisclosure));
        var undone = Next("plain", Difficulty.Normal, before, TestActs.Doing(TraineeFlag.SelfDisclosure, TraineeFlag.OwnDistress));
        Assert.That(undone.Alliance.Task, Is.LessThan(before.Alliance.Task));
        Assert.That(told.Alliance.Bond, Is.EqualTo(before.Alliance.Bond).Within(0.01));
    }

    [Test]
    public void Goal_Shared_IsNeededForTheCore()
    {
        var open = Play("plain", Difficulty.Normal, Skilled(16))[^1];
        var (low, high) = (open with { Alliance = open.Alliance with { Goal = 0.1 } }, open with { Alliance = open.Alliance with { Goal = 0.6 } });
        Assert.That(Next("plain", Difficulty.Normal, low, TestActs.Backchannel).Reach, Is.EqualTo(Rung.Rule));
        Assert.That(Next("plain", Difficulty.Normal, high, TestActs.Backchannel).Reach, Is.EqualTo(Rung.Core));
        Assert.That(Next("plain", Difficulty.Normal, open, TestActs.Doing(TraineeFlag.Agenda)).Alliance.Goal, Is.GreaterThan(open.Alliance.Goal));
    }

    private static IEnumerable<TraineeAct> Skilled(int turns) =>
        Enumerable.Range(0, turns).Select(turn => turn % 2 == 0 ? TestActs.OpenQuestion : turn % 4 == 1 ? TestActs.SimpleReflection : TestActs.ComplexReflection);

    private static List<PatientState> Play(string style, Difficulty difficulty, IEnumerable<TraineeAct> acts, PatientState? start = null)
    {
        var states = new List<PatientState>();
        foreach (var act in acts)
        {
            states.Add(Next(style, difficulty, states.LastOrDefault() ?? start ?? s_dynamics.Start(TestPatients.Maya, TestPatients.Style(style)), act));
        }

        return states;
    }

    private static PatientState Next(string style, Difficulty difficulty, PatientState before, TraineeAct act) =>
        s_dynamics.Apply(before, act, TestPatients.Maya, s_formulation, TestPatients.Style(style), difficulty).State;
}
