namespace PatientSim.FigureTests;

/// <summary>Naive Bayes over the words and pairs of words of a reply: whether kinds of reply can be told apart by what is said.</summary>
internal sealed class WordClassifier
{
    private readonly Dictionary<string, (Dictionary<string, int> Counts, int Total)> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public WordClassifier(IEnumerable<(string Kind, string Text)> examples)
    {
        foreach (var kind in examples.GroupBy(example => example.Kind, StringComparer.Ordinal))
        {
            var counts = kind.SelectMany(example => Features(example.Text)).CountBy(feature => feature).ToDictionary(StringComparer.Ordinal);
            _kinds[kind.Key] = (counts, counts.Values.Sum());
            _known.UnionWith(counts.Keys);
        }
    }

    /// <summary>The likeliest kind; all kinds are equally likely beforehand.</summary>
    public string Name(string text)
    {
        var features = Features(text).Where(_known.Contains).ToList();
        return _kinds.MaxBy(kind => features.Sum(feature => Math.Log((kind.Value.Counts.GetValueOrDefault(feature) + 0.1) / (kind.Value.Total + (0.1 * _known.Count))))).Key;
    }

    private static IEnumerable<string> Features(string text)
    {
        var words = Spoken.Words(text);
        return words.Concat(words.Zip(words.Skip(1), (first, second) => $"{first} {second}")).Append(text.Contains('?', StringComparison.Ordinal) ? "?" : ".");
    }
}
