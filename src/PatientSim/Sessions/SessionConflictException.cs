using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>A session cannot go on from here: another patient, a changed profile, or somebody else saved first.</summary>
public sealed class SessionConflictException : PatientSimException
{
    /// <summary>Makes the exception; a session store throws it too.</summary>
    /// <param name="message">A sentence that holds nothing of the conversation.</param>
    /// <param name="innerException">What the store's database said; null when it said nothing.</param>
    public SessionConflictException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
