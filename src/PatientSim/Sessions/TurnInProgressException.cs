using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>A session takes one turn at a time, and one is under way. The one under way is not disturbed.</summary>
public sealed class TurnInProgressException : PatientSimException
{
    internal TurnInProgressException()
        : base("A turn of this session is under way; wait for it, or cancel it, before the next one.")
    {
    }
}
