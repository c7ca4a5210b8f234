namespace PatientSim.Loading;

/// <summary>One problem of a file, in the form that editors and CI systems understand.</summary>
/// <param name="Id">One of <see cref="Diagnostics.DiagnosticIds"/>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">A sentence that says what is wrong and what is allowed.</param>
public sealed record ProfileDiagnostic(string Id, DiagnosticSeverity Severity, string Path, int Line, int Column, string Message)
{
    /// <summary><c>path(line,column): error PSIM1003: sentence</c>.</summary>
    /// <returns>The problem on one line.</returns>
    public override string ToString() => $"{Path}({Line},{Column}): {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Id}: {Message}";
}
