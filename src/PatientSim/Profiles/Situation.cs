namespace PatientSim.Profiles;

/// <summary>Something that happened, with what the patient thought, felt and did.</summary>
public sealed record Situation : FormulationItem
{
    /// <summary>What happened, in the first person.</summary>
    public required string Text { get; init; }

    /// <summary>What went through the patient's mind.</summary>
    public ValueList<AutomaticThought> AutomaticThoughts { get; init; } = [];

    /// <summary>What the patient felt, each 0 to 100.</summary>
    public ValueMap<Emotion, int> Emotions { get; init; } = ValueMap<Emotion, int>.Empty;

    /// <summary>What the body did, in the first person.</summary>
    public string? Body { get; init; }

    /// <summary>What the patient did, in the first person.</summary>
    public string? Behavior { get; init; }
}
