using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.FigureTests;

/// <summary>Words and lines as they are heard: without case, marks and apostrophes. Reckoned here and not with the library's own means, which are measured.</summary>
internal static partial class Spoken
{
    /// <summary>The words of a text.</summary>
    public static List<string> Words(string text) => [.. Word().Matches(text.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal).ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>How many words a text has; "it's" is one.</summary>
    public static int Count(string text) => Words(text).Count;

    /// <summary>Every run of four words.</summary>
    public static IEnumerable<string> Shingles(string text)
    {
        var words = Words(text);
        for (var i = 0; i + 4 <= words.Count; i++)
        {
            yield return string.Join(' ', words.GetRange(i, 4));
        }
    }

    /// <summary>Whether a line is in a reply: the whole of it, or one of its sentences that is long enough to be nobody else's.</summary>
    public static bool Says(string reply, string line, int longEnough = 5)
    {
        var said = Key(reply);
        return said.Contains(Key(line), StringComparison.Ordinal)
            || Sentences(line).Any(sentence => Count(sentence) >= longEnough && said.Contains(Key(sentence), StringComparison.Ordinal));
    }

    /// <summary>What only this patient says without being asked: lines of conduct and reactions of sore spots.</summary>
    public static IEnumerable<string> Slips(PatientProfile profile) =>
        profile.CopingStrategies.SelectMany(coping => coping.Shows).Concat(profile.SoreSpots.Select(spot => spot.Reaction));

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text).Where(sentence => sentence.Trim().Length > 0);

    private static string Key(string text) => $" {string.Join(' ', Words(text))} ";

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
