using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Finds English whose letters were exchanged or put in reverse, by the words that every few words of English hold. Pure.</summary>
internal static class TurnedSpeech
{
    private const int LeastWords = 4;
    private const int Alphabet = 26;
    private const int Rot13 = 13;
    private const int ShortestWord = 2;

    // Two ways that models are asked for; the other ways to exchange letters are so many that one of them nearly fits by chance.
    private const int CommonInLikely = 2;
    private const int CommonInOthers = 3;

    /// <summary>Whether some words in a row, none of them common, are common ones when they are turned.</summary>
    /// <param name="key">The text as <see cref="Wording.Key"/> makes it.</param>
    public static bool IsIn(string key)
    {
        var (start, words) = (0, 0);
        for (var at = 0; at <= key.Length;)
        {
            var end = key.IndexOf(' ', at) is >= 0 and var blank ? blank : key.Length;
            var word = key.AsSpan(at, end - at);
            if (word.Length > 1 && !Wording.IsContent(word))
            {
                if (words >= LeastWords && IsTurned(key[start..(at - 1)], words))
                {
                    return true;
                }

                (start, words) = (end + 1, 0);
            }
            else
            {
                words++;
            }

            at = end + 1;
        }

        return words >= LeastWords && IsTurned(key[start..], words);
    }

    private static bool IsTurned(string text, int words)
    {
        for (var shift = 0; shift < Alphabet; shift++)
        {
            if ((shift > 0 && Reads(text, words, shift, 1, reversed: false, shift == Rot13)) || Reads(text, words, shift, 1, reversed: true, shift is 0 or Rot13))
            {
                return true;
            }
        }

        // a for z, b for y.
        return Reads(text, words, Alphabet - 1, -1, reversed: false, likely: false);
    }

    private static bool Reads(string text, int words, int shift, int direction, bool reversed, bool likely)
    {
        var letters = text.ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = char.IsAsciiLetterLower(letters[at]) ? (char)('a' + ((shift + (direction * (letters[at] - 'a')) + Alphabet) % Alphabet)) : letters[at];
        }

        if (reversed)
        {
            Array.Reverse(letters);
        }

        var common = 0;
        foreach (var word in letters.AsSpan().Split(' '))
        {
            common += letters.AsSpan()[word] is { Length: >= ShortestWord } said && !Wording.IsContent(said) ? 1 : 0;
        }

        return common >= (likely ? CommonInLikely : CommonInOthers) && common * 10 >= words * 4;
    }
}
