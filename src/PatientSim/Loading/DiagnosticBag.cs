using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>Collects the problems of one file.</summary>
internal sealed class DiagnosticBag(string path)
{
    private readonly List<ProfileDiagnostic> _diagnostics = [];

    public string Path => path;

    public bool HasErrors => _diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public bool HasErrorAt(SourceLocation at) => _diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Line == at.Line && diagnostic.Column == at.Column);

    public void Error(string id, SourceLocation at, string message) => _diagnostics.Add(new(id, DiagnosticSeverity.Error, path, at.Line, at.Column, message));

    public void Warn(string id, SourceLocation at, string message) => _diagnostics.Add(new(id, DiagnosticSeverity.Warning, path, at.Line, at.Column, message));

    public ValueList<ProfileDiagnostic> ToValueList() =>
        [.. _diagnostics.Distinct().OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column)];
}
