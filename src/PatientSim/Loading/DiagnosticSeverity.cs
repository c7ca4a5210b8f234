namespace PatientSim.Loading;

/// <summary>How bad a problem of a file is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The file can be used; it could be better.</summary>
    Warning,

    /// <summary>The file cannot be used.</summary>
    Error,
}
