namespace PatientSim.Profiles;

/// <summary>The common words for each emotion: aliases in YAML, and what people say.</summary>
internal static class Emotions
{
    // "You put it down" names no feeling; "feeling down" and "so low" do.
    private static readonly string[] s_ambiguous = ["down", "low", "cross"];
    private static readonly string[] s_feeling = ["feel", "feels", "feeling", "felt", "so", "really", "very", "quite", "pretty", "rather", "bit", "just", "mostly", "of", "and", "or"];
    private static readonly string[] s_denials = ["not", "never", "isnt", "arent", "wasnt", "werent", "dont", "didnt"];

    public static IReadOnlyDictionary<Emotion, string[]> Words { get; } = new Dictionary<Emotion, string[]>
    {
        [Emotion.Sad] = ["sad", "down", "lonely", "unhappy", "low", "miserable", "sadness", "upset", "depressed", "hopeless"],
        [Emotion.Anxious] = ["anxious", "worried", "fearful", "scared", "tense", "afraid", "nervous", "panicky", "frightened", "anxiety", "fear", "worry", "overwhelmed", "stressed"],
        [Emotion.Angry] = ["angry", "mad", "irritated", "annoyed", "furious", "frustrated", "anger", "resentful", "cross"],
        [Emotion.Ashamed] = ["ashamed", "embarrassed", "humiliated", "shame", "humiliating", "embarrassing"],
        [Emotion.Disappointed] = ["disappointed", "disappointment", "let down", "disappointing"],
        [Emotion.Jealous] = ["jealous", "envious", "envy", "jealousy"],
        [Emotion.Guilty] = ["guilty", "guilt", "remorseful"],
        [Emotion.Hurt] = ["hurt", "wounded", "hurtful"],
        [Emotion.Suspicious] = ["suspicious", "distrustful", "wary", "mistrustful"],
    };

    /// <summary>The emotions that these words, as <see cref="Wording.Words"/> gives them, say somebody has: not those they deny.</summary>
    public static IEnumerable<Emotion> NamedIn(IReadOnlyList<string> words) =>
        Words.Where(entry => words.Index().Any(word => entry.Value.Contains(word.Item) && IsMeant(words, word.Index))).Select(entry => entry.Key);

    private static bool IsMeant(IReadOnlyList<string> words, int at)
    {
        var before = at > 0 ? words[at - 1] : "";
        return !s_denials.Contains(before) && !(at > 1 && s_denials.Contains(words[at - 2])) && (!s_ambiguous.Contains(words[at]) || at == 0 || s_feeling.Contains(before));
    }
}
