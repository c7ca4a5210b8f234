namespace PatientSim.Profiles;

/// <summary>What the patient does to live with a core belief.</summary>
public sealed record CopingStrategy : FormulationItem
{
    /// <summary>The strategy in the first person.</summary>
    public required string Text { get; init; }

    /// <summary>The ids of the core beliefs it serves.</summary>
    public ValueList<string> From { get; init; } = [];

    /// <summary>How it shows before it may be said: conduct and slips, in the first person, free from the first minute.</summary>
    public ValueList<string> Shows { get; init; } = [];
}
