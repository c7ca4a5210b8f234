using System.Buffers;
using System.Text;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>What a voice was told and is not to repeat: finds six words of it in a row, in their order or from the last to the first. Immutable; cheap enough to be made for one turn.</summary>
internal sealed class SentText
{
    private const int WordsInARow = 6;
    private const int ProbeLetters = 6;

    private readonly string _text;
    private readonly bool _consonants;
    private readonly int _leastLetters;
    private readonly char[] _letters;
    private readonly int[] _wordAt;
    private readonly LetterGrams _grams;
    private SentText? _withoutVowels;
    private List<string>? _words;

    public SentText(IEnumerable<string> lines)
        : this(string.Join('\n', lines), consonants: false)
    {
    }

    private SentText(string text, bool consonants)
    {
        _text = text;
        _consonants = consonants;
        _leastLetters = consonants ? 9 : 14;
        (_letters, _wordAt) = Read(text, consonants);
        _grams = new(_letters.Length < 1200 ? 12 : 16);
        _grams.Mark(_letters);
    }

    /// <summary>The same text for replies whose vowels were taken out.</summary>
    public SentText WithoutVowels => _withoutVowels ??= new(_text, consonants: true);

    /// <summary>Whether six words in a row are in a reply's letters that are not free to be said.</summary>
    /// <param name="letters">The reply's letters; without vowels for a text without vowels.</param>
    /// <param name="isFree">Whether a run of <see cref="Wording.RunLength"/> words may be said at any time.</param>
    public bool IsQuotedBy(ReadOnlySpan<char> letters, Predicate<string> isFree)
    {
        var (gram, inARow) = (0, 0);
        for (var at = 0; at <= letters.Length; at++)
        {
            var isMarked = false;
            if (at < letters.Length)
            {
                gram = LetterText.Next(gram, letters[at]);
                isMarked = at >= LetterText.Gram - 1 && _grams.Has(gram);
            }

            if (isMarked)
            {
                inARow++;
                continue;
            }

            var length = inARow + LetterText.Gram - 1;
            if (inARow > 0 && length >= _leastLetters && Quotes(letters.Slice(at - length, length), isFree))
            {
                return true;
            }

            inARow = 0;
        }

        return false;
    }

    /// <summary>Looks letters up that are likely to be in the text: from every sixth of them as far as it goes to both sides.</summary>
    private bool Quotes(ReadOnlySpan<char> letters, Predicate<string> isFree)
    {
        for (var probe = 0; probe + ProbeLetters <= letters.Length; probe += ProbeLetters)
        {
            var wanted = letters.Slice(probe, ProbeLetters);
            for (var from = 0; _letters.AsSpan(from).IndexOf(wanted) is >= 0 and var found; from += found + 1)
            {
                var (start, end) = (from + found, from + found + ProbeLetters);
                var before = letters[..probe];
                while (before.Length > 0 && start > 0 && before[^1] == _letters[start - 1])
                {
                    before = before[..^1];
                    start--;
                }

                end += letters[(probe + ProbeLetters)..].CommonPrefixLength(_letters.AsSpan(end));
                if (Gives(start, end, isFree))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Gives(int start, int end, Predicate<string> isFree)
    {
        var first = start > 0 && _wordAt[start - 1] == _wordAt[start] ? _wordAt[start] + 1 : _wordAt[start];
        var last = end < _letters.Length && _wordAt[end] == _wordAt[end - 1] ? _wordAt[end - 1] - 1 : _wordAt[end - 1];
        if (last - first + 1 < WordsInARow)
        {
            return false;
        }

        var words = _words ??= WordsOf(_text);
        var inARow = 0;
        for (var at = first; at + Wording.RunLength <= last + 1; at++)
        {
            // Where the words stand from the last to the first, they are looked up in their order.
            var run = words.GetRange(at, Wording.RunLength);
            if (at >= words.Count / 2)
            {
                run.Reverse();
            }

            inARow = isFree(string.Join(' ', run)) ? 0 : inARow + 1;
            if (inARow == WordsInARow - Wording.RunLength + 1)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> WordsOf(string text)
    {
        var words = Wording.Words(text);
        return [.. words, .. Enumerable.Reverse(words)];
    }

    /// <summary>The letters, and of which word each is; then the same from the last word to the first.</summary>
    private static (char[] Letters, int[] WordAt) Read(string text, bool consonants)
    {
        var (letters, wordAt) = (new char[2 * text.Length], new int[2 * text.Length]);
        var (count, word, between) = (0, -1, true);
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                between |= c is not ('\'' or '\u2019');
                continue;
            }

            word += between ? 1 : 0;
            between = false;
            var read = char.IsAscii(c) ? char.ToLowerInvariant(c) : Rune.TryCreate(c, out var rune) && LookAlikes.Read(rune) is [var one, ..] ? one : ' ';
            if (read is >= 'a' and <= 'z' && !(consonants && LetterText.IsVowel(read)))
            {
                (letters[count], wordAt[count]) = (read, word);
                count++;
            }
        }

        var (end, to) = (count, count);
        while (end > 0)
        {
            var start = end - 1;
            while (start > 0 && wordAt[start - 1] == wordAt[end - 1])
            {
                start--;
            }

            for (var at = start; at < end; at++)
            {
                (letters[to], wordAt[to]) = (letters[at], (2 * word) + 1 - wordAt[at]);
                to++;
            }

            end = start;
        }

        return (letters[..to], wordAt[..to]);
    }
}
