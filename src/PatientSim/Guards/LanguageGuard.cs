using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Rejects replies in another language than the patient's, where that is clear: a whole sentence of at least four words, or another alphabet.</summary>
/// <remarks>Short replies, names, borrowed words and what is quoted pass. A patient whose language has no list of small words may say anything in its alphabet.</remarks>
internal sealed partial class LanguageGuard : IReplyGuard
{
    private const int FewestWords = 4;
    private const int LongestWord = 40;
    private const double FewestHits = 2;
    private const double ClearShare = 0.25;
    private const double ClearLead = 2;

    // Letters of another alphabet: a name is shorter, but a character of Chinese says more than a letter.
    private const int FewestLetters = 6;
    private const int FewestCharacters = 3;
    private const double MostForeignLetters = 0.5;

    // What only some languages write; an accent alone may be a name or a café.
    private static readonly SearchValues<char> s_rareLetters = SearchValues.Create("äößñãõçąćęłńśźżğşıåøæèêëîïôûù");
    private const double RareLetter = 1;
    private const double AnyAccent = 0.75;

    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["en"] = "English",
        ["de"] = "German",
        ["fr"] = "French",
        ["es"] = "Spanish",
        ["it"] = "Italian",
        ["pt"] = "Portuguese",
        ["nl"] = "Dutch",
        ["pl"] = "Polish",
        ["sv"] = "Swedish",
        ["tr"] = "Turkish",
        ["ru"] = "Russian",
        ["uk"] = "Ukrainian",
        ["bg"] = "Bulgarian",
        ["el"] = "Greek",
        ["ar"] = "Arabic",
        ["fa"] = "Persian",
        ["ur"] = "Urdu",
        ["he"] = "Hebrew",
        ["zh"] = "Chinese",
        ["ja"] = "Japanese",
        ["ko"] = "Korean",
        ["hi"] = "Hindi",
        ["th"] = "Thai",
        ["da"] = "Danish",
        ["nb"] = "Norwegian",
        ["no"] = "Norwegian",
        ["fi"] = "Finnish",
        ["cs"] = "Czech",
        ["hu"] = "Hungarian",
        ["ro"] = "Romanian",
    };

    public GuardVerdict Check(ReplyReview review)
    {
        var language = review.Profile.Language.Split('-')[0].ToLowerInvariant();
        return IsForeign(review.Text, language, review.Memo)
            ? GuardVerdict.Reject(review.Text, "wrong_language", $"Answer in {s_names.GetValueOrDefault(language, $"the language with the tag {language}")}.")
            : GuardVerdict.Pass(review.Text);
    }

    /// <summary>Whether a reply, or a sentence of it, is clearly in another language.</summary>
    public static bool IsForeign(string reply, string language, SentenceMemo? memo = null)
    {
        memo ??= new();
        var spoken = Quotation.Removed(reply);
        if (WritingSystems.Of(language) is var alphabet and not WritingSystem.None && IsInAnotherAlphabet(spoken, alphabet))
        {
            return true;
        }

        var own = LanguageWords.Tags.IndexOf(language);
        return own >= 0 && (memo.SentencesOf(spoken) is { Count: > 1 } sentences ? sentences.Append(spoken) : [spoken]).Any(sentence => memo.Of<LanguageGuard, bool>(sentence, said => IsInAnother(said, own)));
    }

    private static bool IsInAnotherAlphabet(string text, WritingSystem own)
    {
        if (own == WritingSystem.Latin && Ascii.IsValid(text))
        {
            return false;
        }

        Span<int> letters = stackalloc int[WritingSystems.Count];
        letters.Clear();
        foreach (var c in text)
        {
            letters[(int)WritingSystems.Of(c)]++;
        }

        var all = 0;
        for (var system = 1; system < letters.Length; system++)
        {
            all += letters[system];
        }

        // Names and brands are written in Latin letters everywhere.
        for (var system = 1; system < letters.Length; system++)
        {
            var few = system is (int)WritingSystem.EastAsian or (int)WritingSystem.Hangul or (int)WritingSystem.Thai ? FewestCharacters : system == (int)WritingSystem.Latin ? 2 * FewestLetters : FewestLetters;
            if (system != (int)own && letters[system] >= few && letters[system] > all * MostForeignLetters)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInAnother(string sentence, int own)
    {
        Span<double> hits = stackalloc double[LanguageWords.Tags.Count];
        hits.Clear();
        var (words, accents, isFirst) = (0, 0.0, true);
        foreach (var match in Word().EnumerateMatches(sentence))
        {
            var word = sentence.AsSpan(match.Index, match.Length);
            // A name inside a sentence is no word of its language: "Los Angeles", "El Paso".
            var isName = !isFirst && char.IsUpper(word[0]) && word.Length > 1;
            isFirst = false;
            // The vowel left out is no word of its own.
            words += word.Length == 1 && match.Index + 1 < sentence.Length && sentence[match.Index + 1] is '\'' or '\u2019' ? 0 : 1;
            if (!isName)
            {
                Count(word, hits, ref accents);
            }
        }

        if (words < FewestWords)
        {
            return false;
        }

        var best = 0.0;
        for (var language = 0; language < hits.Length; language++)
        {
            // A word with an accent that no list has: of some language, and not of English.
            best = language == own ? best : Math.Max(best, (language == 0 ? 0 : hits[language]) + accents);
        }

        // English is what others borrow from; its own accents are rare.
        if (own != 0)
        {
            best = Math.Max(best, hits[0]);
        }

        return best >= FewestHits && best >= ClearShare * words && best >= ClearLead * (hits[own] + (own == 0 ? 0 : accents));
    }

    private static void Count(ReadOnlySpan<char> written, Span<double> hits, ref double accents)
    {
        if (written.Length > LongestWord)
        {
            return;
        }

        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in written)
        {
            if (c is not ('\'' or '\u2019'))
            {
                word[length++] = c == '\u0130' ? 'i' : char.ToLowerInvariant(c);
            }
        }

        var languages = LanguageWords.Of(word[..length]);
        for (var language = 0; language < hits.Length; language++)
        {
            hits[language] += (languages >> language) & 1;
        }

        if (languages == 0 && word[..length].ContainsAnyExceptInRange('a', 'z'))
        {
            accents += word[..length].ContainsAny(s_rareLetters) ? RareLetter : AnyAccent;
        }
    }

    // French and Italian leave a vowel out; English leaves out others.
    [GeneratedRegex(@"(?<![\p{L}'\u2019])(?:[cdjlmnstCDJLMNST]|[Qq]u)(?=['\u2019]\p{L}{2})|\p{L}+(?:['\u2019]\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
