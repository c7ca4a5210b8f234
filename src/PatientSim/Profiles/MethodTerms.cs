using System.Security.Cryptography;
using System.Text;

namespace PatientSim.Profiles;

/// <summary>Recognizes text that names a method of self-harm.</summary>
/// <remarks>
/// A word list would itself be such a text, so the terms are kept as short hashes. A term counts in or next to a sentence
/// that speaks of ending or harming oneself; the placeholders
/// <c>xmethodx</c> (a term) and <c>xphrasex of xmethodx</c> (a phrase that counts by itself) stand for them in tests. No list is
/// complete: a patient with thoughts of death is reviewed by a clinician all the same.
/// </remarks>
internal static class MethodTerms
{
    private static readonly HashSet<string> s_intent = new(
        ["kill", "killing", "suicide", "suicidal", "die", "dying", "dead", "harm", "harming", "hurting", "overdose", "overdosed"], StringComparer.Ordinal);

    private static readonly string[] s_intentPhrases = ["end it all", "ending it", "not be here", "not wake up"];

    private static readonly HashSet<string> s_ending = new(["end", "ends", "ended", "ending", "take", "takes", "taking", "took", "taken"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_self = new(["myself", "yourself", "himself", "herself", "themselves", "themself", "oneself"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_terms = new(
        [
            "01e3c9895eb9", "116f54c41d04", "13ffbb2f9bba", "17f29b073143", "183f4007743f", "2cde8d18812e",
            "2fe840e13244", "378bfce5cda2", "3d4d101cd7ea", "3eed0f332976", "476342b3553f", "5743abddddfa",
            "6bdaf554e420", "726a5a107491", "77f9dc3ecaa6", "80c4995c60f9", "9b4f1d0e11dc", "a17ce17dd6b5",
            "aedf7b6928f4", "ba3c3a118a8c", "bd9b8d8e9aa8", "d1a0d6f47074", "da7efaf6535b", "e3127a4ce13e",
            "e34d1c9011e0", "e3ccbe1f9515", "ed8f9f77aa6a", "fe4d55b9ffa5",
        ],
        StringComparer.Ordinal);

    // Runs of one to five words that name a method whatever stands around them.
    private static readonly HashSet<string> s_phrases = new(
        [
            "07474f3f4955", "090dbf98aeda", "1443e005cac2", "156c7e42430c", "2430786eead4", "2446f640651f",
            "25f391070d16", "2e41d1eb8576", "2fbaae50c51d", "31556a681c35", "519bcdd85706", "5646533aaa5c",
            "58464dee9fe5", "6253fb5cc89b", "7215f5182dfc", "78487c3c17c8", "88670ed16b50", "8a6f16de5fc6",
            "b9f652b8e1c4", "bb0f3fb1b047", "c037af831f3c", "c102e3b37fe1", "e2e2312bd5a0", "ebaeb202ee2a",
            "f249fa177a95", "fd3857dd8f09",
        ],
        StringComparer.Ordinal);

    // What was looked up and is harmless, as numbers alone: a reply is checked once a sentence, and most of its words are everyone's.
    private static readonly ulong[] s_harmless = new ulong[16_384];

    private const int LongestPhrase = 5;
    private const int LongestText = 80;
    private const int MostBytesOfACharacter = 3;
    private const int HexDigits = 12;

    /// <summary>Whether a sentence of the text, or two in a row, name a method.</summary>
    /// <remarks>A line break ends no sentence here: long texts are often broken by hand.</remarks>
    public static bool Names(string text)
    {
        List<string> before = [];
        foreach (var sentence in Wording.Sentences(text.ReplaceLineEndings(" ")))
        {
            var words = Wording.Words(sentence);
            List<string> both = [.. before, .. words];
            if (HoldsPhrase(string.Join(' ', words)) || (SpeaksOfIntent(both) && both.Exists(word => IsTerm(word))))
            {
                return true;
            }

            before = words;
        }

        return false;
    }

    /// <summary>Whether some words in a row, as <see cref="Wording.Key"/> gives them, name a method by themselves.</summary>
    public static bool HoldsPhrase(ReadOnlySpan<char> key)
    {
        var phrases = s_phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < key.Length; start++)
        {
            if (start > 0 && key[start - 1] != ' ')
            {
                continue;
            }

            var words = 0;
            for (var end = start + 1; end <= key.Length && words < LongestPhrase; end++)
            {
                if (end == key.Length || key[end] == ' ')
                {
                    words++;
                    if (Has(phrases, key[start..end]))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word, as <see cref="Wording.Words"/> gives it, may name a method; whether it does is told by what stands around it.</summary>
    public static bool IsTerm(ReadOnlySpan<char> word)
    {
        var terms = s_terms.GetAlternateLookup<ReadOnlySpan<char>>();
        return Has(terms, word) || (word.Length > 3 && word[^1] == 's' && Has(terms, word[..^1]));
    }

    /// <summary>Whether words speak of ending or harming oneself.</summary>
    public static bool SpeaksOfIntent(List<string> words) =>
        words.Any(s_intent.Contains)
        || (words.Contains("life") && words.Any(s_ending.Contains))
        || (words.Contains("hurt") && words.Any(s_self.Contains))
        || s_intentPhrases.Any(phrase => string.Join(' ', words).Contains(phrase, StringComparison.Ordinal));

    private static bool Has(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> hashes, ReadOnlySpan<char> words)
    {
        // No term and no phrase is longer.
        if (words.Length > LongestText)
        {
            return false;
        }

        // The lists share the table: what is in neither is most of what anybody says.
        var number = Number(words, hashes.Set == s_terms);
        ref var place = ref s_harmless[(number >> 32) % (ulong)s_harmless.Length];
        if (Volatile.Read(ref place) == number)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[LongestText * MostBytesOfACharacter];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(words, bytes)], hash);
        Span<char> hex = stackalloc char[HexDigits];
        Convert.TryToHexStringLower(hash[..(HexDigits / 2)], hex, out _);
        if (hashes.Contains(hex))
        {
            return true;
        }

        Volatile.Write(ref place, number);
        return false;
    }

    /// <summary>FNV-1a, never 0.</summary>
    private static ulong Number(ReadOnlySpan<char> words, bool isTerm)
    {
        var number = isTerm ? 0xcbf29ce484222325 : 0x84222325cbf29ce4;
        foreach (var c in words)
        {
            number = (number ^ c) * 0x100000001b3;
        }

        return number | 1;
    }
}
