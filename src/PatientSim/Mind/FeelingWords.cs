using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>The words by which feelings are named, and the ways in which they are shown without being named.</summary>
internal static class FeelingWords
{
    private static readonly Dictionary<Emotion, string[]> s_more = new()
    {
        [Emotion.Sad] = ["devastated", "heartbroken", "gutted", "hopelessness", "loneliness", "grief", "grieving", "despair", "despairing", "crushed", "desperate"],
        [Emotion.Anxious] = ["terrified", "panicked", "petrified", "dread", "dreading", "uneasy", "apprehensive", "panic", "terror"],
        [Emotion.Angry] = ["livid", "enraged", "rage", "pissed", "fuming", "bitter", "irate", "outraged", "disgusted", "resentment"],
        [Emotion.Ashamed] = ["mortified", "humiliation", "embarrassment"],
        [Emotion.Hurt] = ["betrayed", "rejected", "abandoned", "unloved"],
        [Emotion.Suspicious] = ["paranoid"],
        [Emotion.Guilty] = ["remorse"],
    };

    private static readonly string[] s_good = ["happy", "glad", "relieved", "relief", "proud", "excited", "thrilled", "delighted", "pleased", "grateful", "joyful", "overjoyed", "ecstatic"];
    private static readonly string[] s_mild = ["frustrated", "annoyed", "irritated", "fed"];
    private static readonly string[] s_goodNews = ["good", "great", "happy", "better", "fun", "enjoyed", "nice", "lovely", "won", "passed", "proud", "excited", "best", "wonderful", "brilliant", "fantastic", "glad", "loved"];

    // Anger, envy and mistrust are about somebody: the patient has to have said something of that kind.
    private static readonly Dictionary<Emotion, string[]> s_signs = new()
    {
        [Emotion.Angry] =
        [
            "shout", "shouts", "shouted", "shouting", "yell", "yelled", "yells", "scream", "screamed", "unfair", "fair", "rude", "lie", "lied", "lies", "lying", "cheat", "cheated", "betrayed", "blame", "blamed", "blames",
            "hate", "hates", "controlling", "stole", "hit", "hits", "throws", "threw", "insult", "insulted", "ignored", "ignores", "always", "temper", "slammed", "fight", "argued", "argument", "stupid", "row", "behind", "sick",
        ],
        [Emotion.Jealous] = ["affair", "cheated", "cheat", "ex", "younger", "prefers", "prefer", "instead", "babies", "perfect", "favourite", "favorite", "promoted", "prettier"],
        [Emotion.Suspicious] = ["behind", "secret", "secrets", "lie", "lied", "lies", "lying", "phone", "messages", "hiding", "hides", "whispering", "cheating"],
    };

    /// <summary>The groups of feelings that these words say somebody has.</summary>
    public static IEnumerable<Emotion> NamedIn(IReadOnlyList<string> words) =>
        Emotions.NamedIn(words).Concat(s_more.Where(more => words.Any(more.Value.Contains)).Select(more => more.Key)).Distinct();

    /// <summary>Whether a word names a feeling, and of which group; null with true for a good one, which has none.</summary>
    public static bool Names(string word, out Emotion? emotion)
    {
        foreach (var (key, words) in Emotions.Words)
        {
            if (words.Contains(word) || (s_more.TryGetValue(key, out var more) && more.Contains(word)))
            {
                emotion = key;
                return true;
            }
        }

        emotion = null;
        return s_good.Contains(word);
    }

    /// <summary>Whether these words name a good feeling.</summary>
    public static bool NameGood(IEnumerable<string> words) => words.Any(s_good.Contains);

    /// <summary>Whether a feeling, named with this word, goes with what was said.</summary>
    public static bool GoesWith(string word, Emotion? emotion, IReadOnlyList<string> said)
    {
        var good = said.Any(s_goodNews.Contains);
        return emotion switch
        {
            null => good,
            { } signed when s_signs.TryGetValue(signed, out var signs) => s_mild.Contains(word) || said.Any(signs.Contains),
            _ => !good || said.Count > 12 || said.Any(other => other is "not" or "but" or "dont" or "should" or "never" or "didnt" or "cant"),
        };
    }
}
