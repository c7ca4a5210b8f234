using PatientSim.Loading;
using PatientSim.Testing.Scripts;

namespace PatientSim.Cli;

/// <summary>What came of one script file, whether it could be run or not.</summary>
internal sealed record TestOutcome
{
    /// <summary>The file, as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>The title, or the file's name.</summary>
    public required string Name { get; init; }

    /// <summary>The patient; null when the script could not be read.</summary>
    public string? Patient { get; init; }

    /// <summary>The turns taken.</summary>
    public int Turns { get; init; }

    /// <summary>Whether the patient's voice could not be had.</summary>
    public bool Unavailable { get; init; }

    /// <summary>Whether the script could not be run at all.</summary>
    public bool Broken { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ExpectationFailure> Failures { get; init; } = [];

    /// <summary>What is wrong, one line each.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    public bool Passed => Lines.Count == 0;

    public static TestOutcome Of(ScriptResult result) => new()
    {
        Path = result.Script.Path,
        Name = result.Script.ToString(),
        Patient = result.Script.Patient,
        Turns = result.Report.Turns.Count,
        Unavailable = result.Unavailable is not null,
        Failures = result.Failures,
        Lines = [.. result.Failures.Select(failure => failure.ToString())],
    };

    public static TestOutcome Of(string path, InterviewScript? script, IReadOnlyList<ProfileDiagnostic> problems) => new()
    {
        Path = path,
        Name = script?.ToString() ?? System.IO.Path.GetFileName(path),
        Patient = script?.Patient,
        Broken = true,
        Failures = [.. problems.Where(IsError).Select(each => new ExpectationFailure(each.Path, each.Line, each.Column, null, each.Message))],
        Lines = [.. problems.Where(IsError).Select(each => each.ToString())],
    };

    private static bool IsError(ProfileDiagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
