using System.Text.Json;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>A closed set of words for the values of <typeparamref name="T"/>, with aliases.</summary>
internal sealed class Vocabulary<T>
{
    private readonly Dictionary<string, T> _values = new(StringComparer.OrdinalIgnoreCase);

    private Vocabulary(IEnumerable<(string Word, T Value)> names)
    {
        foreach (var (word, value) in names)
        {
            _values[word] = value;
        }

        Names = [.. _values.Keys];
    }

    /// <summary>The words to show as allowed, without aliases.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Every member of an enum, under its name in YAML.</summary>
    public static Vocabulary<TEnum> Of<TEnum>(params (string Alias, TEnum Value)[] aliases)
        where TEnum : struct, Enum =>
        new Vocabulary<TEnum>(Enum.GetValues<TEnum>().Select(value => (JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), value))).With(aliases);

    /// <summary>The value of a word, or of one of its aliases.</summary>
    public bool TryFind(string word, out T? value) => _values.TryGetValue(word.Trim(), out value);

    /// <summary>"one of a, b, c."</summary>
    public string Allowed(string written) => $"one of {string.Join(", ", Names)}.{Spelling.DidYouMean(written, _values.Keys)}";

    private Vocabulary<T> With(IEnumerable<(string Alias, T Value)> aliases)
    {
        foreach (var (alias, value) in aliases)
        {
            _values.TryAdd(alias, value);
        }

        return this;
    }
}

/// <summary>The closed vocabularies of the format.</summary>
internal static class Vocabularies
{
    public static Vocabulary<CoreBeliefCategory> Category { get; } = Vocabulary<CoreBeliefCategory>.Of(
        ("hopeless", CoreBeliefCategory.Helpless), ("helplessness", CoreBeliefCategory.Helpless), ("unlovability", CoreBeliefCategory.Unlovable), ("worthlessness", CoreBeliefCategory.Worthless));

    public static Vocabulary<Emotion> Emotion { get; } = Vocabulary<Emotion>.Of(
        [.. Emotions.Words.SelectMany(entry => entry.Value.Select(word => (word, entry.Key)))]);

    public static Vocabulary<IntermediateBeliefKind> IntermediateBelief { get; } = Vocabulary<IntermediateBeliefKind>.Of<IntermediateBeliefKind>();

    public static Vocabulary<TraineeError> TraineeError { get; } = Vocabulary<TraineeError>.Of<TraineeError>(("advice", Profiles.TraineeError.UnaskedAdvice), ("misread", Profiles.TraineeError.MisreadFeeling), ("reassurance", Profiles.TraineeError.PrematureReassurance));

    public static Vocabulary<Difficulty> Difficulty { get; } = Vocabulary<Difficulty>.Of<Difficulty>();

    public static Vocabulary<Ideation> Ideation { get; } = Vocabulary<Ideation>.Of<Ideation>();

    public static Vocabulary<Probe> Probe { get; } = Vocabulary<Probe>.Of<Probe>();
}
