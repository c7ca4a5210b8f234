namespace PatientSim.Profiles;

/// <summary>How the patient talks. The offline voice speaks these lines; a chat model gets those in reach as examples.</summary>
public sealed record PatientVoice
{
    /// <summary>The manner of speaking, described for a chat model.</summary>
    public string? Manner { get; init; }

    /// <summary>Small words the patient leans on.</summary>
    public ValueList<string> Habits { get; init; } = [];

    /// <summary>Answers to a hello.</summary>
    public ValueList<string> Greetings { get; init; } = [];

    /// <summary>Answers to what the profile does not know.</summary>
    public ValueList<string> OffTopic { get; init; } = [];

    /// <summary>The patient's own words for each element, by element id.</summary>
    public ValueMap<string, SpokenLines> Says { get; init; } = ValueMap<string, SpokenLines>.Empty;

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(PatientVoice);
}
