namespace PatientSim.Mind;

/// <summary>A set of words of a <see cref="PhraseBook"/>, by their numbers.</summary>
internal sealed class WordSet
{
    private readonly int _only;
    private readonly ulong[]? _bits;

    public WordSet(IReadOnlyList<int> words, int most)
    {
        Members = words;
        if (words is [var only])
        {
            _only = only;
            return;
        }

        _bits = new ulong[(most + 63) / 64];
        foreach (var word in words)
        {
            _bits[word >> 6] |= 1UL << (word & 63);
        }
    }

    public IReadOnlyList<int> Members { get; }

    public bool Has(int word) => _bits is null ? word == _only : (_bits[word >> 6] & (1UL << (word & 63))) != 0;
}
