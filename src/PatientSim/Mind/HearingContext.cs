using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What a coder may look at beside the trainee's words.</summary>
/// <param name="Profile">The patient.</param>
/// <param name="Formulation">The patient's elements.</param>
/// <param name="State">The state before the turn.</param>
/// <param name="LastReply">What the patient said last; null at the start.</param>
public sealed record HearingContext(PatientProfile Profile, Formulation Formulation, PatientState State, string? LastReply)
{
    /// <summary>A text without what was said, safe to log.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => nameof(HearingContext);
}
