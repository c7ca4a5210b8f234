namespace PatientSim.Diagnostics;

/// <summary>The base of every failure that the library raises on purpose.</summary>
/// <remarks>
/// Messages and <see cref="Exception.Data"/> hold no text of a profile, a prompt or a conversation; only the exception that a file
/// cannot be loaded with quotes what it complains of. An inner exception is somebody else's, as it came.
/// </remarks>
public abstract class PatientSimException : Exception
{
    private protected PatientSimException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
