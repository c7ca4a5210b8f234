using System.Buffers;
using System.Text.RegularExpressions;

namespace PatientSim.Profiles;

/// <summary>Words, sentences and runs of words: how texts are compared everywhere in the library.</summary>
internal static partial class Wording
{
    /// <summary>How many consecutive words in common count as the same statement.</summary>
    public const int RunLength = 4;

    private const int MostOnStack = 512;

    private const string Accented = "àáâãåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõōŏőøŕŗřśŝşšșţťŧțùúûũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnoooooooorrrsssssttttuuuuuuuuuwyyyzzz";

    private static readonly Dictionary<char, string> s_latin = new(
        Accented.Zip(Plain, (accented, plain) => KeyValuePair.Create(accented, plain.ToString())).Concat(
            [new('ä', "ae"), new('ö', "oe"), new('ü', "ue"), new('ß', "ss"), new('æ', "ae"), new('œ', "oe"), new('þ', "th"), new('ð', "d")]));

    // A text without any is one sentence. A reply that comes word by word asks at every word.
    private static readonly SearchValues<char> s_sentenceMarks = SearchValues.Create(".!?\u2026\n");

    private static readonly HashSet<string> s_stopWords = new(
        """
        a about actually after again ago all also always am an and any anyway are aren't arent around as ask asked at away back be because been before being
        bit but by can cant come could couldnt day did didnt do does doesnt doing dont down each even ever every for from get gets getting go goes going got
        had has hasnt have havent having he hed her here hers hes him his how i id if ill im in into is isnt it its ive just keep kept kind know
        lately least less let lets like little long lot made make makes making many maybe me mean might mine more most much must my myself never no not
        now of off oh okay on one only or other our ours out over own quite rather really right said same say saying says see seem seems she shes
        should since so some something sort still stuff such sure take tell than that thats the their theirs them then there theres these they
        theyd theyll theyre theyve thing things think this those though through time to told too up us use used very want was wasnt way we wed well were weve
        what whats when where which while who whole why will with wont would yeah yes yet you youd youll your youre yours youve
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace("'", "", StringComparison.Ordinal)),
        StringComparer.Ordinal);

    /// <summary>The words of a text: lower-case, without apostrophes.</summary>
    public static List<string> Words(string text)
    {
        var key = WriteKey(text, text.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[text.Length]);
        var words = new List<string>(key.IsEmpty ? 0 : key.Count(' ') + 1);
        foreach (var word in WordsIn(key))
        {
            words.Add(new(key[word]));
        }

        return words;
    }

    /// <summary>Where in a key, as <see cref="Key"/> makes it, its words are.</summary>
    private static MemoryExtensions.SpanSplitEnumerator<char> WordsIn(ReadOnlySpan<char> key) => key.IsEmpty ? default : key.Split(' ');

    /// <summary>How many words a text has.</summary>
    public static int CountWords(string text)
    {
        var (words, inWord) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
            }
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                words++;
            }
        }

        return words;
    }

    /// <summary>The sentences of a text, with their marks.</summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var whole = text.Trim();
        return whole.Length == 0 ? []
            : whole.AsSpan().IndexOfAny(s_sentenceMarks) < 0 ? [whole]
            : Split(whole);
    }

    private static List<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var blanks = at;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            // A line break ends a sentence whatever stands before it.
            if (text.AsSpan(blanks, at - blanks).Contains('\n') || EndsASentence(text.AsSpan(0, blanks), text[at]))
            {
                sentences.Add(text[start..blanks]);
                start = at;
            }
        }

        sentences.Add(start == 0 ? text : text[start..]);
        return sentences;
    }

    /// <summary>Whether a sentence ends with this text. An ellipsis ends one only where a new one begins with a capital letter.</summary>
    private static bool EndsASentence(ReadOnlySpan<char> text, char next)
    {
        var said = text.TrimEnd("\"'\u201D\u2019)]");
        return said switch
        {
            [.., '.', '.', '.'] or [.., '\u2026'] => char.IsUpper(next),
            [.., '.', '.' or '!' or '?'] => false,
            [.., '.' or '!' or '?'] => true,
            _ => false,
        };
    }

    /// <summary>A sentence reduced to what makes it the same sentence: its words, with one blank between them.</summary>
    public static string Key(string sentence) =>
        new(WriteKey(sentence, sentence.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[sentence.Length]));

    private static ReadOnlySpan<char> WriteKey(string sentence, Span<char> key)
    {
        var (length, between) = (0, false);
        foreach (var c in sentence)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (between && length > 0)
                {
                    key[length++] = ' ';
                }

                key[length++] = char.ToLowerInvariant(c);
                between = false;
            }
            else if (c is not ('\'' or '\u2019'))
            {
                between = true;
            }
        }

        return key[..length];
    }

    /// <summary>The stems of the words that carry meaning.</summary>
    public static HashSet<string> Stems(string text)
    {
        var key = WriteKey(text, text.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[text.Length]);
        var stems = new HashSet<string>();
        foreach (var word in WordsIn(key))
        {
            if (IsContent(key[word]))
            {
                stems.Add(Stem(new(key[word])));
            }
        }

        return stems;
    }

    /// <summary>Whether any word of a text carries meaning.</summary>
    public static bool HasContent(string text)
    {
        var key = WriteKey(text, text.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[text.Length]);
        foreach (var word in WordsIn(key))
        {
            if (IsContent(key[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word carries meaning.</summary>
    public static bool IsContent(string word) => !s_stopWords.Contains(word);

    /// <summary>Whether a word carries meaning.</summary>
    public static bool IsContent(ReadOnlySpan<char> word) => !s_stopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A text reduced to the stems of its words, in order: "eating" and "eat" are the same.</summary>
    public static string StemKey(string text) => string.Join(' ', Words(text).Select(Stem));

    /// <summary>Every run of <see cref="RunLength"/> consecutive words.</summary>
    public static IEnumerable<string> Runs(string text)
    {
        var key = Key(text);
        return RunsIn(key).Select(run => key[run]);
    }

    /// <summary>Where in a key, as <see cref="Key"/> makes it, its runs are.</summary>
    public static IEnumerable<Range> RunsIn(string key)
    {
        var (start, words) = (0, 0);
        for (var at = 0; at <= key.Length; at++)
        {
            if ((at == key.Length || key[at] == ' ') && ++words >= RunLength)
            {
                yield return start..at;
                start = key.IndexOf(' ', start) + 1;
            }
        }
    }

    /// <summary>Whether a run says something by itself: two of its words carry meaning.</summary>
    public static bool IsTelling(ReadOnlySpan<char> run)
    {
        var telling = 0;
        foreach (var word in run.Split(' '))
        {
            telling += IsContent(run[word]) ? 1 : 0;
        }

        return telling >= 2;
    }

    /// <summary>Whether a text speaks as "I" or "we", and not as a file about somebody.</summary>
    public static bool IsFirstPerson(string text) => FirstPerson().IsMatch(text);

    /// <summary>An id made from a text: its first words, joined by hyphens.</summary>
    public static string Slug(string text, int words = 6) => string.Join('-', Words(Ascii(text)).Take(words));

    // Not string.Normalize, which does less where a host runs without ICU: ids have to be the same everywhere.
    private static string Ascii(string text) =>
        string.Concat(text.Select(c => c < 128 ? c.ToString() : s_latin.GetValueOrDefault(char.ToLowerInvariant(c), "")));

    /// <summary>A word without its ending, so that forms of a word are the same.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ingly", "ings", "ing", "edly", "ed", "ies", "es", "ly", "s"])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word.Length > 3 && word[^1] is 'e' or 'y' or 'i' ? word[..^1] : word;
    }

    // With its apostrophe: "I'll" and "we're" are somebody speaking, "ill" and "were" are not.
    [GeneratedRegex(@"\b(?:i|im|ive|me|my|mine|myself|we|weve|us|ours?|ourselves)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();
}
