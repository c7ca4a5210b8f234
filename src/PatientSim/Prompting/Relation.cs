using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>Somebody whom a patient calls theirs: a sister, a husband, a dog.</summary>
/// <param name="Word">The word for them, in the singular.</param>
internal readonly partial record struct Relation(string Word)
{
    private const int LookBack = 4;

    // Words for the same person; after the colon, what a profile may have that the words are then no news to.
    private static readonly Dictionary<string, string[]> s_knownBy = Lines(
        """
        mother mum mom mam mummy mama
        father dad daddy papa
        parent folk: mother mum mom father dad
        child kid baby toddler: son daughter boy girl
        son: boy
        daughter: girl
        brother
        sister
        sibling: brother sister
        twin
        husband: partner
        wife: partner
        boyfriend: partner
        girlfriend: partner
        fiance fiancee: partner
        partner: husband wife boyfriend girlfriend married
        ex: divorced divorce split separated boyfriend girlfriend husband wife someone
        grandmother gran grandma nan nana granny
        grandfather grandad granddad grandpa
        grandchild grandkid: grandson granddaughter
        grandson: grandchild
        granddaughter: grandchild
        aunt auntie aunty
        uncle
        cousin
        niece
        nephew
        stepmother stepmum stepmom
        stepfather stepdad
        stepbrother
        stepsister
        godmother
        godfather
        flatmate roommate housemate
        neighbour neighbor
        landlord
        landlady
        dog puppy
        cat kitten
        horse
        rabbit
        hamster
        parrot
        """);

    /// <summary>Whom a sentence calls the speaker's own: "my older sister", "I've got two dogs", "Mum"; not "like a mother".</summary>
    public static IEnumerable<Relation> NamedIn(string sentence)
    {
        if (CalledByIt().IsMatch(sentence))
        {
            foreach (Match match in CalledByIt().Matches(sentence))
            {
                yield return new(match.Value.ToLowerInvariant());
            }
        }

        var words = Wording.Words(sentence);
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if ((s_knownBy.ContainsKey(word) ? word : Singular(word)) is { } singular && IsOwn(words, at))
            {
                yield return new(singular);
            }
        }
    }

    /// <summary>Whether somebody who knows these words knows of them.</summary>
    public bool IsKnown(HashSet<string> words) => Array.Exists(s_knownBy[Word], same => words.Contains(same) || words.Contains(same + "s") || (same == "child" && words.Contains("children")));

    private static string? Singular(string word) =>
        word.EndsWith('s') && s_knownBy.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, word.Length - 1), out var singular, out _) ? singular : null;

    private static bool IsOwn(List<string> words, int at)
    {
        var before = words.GetRange(Math.Max(0, at - LookBack), Math.Min(at, LookBack));
        return before.TakeLast(3).Any(word => word is "my" or "our")
            || (before.Exists(word => word is "have" or "had" or "got" or "ive" or "weve") && words.Take(at).Any(word => word is "i" or "ive" or "we" or "weve"));
    }

    private static Dictionary<string, string[]> Lines(string text)
    {
        var knownBy = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var all = line.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in line.Split(':')[0].Split(' '))
            {
                knownBy[word] = all;
            }
        }

        return knownBy;
    }

    [GeneratedRegex(@"\b(?:Mum|Mom|Mam|Dad|Gran|Nan|Nana|Grandma|Grandad|Granddad|Grandpa)\b")]
    private static partial Regex CalledByIt();
}
