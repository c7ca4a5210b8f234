namespace PatientSim.Testing.Cassettes;

/// <summary>A cassette could not serve a request: it has no reply to it, cannot keep the reply, or cannot tell such requests apart.</summary>
/// <remarks>
/// Not a <see cref="Diagnostics.PatientSimException"/>, since its message may quote requests: cassettes belong into tests, whose output is
/// for engineers. In a session it comes as the inner exception of <see cref="Sessions.PatientUnavailableException"/>.
/// </remarks>
#pragma warning disable CA1032 // Made by cassettes, with a message, and by nobody else.
public class CassetteException : Exception
#pragma warning restore CA1032
{
    internal CassetteException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
