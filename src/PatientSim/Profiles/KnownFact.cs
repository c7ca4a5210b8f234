namespace PatientSim.Profiles;

/// <summary>A plain fact the patient tells whenever someone asks: sleep, medication, plans.</summary>
public sealed record KnownFact
{
    /// <summary>The fact's id, unique in the profile.</summary>
    public required string Id { get; init; }

    /// <summary>What the fact is about, in a word or two.</summary>
    public string? Topic { get; init; }

    /// <summary>Words in a question that ask for this fact; the topic always counts.</summary>
    public ValueList<string> AskedBy { get; init; } = [];

    /// <summary>The fact in the patient's own words.</summary>
    public required string Text { get; init; }

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(KnownFact);
}
