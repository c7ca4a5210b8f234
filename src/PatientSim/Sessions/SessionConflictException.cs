using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>A session cannot go on from here: another patient, a changed profile, or somebody else saved first.</summary>
public sealed class SessionConflictException : PatientSimException
{
    internal SessionConflictException(string message)
        : base(message)
    {
    }
}
