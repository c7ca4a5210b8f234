namespace PatientSim.Profiles;

/// <summary>A thought or image that came up in a situation.</summary>
public sealed record AutomaticThought : FormulationItem
{
    /// <summary>The thought in the first person.</summary>
    public required string Text { get; init; }

    /// <summary>What the thought means to the patient, in the first person.</summary>
    public string? Meaning { get; init; }

    /// <summary>The ids of the core beliefs it expresses.</summary>
    public ValueList<string> Expresses { get; init; } = [];
}
