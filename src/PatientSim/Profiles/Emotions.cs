namespace PatientSim.Profiles;

/// <summary>The common words for each emotion: aliases in YAML, and what people say.</summary>
internal static class Emotions
{
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
}
