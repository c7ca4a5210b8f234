using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.FigureTests;

/// <summary>Words and lines as they are heard: without case, marks and apostrophes. Reckoned here and not with the library's own means, which are measured.</summary>
internal static partial class Spoken
{
    private static readonly HashSet<string> s_empty = new(
        """
        a about after all am an and any are as at be been before being but by can cant could did didnt do does doesnt dont down for from get go going got had has
        have he her hers him his how i id if ill im in into is isnt it its ive just know like me might more most much my never no not now of off oh on one only or
        other our out over really said say see she should so some something still than that thats the their them then there theres these they theyd theyre thing
        things think this those thought through to too up us very want was wasnt way we well were what when where which who why will with wont would wouldnt yes you your
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>The words of a text.</summary>
    public static List<string> Words(string text) => [.. Word().Matches(text.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal).ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>How many words a text has; "it's" is one.</summary>
    public static int Count(string text) => Words(text).Count;

    /// <summary>Every run of four words that says something: "like I said it was" is anybody's.</summary>
    public static IEnumerable<string> Shingles(string text)
    {
        var words = Words(text);
        for (var i = 0; i + 4 <= words.Count; i++)
        {
            if (words.GetRange(i, 4) is var run && !run.TrueForAll(s_empty.Contains))
            {
                yield return string.Join(' ', run);
            }
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
