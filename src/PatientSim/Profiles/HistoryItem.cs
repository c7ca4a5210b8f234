namespace PatientSim.Profiles;

/// <summary>An event or circumstance that formed the patient's beliefs.</summary>
public sealed record HistoryItem : FormulationItem
{
    /// <summary>What happened, in the first person.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the patient would rather not go into it: hinted before it is told.</summary>
    public bool Sensitive { get; init; }
}
