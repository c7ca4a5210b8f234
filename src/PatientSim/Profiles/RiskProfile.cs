namespace PatientSim.Profiles;

/// <summary>Risk. There is no field for a method, and text that names one is refused.</summary>
public sealed record RiskProfile
{
    /// <summary>Suicidal ideation.</summary>
    public Ideation Ideation { get; init; } = Ideation.None;
}
