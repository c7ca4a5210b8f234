using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Scripts;

/// <summary>An interview written down: whom to talk to, what the trainee says, and what is expected of the patient. A value.</summary>
/// <remarks>
/// Scripts are made by <see cref="InterviewScriptYaml"/>. They can be run many times, side by side, and against many patients
/// or chat models. With the offline voice the result is always the same.
/// </remarks>
public sealed record InterviewScript
{
    /// <summary>The format that the library reads.</summary>
    public const string Format = FileFormat.Script;

    internal InterviewScript()
    {
    }

    /// <summary>The file, as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>What the script shows, in a few words; null when it does not say.</summary>
    public string? Title { get; init; }

    /// <summary>The patient: an id, or the path of a file relative to the script's own.</summary>
    public required string Patient { get; init; }

    /// <summary>The style; the patient's own when null.</summary>
    public ConversationalStyle? Style { get; init; }

    /// <summary>The difficulty; the patient's own when null.</summary>
    public Difficulty? Difficulty { get; init; }

    /// <summary>The seed; 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>What the trainee says, turn by turn; at least one turn.</summary>
    public required ValueList<ScriptTurn> Turns { get; init; }

    /// <summary>What is expected at the end of the session, or of the session as a whole.</summary>
    public ValueList<Expectation> Expectations { get; init; } = [];

    /// <summary>Where the approved transcript is, if there is one: beside the script, with the ending <c>.transcript.txt</c>.</summary>
    public string TranscriptPath => System.IO.Path.ChangeExtension(Path, ".transcript.txt");

    internal SourceLocation PatientAt { get; init; }

    internal SourceLocation StyleAt { get; init; }

    internal PatientSessionOptions Options => new() { Style = Style, Difficulty = Difficulty, Seed = Seed };

    /// <summary>The patient to ask a host for: the id, or the path as seen from where the process runs.</summary>
    internal string Host => IsPath(Patient) ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", Patient) : Patient;

    /// <summary>What in the script does not fit its patient: no such patient, ids of elements that the patient does not have, a style that is not known.</summary>
    /// <param name="patients">Finds a patient: it gets the id that the script names, or the path of a file.</param>
    /// <returns>Every problem, located; none when the script can be run.</returns>
    public ValueList<ProfileDiagnostic> Problems(Func<string, ISimulatedPatient> patients)
    {
        ArgumentNullException.ThrowIfNull(patients);
        try
        {
            return ScriptChecks.Run(this, ScriptChecks.Find(this, patients));
        }
        catch (PatientProfileException exception)
        {
            return exception.Diagnostics;
        }
    }

    /// <summary>Runs the script with the patient that it names.</summary>
    /// <param name="patients">Finds a patient: it gets the id that the script names, or the path of a file.</param>
    /// <param name="updateTranscript">Write the approved transcript instead of comparing with it.</param>
    /// <param name="cancellationToken">Cancels the interview.</param>
    /// <returns>What came of it: what was said and every expectation that was not met. A voice that fails is a failure too.</returns>
    /// <exception cref="IOException">The approved transcript cannot be read or written.</exception>
    /// <exception cref="PatientProfileException">The script does not fit the patient, or there is no such patient; nothing was played.</exception>
    public async Task<ScriptResult> RunAsync(Func<string, ISimulatedPatient> patients, bool updateTranscript = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(patients);
        return await RunAsync(ScriptChecks.Find(this, patients), updateTranscript, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the script with a patient, whatever patient it names.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="updateTranscript">Write the approved transcript instead of comparing with it.</param>
    /// <param name="cancellationToken">Cancels the interview.</param>
    /// <returns>What came of it: what was said and every expectation that was not met. A voice that fails is a failure too.</returns>
    /// <exception cref="IOException">The approved transcript cannot be read or written.</exception>
    /// <exception cref="PatientProfileException">The script does not fit the patient; nothing was played.</exception>
    public Task<ScriptResult> RunAsync(ISimulatedPatient patient, bool updateTranscript = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return new ScriptRun(this, patient).RunAsync(updateTranscript, cancellationToken);
    }

    /// <summary>A text for lists of tests.</summary>
    /// <returns>The title, or else the file's name.</returns>
    public override string ToString() => Title ?? System.IO.Path.GetFileName(Path);

    private static bool IsPath(string patient) => patient.Contains('/', StringComparison.Ordinal) || patient.Contains('\\', StringComparison.Ordinal) || InterviewScriptYaml.IsYaml(patient);
}
