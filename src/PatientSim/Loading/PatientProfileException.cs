using PatientSim.Diagnostics;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>A file cannot be used as a patient or style; <see cref="Diagnostics"/> says why, problem by problem.</summary>
public sealed class PatientProfileException : PatientSimException
{
    internal PatientProfileException(ValueList<ProfileDiagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))) => Diagnostics = diagnostics;

    /// <summary>Every problem found, warnings included.</summary>
    public ValueList<ProfileDiagnostic> Diagnostics { get; }
}
