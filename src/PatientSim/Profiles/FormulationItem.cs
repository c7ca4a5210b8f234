using System.Text.Json.Serialization;

namespace PatientSim.Profiles;

/// <summary>What all parts of a formulation have in common: an id, a topic, and when they may be disclosed.</summary>
public abstract record FormulationItem
{
    /// <summary>The id, unique in the profile.</summary>
    [JsonPropertyOrder(-2)]
    public required string Id { get; init; }

    /// <summary>A short label that may be known before the element itself is told.</summary>
    [JsonPropertyOrder(-1)]
    public string? Topic { get; init; }

    /// <summary>The author's own rung, where the one of the kind does not fit.</summary>
    [JsonPropertyOrder(1)]
    public Rung? Rung { get; init; }

    /// <summary>The author's own prerequisites: ids, any one of which has to be told first.</summary>
    [JsonPropertyOrder(2)]
    public ValueList<string> After { get; init; } = [];

    /// <summary>The kind of probe that opens the element, where not every kind does.</summary>
    [JsonPropertyOrder(3)]
    public Probe? OpensTo { get; init; }

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>The type.</returns>
    public sealed override string ToString() => GetType().Name;
}
