namespace PatientSim.Testing.Scripts;

/// <summary>An expectation that was not met, in the form that editors and CI systems understand. It quotes what was said.</summary>
/// <param name="Path">The script, or the approved transcript that differs.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Turn">The turn it is about, from 1; null when it is about the session as a whole.</param>
/// <param name="Message">What was expected and what happened.</param>
public sealed record ExpectationFailure(string Path, int Line, int Column, int? Turn, string Message)
{
    /// <summary><c>path(line,column): what was expected, but what happened</c>.</summary>
    /// <returns>The failure on one line.</returns>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column}): {Message}");
}
