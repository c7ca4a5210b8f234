namespace PatientSim.Mind;

/// <summary>A set of words of a <see cref="PhraseBook"/>, by their numbers.</summary>
internal sealed class WordSet
{
    private readonly ulong[] _bits;

    public WordSet(IEnumerable<int> words, int most)
    {
        _bits = new ulong[(most + 63) / 64];
        foreach (var word in words)
        {
            _bits[word >> 6] |= 1UL << (word & 63);
        }
    }

    public bool Has(int word) => (_bits[word >> 6] & (1UL << (word & 63))) != 0;
}
