using PatientSim.Diagnostics;

namespace PatientSim.Testing.Studies;

/// <summary>A folder is not the study it should be, or a design cannot be carried out.</summary>
public sealed class StudyException : PatientSimException
{
    internal StudyException(string message)
        : base(message)
    {
    }
}
