using System.Text.Json.Serialization;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What the trainee just did: the result of Hear.</summary>
public sealed record TraineeAct
{
    /// <summary>The main code.</summary>
    public required TraineeCode Main { get; init; }

    /// <summary>Everything the turn does.</summary>
    public ValueList<TraineeFlag> Flags { get; init; } = [];

    /// <summary>What in the turn costs trust.</summary>
    public ValueList<TraineeError> Errors { get; init; } = [];

    /// <summary>How sure the coder is of the main code, 0..1. On turns it had never seen (AnnoMI's test split) it was right in 87 % of those with 0.7 or more; below 0.5 rather show none.</summary>
    public double Confidence { get; init; }

    /// <summary>The feeling the turn says the patient has, set against what was said; null when it names none.</summary>
    public FeelingAttribution? Attribution { get; init; }

    /// <summary>The ids of the elements the turn aims at, best first; empty when it aims at nothing in particular.</summary>
    public ValueList<string> Aims { get; init; } = [];

    /// <summary>The six-way code with AnnoMI's names, such as <c>question_open</c>.</summary>
    [JsonIgnore]
    public string Six => Main switch
    {
        TraineeCode.Question => Has(TraineeFlag.OpenQuestion) ? "question_open" : "question_closed",
        TraineeCode.Reflection => Has(TraineeFlag.ComplexReflection) ? "reflection_complex" : "reflection_simple",
        TraineeCode.TherapistInput => "therapist_input",
        _ => "other",
    };

    /// <summary>Whether the turn does this.</summary>
    /// <param name="flag">A flag.</param>
    /// <returns>True when it is among <see cref="Flags"/>.</returns>
    public bool Has(TraineeFlag flag) => Flags.Contains(flag);

    /// <summary>A text without the elements it aims at, safe to log.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => $"an act: {Main}";
}
