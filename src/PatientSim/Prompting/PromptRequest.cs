using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>What a turn's prompt is made of.</summary>
public sealed record PromptRequest
{
    /// <summary>The session's system message.</summary>
    public required SystemPrompt System { get; init; }

    /// <summary>The patient.</summary>
    public required PatientProfile Profile { get; init; }

    /// <summary>The patient's elements.</summary>
    public required Formulation Formulation { get; init; }

    /// <summary>The state after Feel.</summary>
    public required PatientState State { get; init; }

    /// <summary>The plan.</summary>
    public required ResponsePlan Plan { get; init; }

    /// <summary>What the voice has to know of earlier sessions; null in the first. The same in every turn of a session.</summary>
    public string? LastTime { get; init; }

    /// <summary>The exchanges before this turn, oldest first.</summary>
    public required IReadOnlyList<Exchange> History { get; init; }

    /// <summary>The trainee's words of this turn.</summary>
    public required string Trainee { get; init; }

    /// <summary>What of the formulation is sent.</summary>
    public DisclosurePolicy Policy { get; init; }

    /// <summary>A text without what was said, safe to log.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => nameof(PromptRequest);
}
