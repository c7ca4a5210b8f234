using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>The session is paused for the trainee's sake. Show the <see cref="Signal"/>; <see cref="PatientSession.ContinueAsync"/> goes on where it was.</summary>
public sealed class SessionPausedException : PatientSimException
{
    internal SessionPausedException(SafetySignal signal, Exception? innerException = null)
        : base("The session is paused for the trainee's sake. Show the signal's message and resources; ContinueAsync goes on.", innerException) => Signal = signal;

    /// <summary>What to show the trainee.</summary>
    public SafetySignal Signal { get; }
}
