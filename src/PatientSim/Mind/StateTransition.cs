using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>A new state and why it differs from the one before.</summary>
/// <param name="State">The new state.</param>
/// <param name="Changes">Each change with its reason.</param>
public sealed record StateTransition(PatientState State, ValueList<StateChange> Changes)
{
    /// <summary>A text without the reasons, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => State.ToString();
}
