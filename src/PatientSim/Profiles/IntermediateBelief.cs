namespace PatientSim.Profiles;

/// <summary>An attitude, rule or assumption the patient lives by, which protects a core belief.</summary>
public sealed record IntermediateBelief : FormulationItem
{
    /// <summary>Attitude, rule or assumption.</summary>
    public IntermediateBeliefKind Kind { get; init; } = IntermediateBeliefKind.Assumption;

    /// <summary>The belief in the first person.</summary>
    public required string Text { get; init; }

    /// <summary>The ids of the core beliefs it protects.</summary>
    public ValueList<string> From { get; init; } = [];

    /// <summary>The state in which it holds, or holds more, such as <c>depression</c>.</summary>
    public string? During { get; init; }
}
