namespace PatientSim.Profiles;

/// <summary>By what elements are recognized in a trainee's words: the stems of their topics and texts, and the words that ask for them. Made once for a formulation.</summary>
internal sealed class ElementIndex
{
    private const double TopicWeight = 1.5;
    private const double TextWeight = 0.5;

    // A whole phrase is no accident.
    private const double PhraseWeight = 3;

    // More words in common than this say no more.
    private const int MostTextWords = 3;

    private readonly int _count;
    private readonly Dictionary<string, List<int>> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _texts = new(StringComparer.Ordinal);
    private readonly List<(string Words, int Element, double Weight)> _askedBy = [];

    public ElementIndex(ValueList<FormulationElement> elements)
    {
        _count = elements.Count;
        foreach (var (at, element) in elements.Index())
        {
            Add(_topics, element.Topic ?? "", at);
            Add(_texts, element.Kind == ElementKind.Fact ? "" : element.Text, at);
            _askedBy.AddRange(element.AskedBy.Select(words => ($" {Wording.StemKey(words)} ", at, words.Contains(' ', StringComparison.Ordinal) ? PhraseWeight : TopicWeight)));
        }
    }

    /// <summary>How much of what each element is known by is in a text, in the order of the formulation: its topic above all, then its text.</summary>
    public double[] NamedIn(string text)
    {
        var (named, inText) = (new double[_count], new int[_count]);
        foreach (var stem in Wording.Stems(text))
        {
            foreach (var at in _topics.GetValueOrDefault(stem) ?? [])
            {
                named[at] += TopicWeight;
            }

            foreach (var at in _texts.GetValueOrDefault(stem) ?? [])
            {
                named[at] += inText[at]++ < MostTextWords ? TextWeight : 0;
            }
        }

        var key = $" {Wording.StemKey(text)} ";
        foreach (var (words, at, weight) in _askedBy)
        {
            named[at] += key.Contains(words, StringComparison.Ordinal) ? weight : 0;
        }

        return named;
    }

    private static void Add(Dictionary<string, List<int>> index, string text, int at)
    {
        foreach (var stem in Wording.Stems(text))
        {
            if (!index.TryGetValue(stem, out var elements))
            {
                index[stem] = elements = [];
            }

            elements.Add(at);
        }
    }
}
