namespace PatientSim.Profiles;

/// <summary>What is given along and what happens between sessions.</summary>
public sealed record SessionPlan
{
    /// <summary>The homework agreed at the end of the first session.</summary>
    public string? Homework { get; init; }

    /// <summary>What has happened by the second, third ... session, in the first person. The patient tells it then, when asked how the week was.</summary>
    public ValueList<string> Between { get; init; } = [];

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(SessionPlan);
}
