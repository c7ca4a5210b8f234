using PatientSim.Mind;

namespace PatientSim.FigureTests;

/// <summary>How well therapists' turns are coded that nothing was trained or tuned on (AnnoMI's test split).</summary>
/// <remarks>
/// The floors are what was reached, a little below it. Published for the same data: majority .105, rules .659, a linear model
/// .715 (four-way); .560 (six-way); one human against nine others .854 and .676.
/// </remarks>
public sealed class CoderTests
{
    private static readonly string[] s_four = ["question", "reflection", "therapist_input", "other"];
    private static readonly string[] s_six = ["question_open", "question_closed", "reflection_simple", "reflection_complex", "therapist_input", "other"];

    [Test]
    public void Turns_NeverSeen_AreCodedAsPeopleDo()
    {
        var coded = AnnoMi.Test().Select(turn => (Gold: turn.Six, Act: TraineeTurnCoder.CodeWithoutPatient(turn.Text, turn.Previous))).ToList();
        var four = MacroF1(s_four, coded.Select(turn => (FourWay(turn.Gold), FourWay(turn.Act.Six))).ToList());
        var six = MacroF1(s_six, coded.Select(turn => (turn.Gold, turn.Act.Six)).ToList());
        var sure = coded.Where(turn => turn.Act.Confidence >= 0.7).ToList();
        var (coverage, accuracy) = ((double)sure.Count / coded.Count, sure.Average(turn => FourWay(turn.Gold) == FourWay(turn.Act.Six) ? 1.0 : 0));
        TestContext.Out.WriteLine($"AnnoMI test, {coded.Count} turns: four-way macro-F1 {four:0.000} (.74 wanted), six-way {six:0.000} (.58 wanted); confidence >= .7: {coverage:P1} of the turns (70 wanted), {accuracy:P1} right (86 wanted)");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(four, Is.GreaterThanOrEqualTo(0.70));
            Assert.That(six, Is.GreaterThanOrEqualTo(0.55));
            Assert.That(coverage, Is.GreaterThanOrEqualTo(0.70));
            Assert.That(accuracy, Is.GreaterThanOrEqualTo(0.86));
        }
    }

    private static string FourWay(string six) => s_four.First(code => six.StartsWith(code, StringComparison.Ordinal));

    private static double MacroF1(string[] codes, List<(string Gold, string Coded)> turns) => codes.Average(code =>
    {
        double both = turns.Count(turn => turn.Gold == code && turn.Coded == code);
        return 2 * both / Math.Max(1, turns.Count(turn => turn.Gold == code) + turns.Count(turn => turn.Coded == code));
    });
}
