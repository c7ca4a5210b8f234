using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Testing.Studies;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Studies;

public sealed class ComparisonTests
{
    private static readonly SimulatedPatient s_maya = new(PatientLibrary.Load("maya-brooks"));

    private static readonly ScriptedTrainee s_trainee = new(
        "Hello Maya. What brings you here?",
        "That sounds exhausting. Can you tell me about one time it was bad?",
        "And how did you feel, when that happened?",
        "It sounds like it stayed with you. What went through your mind?");

    [Test]
    public async Task Difference_OverThreeSeeds_HasStudentsInterval()
    {
        var a = await PlayAsync(3, (_, _) => "I see what you mean.");
        var b = await PlayAsync(3, (seed, _) => "I see what you mean." + string.Concat(Enumerable.Repeat(" Yes.", seed + 1)));

        var words = Comparison.Between(a, b).Rows.Single(row => row.Metric == "words");

        // 1, 2 and 3 words more: mean 2, deviation 1, t(2; .975) = 4.3027.
        using (Assert.EnterMultipleScope())
        {
            Assert.That((words.A, words.B, words.Difference, words.Pairs, words.Seeds), Is.EqualTo((5.0, 7.0, 2.0, 3, 3)));
            Assert.That(words.Interval!.Value.Low, Is.EqualTo(2 - (4.302653 / Math.Sqrt(3))).Within(1e-6));
            Assert.That(words.Interval!.Value.High, Is.EqualTo(2 + (4.302653 / Math.Sqrt(3))).Within(1e-6));
            Assert.That(words.IsClear, Is.False);
        }
    }

    [Test]
    public async Task Difference_OfOneSeed_HasNoInterval()
    {
        var rows = Comparison.Between(await PlayAsync(1), await PlayAsync(1)).Rows;
        Assert.That(rows.Select(row => (row.Interval, row.IsClear)), Is.All.EqualTo(((ValueTuple<double, double>?)null, false)));
    }

    [Test]
    public async Task Interviews_ThatAreTheSame_DifferInNothing()
    {
        var comparison = Comparison.Between(await PlayAsync(3), await PlayAsync(3));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((comparison.Pairs, comparison.Alike, comparison.OtherSystemMessage, comparison.SameOrder, comparison.Moves.Count), Is.EqualTo((3, 3, 0, (double?)1, 0)));
            Assert.That(comparison.Rows.Select(row => row.Difference), Is.All.Zero);
            Assert.That(comparison.Rows.Select(row => row.Metric), Does.Contain("told").And.Contain("turn_of_situation").And.Not.Contain("input_tokens"), "The offline voice counts no tokens.");
        }
    }

    [Test]
    public async Task Styles_EachOnASideOfItsOwn_AreWhatIsCompared()
    {
        var comparison = Comparison.Between(await PlayAsync(5, style: ConversationalStyle.Reserved), await PlayAsync(5, style: ConversationalStyle.Verbose));
        var words = comparison.Rows.Single(row => row.Metric == "words");
        Assert.That((comparison.Pairs, words.Difference > 0, words.IsClear), Is.EqualTo((5, true, true)));
    }

    [Test]
    public async Task Prompt_OfAnotherPolicy_IsSeenByItsFingerprint()
    {
        var everything = await PlayAsync(2, policy: DisclosurePolicy.Everything);
        var comparison = Comparison.Between(await PlayAsync(2), everything);
        Assert.That((comparison.OtherSystemMessage, comparison.Alike), Is.EqualTo((2, 2)), "Another system message, and an offline voice that does not read it.");
    }

    [Test]
    public async Task Element_ToldLaterOrLessOften_IsAMove()
    {
        var a = await PlayAsync(2);
        var silent = a[0] with { Session = a[0].Session with { Turns = [.. a[0].Turns.Select(turn => turn with { Told = [] })] } };
        var last = a[1].Turns[^1].Turn.Number;
        var late = a[1] with { Session = a[1].Session with { Turns = [.. a[1].Turns.Select(turn => turn with { Told = turn.Turn.Number == last ? [.. a[1].Disclosures.Select(told => told.Element)] : [] })] } };

        var comparison = Comparison.Between(a, [silent, late]);

        var move = comparison.Moves.First(move => move.ToldInA == 2);
        Assert.That((move.Patient, move.Pairs, move.ToldInB, move.TurnInB), Is.EqualTo(("maya-brooks", 2, 1, (double?)last)));
        Assert.That(comparison.Moves.Select(move => move.Size), Is.Ordered.Descending);
    }

    [Test]
    public async Task Order_Reversed_IsNotTheSame()
    {
        var a = await PlayAsync(1);
        var told = a[0].Disclosures.Where(told => told.Element.Rung > Rung.Presenting).ToList();
        Assume.That(told.Select(one => one.Turn).Distinct().Count(), Is.GreaterThan(1));
        var last = a[0].Turns.Count;
        var reversed = a[0] with { Session = a[0].Session with { Turns = [.. a[0].Turns.Select(turn => turn with { Told = [.. told.Where(one => last + 1 - one.Turn == turn.Turn.Number).Select(one => one.Element)] })] } };

        Assert.That(Comparison.Between(a, [reversed]).SameOrder, Is.LessThan(0.5));
    }

    [Test]
    public async Task Interview_WithoutAPartner_IsCounted()
    {
        var comparison = Comparison.Between(await PlayAsync(3), await PlayAsync(1));
        Assert.That((comparison.Pairs, comparison.OnlyInA, comparison.OnlyInB), Is.EqualTo((1, 2, 0)));
    }

    [Test]
    public async Task Interview_TwiceOnASide_IsRefused()
    {
        var a = await PlayAsync(1);
        Assert.That(() => Comparison.Between([.. a, .. a], a), Throws.ArgumentException.With.Message.StartsWith("There are two interviews of maya-brooks, reserved, by scripted with seed 0."));
    }

    [TestCase("words=1", true)]
    [TestCase("words=2", false)]
    [TestCase("words=+1.5", true)]
    [TestCase("words=-1.5", false)]
    [TestCase("told=0", false)]
    [TestCase("input_tokens=0", false)]
    public async Task Bound_OnADifferenceOfTwoWords_IsCrossedOrNot(string bound, bool crossed)
    {
        var comparison = Comparison.Between(await PlayAsync(1, (_, _) => "I see."), await PlayAsync(1, (_, _) => "I see what you."));
        Assert.That(ComparisonBound.Parse(bound).CrossedBy(comparison) is not null, Is.EqualTo(crossed));
    }

    [TestCase("word=1", "'word' is not one of the metrics told, deepest,", "Did you mean 'words'?")]
    [TestCase("words", "A bound of 'words' is a number, such as words=2", "")]
    [TestCase("words=NaN", "A bound of 'words' is a number, such as words=2", "")]
    [TestCase("words=1e400", "A bound of 'words' is a number, such as words=2", "")]
    [TestCase("", "'' is not one of the metrics", "")]
    public void Bound_ThatIsNone_SaysWhatOneIs(string bound, string begins, string ends) =>
        Assert.That(() => ComparisonBound.Parse(bound), Throws.TypeOf<FormatException>().With.Message.StartsWith(begins).And.Message.EndsWith(ends));

    /// <summary>Interviews with seeds from 0; with other replies than the patient's where <paramref name="reply"/> says so, of a seed and turn.</summary>
    private static async Task<IReadOnlyList<InterviewReport>> PlayAsync(int seeds, Func<int, int, string>? reply = null, ConversationalStyle? style = null, DisclosurePolicy policy = DisclosurePolicy.Staged)
    {
        var reports = new List<InterviewReport>();
        for (var seed = 0; seed < seeds; seed++)
        {
            var report = await Interview.RunAsync(s_maya, s_trainee, new() { Seed = seed, Style = style, Policy = policy });
            reports.Add(reply is null ? report : report with { Session = report.Session with { Turns = [.. report.Turns.Select(turn => turn with { Turn = turn.Turn with { Text = reply(report.Session.Seed, turn.Turn.Number) } })] } });
        }

        return reports;
    }
}
