namespace PatientSim.Profiles;

/// <summary>First-person lines for one element.</summary>
public sealed record SpokenLines
{
    /// <summary>Lines that step towards it without stating it.</summary>
    public ValueList<string> Hint { get; init; } = [];

    /// <summary>Lines that tell it.</summary>
    public ValueList<string> Tell { get; init; } = [];

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(SpokenLines);
}
