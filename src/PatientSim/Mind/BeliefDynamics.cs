using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What moves how true a core belief feels. Nothing else does.</summary>
public sealed record BeliefDynamics
{
    /// <summary>How far a belief moves in one session at most, in points of 0..100.</summary>
    public double MostInASession { get; init; } = 10;

    /// <summary>The rules; each is tried for each belief.</summary>
    public ValueList<DynamicsRule> Rules { get; init; } = [];
}
