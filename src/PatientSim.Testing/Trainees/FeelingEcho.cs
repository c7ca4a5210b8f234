using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>Finds the feelings that the patient names as their own.</summary>
internal static class FeelingEcho
{
    private const int Reach = 4;
    private const int Most = 2;

    private static readonly (string[] Said, string Felt)[] s_feelings = [.. ReplyReading.File["feelings"].Select(line => line.Split(" > ")).Select(parts => (parts[0].Split(' '), parts[^1]))];
    private static readonly HashSet<string> s_others = [.. ReplyReading.File["not felt"].Select(Wording.Key)];

    /// <summary>The first feelings, in words that can stand after "felt"; two at most.</summary>
    public static IReadOnlyList<string> Find(string reply)
    {
        var found = new List<string>();
        foreach (var sentence in Wording.Sentences(ReplyReading.Start(reply)).Where(sentence => !sentence.Contains('?', StringComparison.Ordinal)))
        {
            var words = Wording.Words(sentence);
            for (var at = 0; at < words.Count; at++)
            {
                if (Named(words, at) is { } felt && IsOwn(words, at) && !found.Contains(felt))
                {
                    found.Add(felt);
                }
            }
        }

        return [.. found.Take(Most)];
    }

    private static string? Named(List<string> words, int at) =>
        Array.Find(s_feelings, feeling => words.Skip(at).Take(feeling.Said.Length).SequenceEqual(feeling.Said)) is { Felt: { } felt } && (felt is not ("low" or "small" or "stuck" or "tense") || IsFelt(words, at)) ? felt : null;

    // "Feeling low", but not "low prices".
    private static bool IsFelt(List<string> words, int at) => at > 0 ? words[at - 1] is "feel" or "felt" or "feeling" or "so" or "just" or "very" or "really" or "bit" or "pretty" : words.Count == 1;

    private static bool IsOwn(List<string> words, int at) =>
        !words.Skip(Math.Max(0, at - Reach)).Take(Math.Min(at, Reach)).Any(s_others.Contains) && words.ElementAtOrDefault(at + 1) is not ("of" or "me" or "him" or "her" or "them" or "someone" or "people" or "my");
}
