using PatientSim.Loading;
using PatientSim.Profiles;

namespace PatientSim.Testing.Scripts;

/// <summary>A turn of a script.</summary>
/// <param name="At">Where it stands in the file.</param>
/// <param name="Say">What the trainee says.</param>
/// <param name="Expectations">What is expected of the patient's reply, and of the patient after it.</param>
public sealed record ScriptTurn(SourceLocation At, string Say, ValueList<Expectation> Expectations)
{
    /// <summary>A text without what is said, safe to log.</summary>
    /// <returns>The place.</returns>
    public override string ToString() => FormattableString.Invariant($"the turn at line {At.Line}");
}
