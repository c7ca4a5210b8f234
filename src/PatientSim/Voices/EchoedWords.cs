using PatientSim.Profiles;

namespace PatientSim.Voices;

/// <summary>The one word of a reflection that a person takes up: "That sounds exhausting." "Exhausting, yeah."</summary>
internal static class EchoedWords
{
    private static readonly HashSet<string> s_words = new(
        """
        exhausting tiring draining lonely hard tough painful heavy frustrating unfair humiliating embarrassing frightening scary confusing stressful
        overwhelming difficult sad awful horrible rough stuck alone trapped invisible ashamed guilty hurt angry afraid scared worried anxious tired exhausted
        disappointed disappointing embarrassed lost torn numb empty helpless hopeless isolating isolated unsettling upsetting miserable
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>The last such word, in lower case; null when there is none or it is denied.</summary>
    public static string? In(string reflection)
    {
        var words = Wording.Words(reflection);
        var at = words.FindLastIndex(s_words.Contains);
        return at < 0 || words.Skip(Math.Max(0, at - 3)).Take(3).Any(before => before is "not" or "never" or "less" or "isnt" or "dont" or "no") ? null : words[at];
    }
}
