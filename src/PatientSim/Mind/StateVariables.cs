using System.Text.Json;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>The variables of a state by the names that tables and reasons use.</summary>
internal static class StateVariables
{
    public const string Rupture = "rupture";
    public const string Belief = "belief";
    public const string Feeling = "feeling";
    private const string BeliefPrefix = "belief.";

    private static readonly Emotion[] s_emotions = Enum.GetValues<Emotion>();
    private static readonly string[] s_names = [.. s_emotions.Select(emotion => JsonNamingPolicy.SnakeCaseLower.ConvertName(emotion.ToString()))];

    /// <summary>What a rule may move, beside the emotions.</summary>
    public static IReadOnlyList<string> Moved { get; } = ["bond", "task", "goal", "distress", "resistance", "mood"];

    /// <summary>What a condition or a weight may ask for.</summary>
    public static IReadOnlyList<string> Levels { get; } = [.. Moved, Rupture];

    /// <summary>The emotions by name.</summary>
    public static IReadOnlyDictionary<string, Emotion> Emotions { get; } = s_emotions.ToDictionary(NameOf);

    public static string NameOf(Emotion emotion) => Enum.IsDefined(emotion) ? s_names[(int)emotion] : emotion.ToString();

    public static string NameOfBelief(string id) => BeliefPrefix + id;

    /// <summary>The id of the belief that a variable is; null when it is none.</summary>
    public static string? BeliefNamed(string variable) => IsBelief(variable) ? variable[BeliefPrefix.Length..] : null;

    /// <summary>Whether more of it is worse.</summary>
    public static bool IsBurden(string variable) => variable is "resistance" or "distress" or Belief or Feeling || IsBelief(variable) || Emotions.ContainsKey(variable);

    /// <summary>The end of the variable's scale.</summary>
    public static double Most(string variable) => variable != "mood" && !IsBelief(variable) && !Emotions.ContainsKey(variable) ? 1 : 100;

    /// <summary>Decimals that are kept: four on scales to 1, one on scales to 100.</summary>
    public static double Rounded(string variable, double value) => Math.Round(value, Most(variable) > 1 ? 1 : 4);

    public static double Of(PatientState state, string variable) => variable switch
    {
        "bond" => state.Alliance.Bond,
        "task" => state.Alliance.Task,
        "goal" => state.Alliance.Goal,
        "distress" => state.Distress,
        "resistance" => state.Resistance,
        "mood" => state.Mood,
        Rupture => state.Rupture,
        _ when Emotions.TryGetValue(variable, out var emotion) => state.Emotions.GetValueOrDefault(emotion),
        _ when IsBelief(variable) => state.BeliefStrengths.GetValueOrDefault(variable[BeliefPrefix.Length..]),
        _ => throw new ArgumentOutOfRangeException(nameof(variable), variable, "This is no variable of a state."),
    };

    /// <summary>Every variable that a state has, with its emotions and beliefs.</summary>
    public static IEnumerable<string> NamesIn(PatientState state) => [.. Moved, .. Emotions.Keys, .. state.BeliefStrengths.Keys.Select(NameOfBelief)];

    /// <summary>The state with new values of some variables.</summary>
    public static PatientState With(PatientState state, IReadOnlyDictionary<string, double> values)
    {
        return state with
        {
            Alliance = new(New("bond"), New("task"), New("goal")),
            Distress = New("distress"),
            Resistance = New("resistance"),
            Mood = New("mood"),
            Emotions = new(Array.ConvertAll(s_emotions, emotion => KeyValuePair.Create(emotion, New(NameOf(emotion))))),
            BeliefStrengths = new(state.BeliefStrengths.Select(belief => KeyValuePair.Create(belief.Key, New(NameOfBelief(belief.Key))))),
        };

        double New(string variable) => values.TryGetValue(variable, out var value) ? value : Of(state, variable);
    }

    private static bool IsBelief(string variable) => variable.StartsWith(BeliefPrefix, StringComparison.Ordinal);
}
