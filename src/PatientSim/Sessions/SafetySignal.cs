using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>A session was paused for the trainee's sake. What to show instead of a reply; the patient does not say it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Turn">How many turns had been taken. The words that led to the pause are no turn: no model is sent them, and nothing keeps them.</param>
/// <param name="Message">A few plain sentences to the trainee.</param>
/// <param name="Resources">Where to find help, as the host supplied them.</param>
public sealed record SafetySignal(PauseReason Reason, int Turn, string Message, ValueList<string> Resources);
