namespace PatientSim.Guards;

/// <summary>Which grams some letters hold, as marks in a table: one that is not marked is certainly not there.</summary>
/// <param name="bits">The size of the table: 2 to this many marks.</param>
internal sealed class LetterGrams(int bits = 17)
{
    private readonly ulong[] _marks = new ulong[(1 << bits) / 64];

    /// <summary>Marks every gram of the letters.</summary>
    public void Mark(ReadOnlySpan<char> letters)
    {
        var gram = 0;
        for (var at = 0; at < letters.Length; at++)
        {
            gram = LetterText.Next(gram, letters[at]);
            if (at >= LetterText.Gram - 1)
            {
                Mark(gram);
            }
        }
    }

    /// <summary>Marks one gram.</summary>
    public void Mark(int gram)
    {
        var slot = LetterText.Slot(gram, bits);
        _marks[slot >> 6] |= 1UL << (int)(slot & 63);
    }

    /// <summary>Whether a gram may be there.</summary>
    public bool Has(int gram)
    {
        var slot = LetterText.Slot(gram, bits);
        return (_marks[slot >> 6] >> (int)(slot & 63) & 1) != 0;
    }

    /// <summary>Whether the gram that these letters are may be there.</summary>
    public bool Has(ReadOnlySpan<char> letters)
    {
        var gram = 0;
        foreach (var letter in letters)
        {
            gram = LetterText.Next(gram, letter);
        }

        return Has(gram);
    }
}
