using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>Finds a thing that the patient spoke of and that can be named back: "the drawings", "your boss".</summary>
internal static partial class TopicEcho
{
    private const int Before = 12;

    private static readonly HashSet<string> s_empty = [.. "fortnight mood morning evening afternoon night moment choice others phone thing things bit lot time times way point minute second moment while day days week year years end rest same first last one other others start middle kind sort word words question".Split(' ')];

    private static readonly HashSet<string> s_never = [.. ReplyReading.File["never said back"]];

    /// <summary>The last such thing in the reply; null when there is none.</summary>
    public static string? Find(string reply)
    {
        foreach (var match in Topic().Matches(ReplyReading.Start(reply)).Reverse())
        {
            var (article, things) = (match.Groups["article"].Value.ToLowerInvariant(), match.Groups["thing"].Value);
            if (things.Split(' ').All(IsThing) && !IsDenied(reply, match.Index))
            {
                return (article == "my" ? "your" : article == "a" || article == "an" ? "the" : article) + " " + things;
            }
        }

        return null;
    }

    // "It wasn't a mistake" speaks of none.
    private static bool IsDenied(string reply, int at) => Denial().IsMatch(reply[Math.Max(0, at - Before)..at]);

    private static bool IsThing(string word) =>
        Wording.IsContent(word) && !s_empty.Contains(word) && !s_never.Contains(word) && FeelingEcho.Find(word).Count == 0 && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ly", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:not|no|never)\b|n['\u2019]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    // Ended by a mark, so that it is not the first half of something else.
    [GeneratedRegex(@"(?<![\w'\u2019])(?<article>the|an?|my|this)\s(?<thing>[a-z]{3,15}(?: [a-z]{3,15})?)(?=[.,;!]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Topic();
}
