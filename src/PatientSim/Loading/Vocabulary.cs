using System.Text.Json;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>A closed set of words for the values of an enum: their names in YAML, and aliases.</summary>
internal sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _values = new(StringComparer.OrdinalIgnoreCase);

    public Vocabulary(params IEnumerable<(string Alias, T Value)> aliases)
    {
        Names = [.. Enum.GetValues<T>().Select(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()))];
        foreach (var (word, value) in Names.Zip(Enum.GetValues<T>()).Concat(aliases))
        {
            _values.TryAdd(word, value);
        }
    }

    /// <summary>The words to show as allowed, without aliases.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The value of a word, or of one of its aliases.</summary>
    public bool TryFind(string word, out T value) => _values.TryGetValue(word.Trim(), out value);

    /// <summary>"one of a, b, c."</summary>
    public string Allowed(string written) => $"one of {string.Join(", ", Names)}.{Spelling.DidYouMean(written, _values.Keys)}";
}

/// <summary>The closed vocabularies of the format.</summary>
internal static class Vocabularies
{
    public static Vocabulary<CoreBeliefCategory> Category { get; } = new(
        ("hopeless", CoreBeliefCategory.Helpless), ("helplessness", CoreBeliefCategory.Helpless), ("unlovability", CoreBeliefCategory.Unlovable), ("worthlessness", CoreBeliefCategory.Worthless));

    public static Vocabulary<Emotion> Emotion { get; } = new(Emotions.Words.SelectMany(entry => entry.Value.Select(word => (word, entry.Key))));

    public static Vocabulary<IntermediateBeliefKind> IntermediateBelief { get; } = new();

    public static Vocabulary<TraineeError> TraineeError { get; } = new(
        ("advice", Profiles.TraineeError.UnaskedAdvice), ("misread", Profiles.TraineeError.MisreadFeeling), ("reassurance", Profiles.TraineeError.PrematureReassurance));

    public static Vocabulary<Difficulty> Difficulty { get; } = new();

    public static Vocabulary<Ideation> Ideation { get; } = new();

    public static Vocabulary<Probe> Probe { get; } = new();

    public static Vocabulary<Rung> Rung { get; } = new();

    public static Vocabulary<Stance> Stance { get; } = new();
}
