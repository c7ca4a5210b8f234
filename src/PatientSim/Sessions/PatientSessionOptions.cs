using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>How a session is played.</summary>
public sealed record PatientSessionOptions
{
    /// <summary>The style; the profile's own when null.</summary>
    public ConversationalStyle? Style { get; init; }

    /// <summary>The difficulty; the profile's own when null.</summary>
    public Difficulty? Difficulty { get; init; }

    /// <summary>The seed; 0 by default. The same profile, style, difficulty, seed and trainee turns give the same states and plans.</summary>
    public int Seed { get; init; }

    /// <summary>What of the formulation a chat model is sent; staged by default.</summary>
    public DisclosurePolicy Policy { get; init; } = DisclosurePolicy.Staged;
}
