using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Finds in a row of letters those that give an element away, in one pass. Immutable.</summary>
internal sealed class LetterIndex
{
    private readonly Dictionary<int, Entry[]> _byGram;

    // How each entry begins: nearly every place of nearly every text is done with after one look.
    private readonly LetterGrams _beginnings = new();

    public LetterIndex(IEnumerable<Entry> entries)
    {
        _byGram = entries.Where(entry => entry.Letters.Length >= LetterText.Gram)
            .GroupBy(entry => entry.Letters[..LetterText.Gram].Aggregate(0, LetterText.Next))
            .ToDictionary(group => group.Key, group => group.DistinctBy(entry => (entry.Letters, entry.Element)).ToArray());
        foreach (var gram in _byGram.Keys)
        {
            _beginnings.Mark(gram);
        }
    }

    /// <summary>Letters that give something away.</summary>
    /// <param name="Letters">The letters.</param>
    /// <param name="Element">The element; null for a word of a case file, which is nobody's to say.</param>
    /// <param name="Runs">The runs of words they are made of.</param>
    /// <param name="Whole">Whether they are a whole statement.</param>
    public sealed record Entry(string Letters, FormulationElement? Element, ValueList<string> Runs, bool Whole);

    /// <summary>The first entry in the letters that counts.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="by">What <paramref name="counts"/> decides by.</param>
    /// <param name="counts">Whether an entry that was found counts.</param>
    public Entry? First<T>(ReadOnlySpan<char> letters, T by, Func<Entry, T, bool> counts)
    {
        var gram = 0;
        for (var at = 0; at < letters.Length; at++)
        {
            gram = LetterText.Next(gram, letters[at]);
            if (!_beginnings.Has(gram) || at < LetterText.Gram - 1 || !_byGram.TryGetValue(gram, out var entries))
            {
                continue;
            }

            var from = letters[(at - LetterText.Gram + 1)..];
            foreach (var entry in entries)
            {
                if (from.StartsWith(entry.Letters, StringComparison.Ordinal) && counts(entry, by))
                {
                    return entry;
                }
            }
        }

        return null;
    }
}
