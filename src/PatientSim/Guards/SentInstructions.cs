namespace PatientSim.Guards;

/// <summary>What a voice was told and is not to repeat.</summary>
internal sealed class SentInstructions
{
    private const string AgainOpening = "[Director's note: your last answer could not be used.";
    private const string AgainClosing = "Answer the therapist again.]";

    /// <param name="system">The instructions of the system message.</param>
    /// <param name="notes">The notes of the turn. Their lists hold what was told and what was made up: that is the patient's to say.</param>
    public SentInstructions(SentText system, IEnumerable<string> notes) =>
        Texts = [system, new(notes.SelectMany(note => note.Split('\n')).Where(line => !line.StartsWith("- ", StringComparison.Ordinal)))];

    private SentInstructions(IReadOnlyList<SentText> texts) => Texts = texts;

    /// <summary>The texts, those that are the same in every turn first.</summary>
    public IReadOnlyList<SentText> Texts { get; }

    /// <summary>What every voice is told that is asked once more; to be looked for along with a system message.</summary>
    public static IEnumerable<string> Again { get; } = [AgainOpening, AgainClosing];

    /// <summary>What a voice is told that is asked once more.</summary>
    public static string AskAgain(string reason) => $"{AgainOpening} {reason} {AgainClosing}";

    /// <summary>These and one more line.</summary>
    public SentInstructions And(string line) => new([.. Texts, new([line])]);
}
