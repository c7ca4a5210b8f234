using System.Buffers;
using System.Text;

namespace PatientSim.Guards;

/// <summary>A text reduced to its letters, a to z: what is left when it is spaced out, hyphenated, accented or written in another case.</summary>
internal static class LetterText
{
    /// <summary>How many letters in a row make an entry of an index.</summary>
    public const int Gram = 5;

    private const int BitsOfALetter = 5;
    private const int LetterMask = 31;
    private const int GramMask = (1 << (BitsOfALetter * Gram)) - 1;
    private const uint Spread = 0x9E3779B1;

    /// <summary>The letters of a text, look-alikes read as what they stand for.</summary>
    public static char[] Of(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            var small = (char)(c | 0x20);
            if (small is >= 'a' and <= 'z' && c < 128)
            {
                letters[count++] = small;
            }
            else if (c >= 128)
            {
                if (Rune.DecodeFromUtf16(text[at..], out var rune, out var used) != OperationStatus.Done)
                {
                    continue;
                }

                // Two letters for one character need room: a text has blanks enough only as a rule.
                var read = LookAlikes.Read(rune);
                if (count + read.Length > letters.Length - (text.Length - at - used))
                {
                    Array.Resize(ref letters, letters.Length + read.Length);
                }

                read.CopyTo(letters.AsSpan(count));
                count += read.Length;
                at += used - 1;
            }
        }

        Array.Resize(ref letters, count);
        return letters;
    }

    /// <summary>Each letter thirteen on.</summary>
    public static char[] Rotated(ReadOnlySpan<char> letters)
    {
        var rotated = new char[letters.Length];
        for (var at = 0; at < letters.Length; at++)
        {
            rotated[at] = (char)(letters[at] < 'n' ? letters[at] + 13 : letters[at] - 13);
        }

        return rotated;
    }

    /// <summary>The letters from the last to the first.</summary>
    public static char[] Reversed(ReadOnlySpan<char> letters)
    {
        var reversed = letters.ToArray();
        Array.Reverse(reversed);
        return reversed;
    }

    /// <summary>The letters that are no vowels.</summary>
    public static string Consonants(ReadOnlySpan<char> letters)
    {
        var kept = new StringBuilder(letters.Length);
        foreach (var letter in letters)
        {
            if (!IsVowel(letter))
            {
                kept.Append(letter);
            }
        }

        return kept.ToString();
    }

    public static bool IsVowel(char small) => small is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>The number of the last <see cref="Gram"/> letters, from that before and the letter that comes.</summary>
    public static int Next(int gram, char letter) => ((gram << BitsOfALetter) | (letter & LetterMask)) & GramMask;

    /// <summary>Where a gram is marked in a table with so many bits.</summary>
    public static uint Slot(int gram, int bits) => ((uint)gram * Spread) >> (32 - bits);
}
