using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>A saved session cannot be read.</summary>
public sealed class PatientSnapshotException : PatientSimException
{
    /// <summary>Makes the exception; a session store throws it too.</summary>
    /// <param name="message">A sentence that holds nothing of the conversation.</param>
    /// <param name="innerException">What the store said; null when it said nothing.</param>
    public PatientSnapshotException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
