namespace PatientSim.Profiles;

/// <summary>Surface facts about a patient; anyone who asks is told.</summary>
public sealed record PatientIdentity
{
    /// <summary>Age in years, 1 to 120.</summary>
    public int? Age { get; init; }

    /// <summary>Pronouns, such as <c>she/her</c>.</summary>
    public string? Pronouns { get; init; }

    /// <summary>What the patient does for a living.</summary>
    public string? Occupation { get; init; }

    /// <summary>Where or with whom the patient lives, to be read after "lives".</summary>
    public string? Lives { get; init; }

    /// <summary>Family in a phrase.</summary>
    public string? Family { get; init; }

    /// <summary>Where the patient comes from, in a phrase.</summary>
    public string? Background { get; init; }

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(PatientIdentity);
}
