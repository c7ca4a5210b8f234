using System.Globalization;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing;

/// <summary>An interview as data. It holds the instructor's side: keep it from trainees.</summary>
/// <param name="Trainee">The trainee's name.</param>
/// <param name="End">How the interview ended.</param>
/// <param name="Session">The session: patient, style, difficulty, seed, and each turn with act, plan, state and disclosures. It can be resumed.</param>
public sealed record InterviewReport(string Trainee, InterviewEnd End, PatientSessionSnapshot Session)
{
    /// <summary>The turns with everything behind them.</summary>
    public ValueList<TurnRecord> Turns => Session.Turns;

    /// <summary>The state at the end; null when no turn was taken.</summary>
    public PatientState? State => Turns is [.., var last] ? last.State : null;

    /// <summary>What was told, in order: an element is told once.</summary>
    public IEnumerable<(int Turn, ToldElement Element)> Disclosures => from turn in Turns from told in turn.Told select (turn.Turn.Number, told);

    /// <summary>How often each guard objected to the voice's reply, by the flag it left on the turn.</summary>
    public ValueMap<string, int> GuardHits => new(Turns.SelectMany(turn => turn.Turn.Flags).Where(flag => flag != PatientTurn.EndedFlag).CountBy(flag => flag).OrderBy(flag => flag.Key, StringComparer.Ordinal));

    /// <summary>The words of each reply.</summary>
    public IEnumerable<int> Words => Turns.Select(turn => Wording.CountWords(turn.Turn.Text));

    /// <summary>Calls of the voice.</summary>
    public int ModelCalls => Turns.Sum(turn => turn.Turn.Usage.ModelCalls);

    /// <summary>Input tokens as the provider counted them; null when it did not.</summary>
    public long? InputTokens => Sum(turn => turn.InputTokens);

    /// <summary>Output tokens as the provider counted them; null when it did not.</summary>
    public long? OutputTokens => Sum(turn => turn.OutputTokens);

    /// <summary>The fingerprint of the system message, which is the same in all turns; null when no turn was taken.</summary>
    public string? Fingerprint => Turns is [.., var last] ? last.Fingerprint : null;

    /// <summary>The conversation as text, two lines a turn.</summary>
    /// <param name="patientName">What to call the patient; the patient's id when null.</param>
    /// <returns>Lines with <c>\n</c> between them.</returns>
    public string Transcript(string? patientName = null) => string.Concat(Turns.Select(turn =>
        string.Create(CultureInfo.InvariantCulture, $"{turn.Turn.Number}. Trainee: {turn.Turn.Trainee}\n   {patientName ?? Session.Patient}: {turn.Turn.Text}\n")));

    /// <summary>A text without what was said, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{Session}, interviewed by {Trainee}: {End}";

    private long? Sum(Func<TurnUsage, long?> tokens)
    {
        var counted = Turns.Select(turn => tokens(turn.Turn.Usage)).OfType<long>().ToList();
        return counted.Count == 0 ? null : counted.Sum();
    }
}
