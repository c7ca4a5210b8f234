namespace PatientSim.Profiles;

/// <summary>What a clumsy trainee steps on, and what the patient says then.</summary>
public sealed record SoreSpot
{
    /// <summary>The errors that touch it.</summary>
    public required ValueList<TraineeError> When { get; init; }

    /// <summary>What it is about, in a phrase.</summary>
    public string? About { get; init; }

    /// <summary>The id of the core belief it touches.</summary>
    public string? Touches { get; init; }

    /// <summary>What the patient says, in the first person.</summary>
    public required string Reaction { get; init; }

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(SoreSpot);
}
