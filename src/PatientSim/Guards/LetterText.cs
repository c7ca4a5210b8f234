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
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        var (letters, count) = (new char[text.Length], 0);
        Append(text, ref letters, ref count);
        return letters.AsSpan(0, count);
    }

    /// <summary>The letters of a text whose words are read from the last to the first.</summary>
    public static ReadOnlySpan<char> OfWordsReversed(ReadOnlySpan<char> text)
    {
        var (letters, count) = (new char[text.Length], 0);
        for (var blank = text.LastIndexOf(' '); blank >= 0; blank = text.LastIndexOf(' '))
        {
            Append(text[(blank + 1)..], ref letters, ref count);
            text = text[..blank];
        }

        Append(text, ref letters, ref count);
        return letters.AsSpan(0, count);
    }

    private static void Append(ReadOnlySpan<char> text, ref char[] letters, ref int count)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            var small = (char)(c | 0x20);
            if (small is >= 'a' and <= 'z' && c < 128)
            {
                MakeRoom(1, ref letters, count);
                letters[count++] = small;
            }
            else if (c >= 128)
            {
                if (Rune.DecodeFromUtf16(text[at..], out var rune, out var used) != OperationStatus.Done)
                {
                    continue;
                }

                var read = LookAlikes.Read(rune);
                MakeRoom(read.Length, ref letters, count);
                read.CopyTo(letters.AsSpan(count));
                count += read.Length;
                at += used - 1;
            }
        }
    }

    /// <summary>Two letters for one character need room: a text has blanks enough only as a rule.</summary>
    private static void MakeRoom(int more, ref char[] letters, int count)
    {
        if (count + more > letters.Length)
        {
            Array.Resize(ref letters, (2 * letters.Length) + more);
        }
    }

    /// <summary>Puts the letter thirteen on in place of each.</summary>
    public static void Rotate(Span<char> letters)
    {
        foreach (ref var letter in letters)
        {
            letter = (char)(letter < 'n' ? letter + 13 : letter - 13);
        }
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
