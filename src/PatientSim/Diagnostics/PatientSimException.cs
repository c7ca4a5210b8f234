namespace PatientSim.Diagnostics;

/// <summary>The base of every failure that the library raises on purpose.</summary>
/// <remarks>Messages hold no text of a profile, a prompt or a conversation.</remarks>
public abstract class PatientSimException : Exception
{
    private protected PatientSimException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
