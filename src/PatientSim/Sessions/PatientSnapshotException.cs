using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>A saved session cannot be read.</summary>
public sealed class PatientSnapshotException : PatientSimException
{
    internal PatientSnapshotException(string message)
        : base(message)
    {
    }
}
