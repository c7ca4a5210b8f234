using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>Reads a reply by its wordings, as ELIZA did.</summary>
internal static class ReplyReading
{
    private const int BriefWords = 3;
    private const int DodgeWords = 12;
    private const int ObjectionWords = 18;

    // A reply is untrusted and may be long: what stands at its start is enough.
    private const int MostRead = 2000;

    /// <summary>The wordings that replies are read by.</summary>
    public static PhraseFile File { get; } = new("replies.txt");

    private static readonly string[] s_dodge = Wordings("dodge");
    private static readonly string[] s_objection = Wordings("told off");
    private static readonly string[] s_puzzled = Wordings("puzzled");
    private static readonly string[] s_risk = Wordings("risk");

    /// <summary>What the reply is.</summary>
    public static ReplyKind Of(string? reply)
    {
        var key = Wording.Key(Start(reply ?? ""));
        var words = key.Length == 0 ? 0 : key.Split(' ').Length;
        return words == 0 ? ReplyKind.Silence
            : Has(key, s_risk) ? ReplyKind.Risk
            : words <= ObjectionWords && Has(key, s_objection) ? ReplyKind.ToldOff
            : words <= DodgeWords && Has(key, s_puzzled) ? ReplyKind.Puzzled
            : words <= DodgeWords && (Has(key, s_dodge) || Wording.Sentences(reply!).All(sentence => sentence.EndsWith('?'))) ? ReplyKind.Dodge
            : words <= BriefWords && FeelingEcho.Find(reply!).Count == 0 ? ReplyKind.Brief
            : ReplyKind.Content;
    }

    /// <summary>The part of a reply that is read.</summary>
    public static string Start(string reply) => reply.Length <= MostRead ? reply : reply[..MostRead];

    private static bool Has(string key, string[] wordings) => Array.Exists(wordings, wording => $" {key} ".Contains(wording, StringComparison.Ordinal));

    private static string[] Wordings(string section) => [.. File[section].Select(line => $" {Wording.Key(line)} ")];
}
