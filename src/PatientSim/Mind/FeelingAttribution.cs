using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>A feeling that the trainee said the patient has, set against what the patient had said by then. For the trainer's eyes.</summary>
/// <remarks>Only what was said counts: a feeling of the formulation that the patient has not shown is not among <see cref="Shown"/>.</remarks>
public sealed record FeelingAttribution
{
    /// <summary>The group of the feeling; null for one outside the nine groups, such as relief.</summary>
    public Emotion? Emotion { get; init; }

    /// <summary>The trainee's words for it.</summary>
    public required string Words { get; init; }

    /// <summary>Whether it was offered as a guess ("I wonder if", "maybe") and not asserted.</summary>
    public bool Hedged { get; init; }

    /// <summary>Whether the patient had shown it: in the last reply, or in what was told before.</summary>
    public bool Supported { get; init; }

    /// <summary>The feelings the patient had shown; empty when none was.</summary>
    public ValueList<Emotion> Shown { get; init; } = [];

    /// <summary>A sentence of the patient's last reply that it can be held against; null when there was no reply.</summary>
    public string? Quote { get; init; }

    /// <summary>A text without what was said, safe to log.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => nameof(FeelingAttribution);
}
