using PatientSim.Guards;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Studies;

/// <summary>A number that an interview is compared by.</summary>
/// <param name="Id">Its name, such as <c>words</c>.</param>
/// <param name="Meaning">What it says, with its unit.</param>
/// <param name="Of">Reads it off an interview; null when the interview has none.</param>
public sealed record InterviewMetric(string Id, string Meaning, Func<InterviewReport, double?> Of)
{
    private const int Hundred = 100;

    /// <summary>All metrics, in the order of the table.</summary>
    public static IReadOnlyList<InterviewMetric> All { get; } =
    [
        new("told", "elements told that lie below the surface", report => report.Disclosures.Count(told => told.Element.Rung > Rung.Presenting)),
        new("deepest", "deepest rung told, 0 (presenting) to 5 (core)", report => (int)(report.State?.Deepest ?? Rung.Presenting)),
        .. from rung in Enum.GetValues<Rung>()
           where rung > Rung.Presenting
           select new InterviewMetric($"turn_of_{rung.ToString().ToLowerInvariant()}", $"turn in which something of the rung {rung.ToString().ToLowerInvariant()} or deeper was first told, where it was", report => FirstTurn(report, rung)),
        new("words", "words of a reply, mean", report => Mean(report, turn => Wording.CountWords(turn.Turn.Text))),
        new("sentences", "sentences of a reply, mean", report => Mean(report, turn => Wording.Sentences(turn.Turn.Text).Count)),
        new("style_conformity", "share of replies within their style's limits of words and sentences, without being cut to it", report => Mean(report, turn => KeepsToStyle(turn) ? 1 : 0)),
        new("repetition", "share of the runs of four words that the patient has said before in the session", Repetition),
        new("guard_hits", "objections of guards per 100 replies", report => Hundred * Mean(report, turn => turn.Turn.Flags.Count(flag => flag != PatientTurn.EndedFlag))),
        new("left", "share of interviews that the patient ended", report => report.End == InterviewEnd.PatientLeft ? 1 : 0),
        new("calls", "calls of the voice a turn", report => Mean(report, turn => turn.Turn.Usage.ModelCalls)),
        new("input_tokens", "input tokens a turn, where the provider counts them", report => (double?)report.InputTokens / report.Turns.Count),
        new("output_tokens", "output tokens a turn, where the provider counts them", report => (double?)report.OutputTokens / report.Turns.Count),
    ];

    /// <summary>A text without more than the name.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;

    private static double? FirstTurn(InterviewReport report, Rung rung) =>
        report.Disclosures.Where(told => told.Element.Rung >= rung).Select(told => (double?)told.Turn).FirstOrDefault();

    private static double? Mean(InterviewReport report, Func<TurnRecord, double> of) => report.Turns.Count == 0 ? null : report.Turns.Average(of);

    private static bool KeepsToStyle(TurnRecord turn) =>
        !turn.Turn.Flags.Contains(LengthGuard.Flag) && Wording.CountWords(turn.Turn.Text) <= turn.Plan.MaxWords && Wording.Sentences(turn.Turn.Text).Count <= turn.Plan.MaxSentences;

    private static double? Repetition(InterviewReport report)
    {
        var (said, runs, again) = (new HashSet<string>(StringComparer.Ordinal), 0, 0);
        foreach (var turn in report.Turns)
        {
            var spoken = Wording.Runs(turn.Turn.Text).ToList();
            runs += spoken.Count;
            again += spoken.Count(said.Contains);
            said.UnionWith(spoken);
        }

        return runs == 0 ? null : (double)again / runs;
    }
}
