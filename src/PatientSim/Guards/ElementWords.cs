using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>By which words the elements of a formulation are recognized: the fewer elements have a word, the more it says. Immutable, and worked out once.</summary>
internal sealed class ElementWords
{
    private readonly Dictionary<string, int> _elementsWith = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _elementsWithGroup = [];
    private readonly int _elements;

    public ElementWords(Formulation formulation)
    {
        _elements = formulation.Elements.Count;
        foreach (var element in formulation.Elements)
        {
            List<string> words = [.. Lines(element).SelectMany(Wording.Words).Where(Wording.IsContent)];
            Count(words.Select(Wording.Stem), _elementsWith);
            Count(words.SelectMany(Paraphrases.Of), _elementsWithGroup);
        }

        ById = formulation.Elements.ToDictionary(
            element => element.Id,
            element => new Entry(element, [.. Lines(element).Select(LineOf)], [.. element.Says.Hint.Select(LineOf)], SignsOf([.. Lines(element)]), SignsOf([.. element.Says.Hint])),
            StringComparer.Ordinal);
    }

    /// <summary>What each element is recognized by.</summary>
    public Dictionary<string, Entry> ById { get; }

    private static IEnumerable<string> Lines(FormulationElement element) => element.Says.Tell.Append(element.Text);

    private static void Count<T>(IEnumerable<T> found, Dictionary<T, int> counts)
        where T : notnull
    {
        foreach (var one in found.Distinct())
        {
            counts[one] = counts.GetValueOrDefault(one) + 1;
        }
    }

    private Line LineOf(string text) => new(Wording.Key(text), SignsOf([text]));

    private Sign[] SignsOf(List<string> texts) =>
    [
        .. texts.SelectMany(Wording.Words).Where(Wording.IsContent).GroupBy(Wording.Stem, StringComparer.Ordinal).Select(words =>
        {
            var weight = Weight(_elementsWith.GetValueOrDefault(words.Key));
            return new Sign(words.Key, weight, [.. words.SelectMany(Paraphrases.Of).Distinct().Select(group => (group, Math.Min(weight, Weight(_elementsWithGroup.GetValueOrDefault(group)))))]);
        }),
    ];

    /// <summary>1 for a word that one element has, less for each further one.</summary>
    private double Weight(int elements) => Math.Log(1 + ((double)_elements / Math.Max(1, elements))) / Math.Log(1 + _elements);

    /// <summary>What one element is recognized by.</summary>
    /// <param name="Element">The element.</param>
    /// <param name="Tells">Its text and the lines that tell it.</param>
    /// <param name="Hints">The lines that hint at it.</param>
    /// <param name="Signs">The signs of all that tells it.</param>
    /// <param name="HintSigns">The signs of all that hints at it.</param>
    public sealed record Entry(FormulationElement Element, Line[] Tells, Line[] Hints, Sign[] Signs, Sign[] HintSigns);

    /// <summary>A line an element may be said in.</summary>
    /// <param name="Key">Its words.</param>
    /// <param name="Signs">Its words that carry meaning.</param>
    public sealed record Line(string Key, Sign[] Signs);

    /// <summary>A word that carries meaning.</summary>
    /// <param name="Stem">Its stem.</param>
    /// <param name="Weight">How much it says of its element, 0..1.</param>
    /// <param name="Groups">What it may be said for, and how much that says.</param>
    public sealed record Sign(string Stem, double Weight, (int Group, double Weight)[] Groups)
    {
        /// <summary>How much of the sign is in a text: all of it, or a share where another word stands for it.</summary>
        public double In(SaidText said, double share)
        {
            if (said.Stems.Contains(Stem))
            {
                return Weight;
            }

            var most = 0.0;
            foreach (var (group, weight) in Groups)
            {
                if (weight > most && said.Groups.Contains(group))
                {
                    most = weight;
                }
            }

            return share * most;
        }
    }
}
