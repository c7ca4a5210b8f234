using System.Security.Cryptography;
using System.Text;
using PatientSim.Profiles;

namespace PatientSim.Loading;

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

    private const int LongestPhrase = 5;

    /// <summary>Whether a sentence of the text, or two in a row, name a method.</summary>
    /// <remarks>A line break ends no sentence here: long texts are often broken by hand.</remarks>
    public static bool Names(string text)
    {
        List<string> before = [];
        foreach (var sentence in Wording.Sentences(text.ReplaceLineEndings(" ")))
        {
            var words = Wording.Words(sentence);
            List<string> both = [.. before, .. words];
            if (HoldsPhrase(words))
            {
                return true;
            }

            if (SpeaksOfIntent(both) && both.Any(word => s_terms.Contains(Hash(word))))
            {
                return true;
            }

            before = words;
        }

        return false;
    }

    private static bool HoldsPhrase(List<string> words) =>
        Enumerable.Range(0, words.Count).Any(start => Enumerable.Range(1, Math.Min(LongestPhrase, words.Count - start))
            .Any(length => s_phrases.Contains(Hash(string.Join(' ', words.GetRange(start, length))))));

    private static bool SpeaksOfIntent(List<string> words) =>
        words.Any(s_intent.Contains)
        || (words.Contains("life") && words.Any(s_ending.Contains))
        || (words.Contains("hurt") && words.Any(s_self.Contains))
        || s_intentPhrases.Any(phrase => string.Join(' ', words).Contains(phrase, StringComparison.Ordinal));

    private static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)))[..12];
}
