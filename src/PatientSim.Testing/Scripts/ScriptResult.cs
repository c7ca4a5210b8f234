using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Scripts;

/// <summary>What came of running a script. It holds the instructor's side: keep it from trainees.</summary>
/// <param name="Script">The script.</param>
/// <param name="Report">The interview, as far as it went.</param>
/// <param name="Failures">Every expectation that was not met, in the order of the file; empty when the script passed.</param>
public sealed record ScriptResult(InterviewScript Script, InterviewReport Report, ValueList<ExpectationFailure> Failures)
{
    /// <summary>Whether everything was as expected.</summary>
    public bool Passed => Failures.Count == 0;

    /// <summary>Why the patient's voice could not be had; null when it could.</summary>
    public PatientUnavailableException? Unavailable { get; init; }

    /// <summary>The failures, one per line: the message of a test that failed.</summary>
    /// <returns>Lines with <c>\n</c> between them; the script's title when it passed.</returns>
    public override string ToString() => Passed ? $"{Script}: passed" : string.Join('\n', Failures);
}
