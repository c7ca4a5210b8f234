using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Scripts.Expectations;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Scripts;

/// <summary>One run of a script with a patient.</summary>
internal sealed class ScriptRun(InterviewScript script, ISimulatedPatient patient)
{
    private readonly List<ExpectationFailure> _failures = [];

    public async Task<ScriptResult> RunAsync(bool updateTranscript, CancellationToken cancellationToken)
    {
        if (ScriptChecks.Run(script, patient) is { Count: > 0 } problems)
        {
            throw new PatientProfileException(problems);
        }

        var (report, unavailable) = await PlayAsync(cancellationToken).ConfigureAwait(false);
        var whole = IsWhole(report, unavailable);
        foreach (var (index, turn) in script.Turns.Take(report.Turns.Count).Index())
        {
            Check(turn.Expectations, report, index + 1);
        }

        if (whole)
        {
            Check(script.Expectations, report, null);
        }

        if (unavailable is null && updateTranscript)
        {
            ApprovedTranscript.Write(script, report);
        }
        else if (whole && await ApprovedTranscript.CompareAsync(script, report, cancellationToken).ConfigureAwait(false) is { } difference)
        {
            _failures.Add(difference);
        }

        return new(script, report, [.. _failures.OrderBy(failure => failure.Path != script.Path).ThenBy(failure => failure.Line).ThenBy(failure => failure.Column)]) { Unavailable = unavailable };
    }

    private async Task<(InterviewReport Report, PatientUnavailableException? Unavailable)> PlayAsync(CancellationToken cancellationToken)
    {
        var session = patient.StartSession(script.Options);
        var trainee = new ScriptedTrainee(script.Turns.Select(turn => turn.Say)) { Name = script.ToString() };
        try
        {
            return (await Interview.RunAsync(patient, session, trainee, script.Turns.Count + 1, cancellationToken).ConfigureAwait(false), null);
        }
        catch (PatientUnavailableException exception)
        {
            return (new(trainee.Name, InterviewEnd.VoiceFailed, session.Snapshot()), exception);
        }
    }

    /// <summary>Whether the interview went as far as the script means it to; if not, that is the failure, and what is expected at the end is not looked at.</summary>
    private bool IsWhole(InterviewReport report, PatientUnavailableException? unavailable)
    {
        var taken = report.Turns.Count;
        if (unavailable is not null)
        {
            // Of failures that the library does not know, such as a test double's, only their own message says something.
            var reason = unavailable is { Reason: UnavailableReason.Failed, InnerException: { } inner } ? $"the voice failed: {inner.Message}" : unavailable.Message;
            Fail(script.Turns[taken].At, taken + 1, FormattableString.Invariant($"turn {taken + 1} could not be played: {reason}"));
            return false;
        }

        if (report.End == InterviewEnd.Paused)
        {
            Fail(script.Turns[taken].At, taken + 1, FormattableString.Invariant($"turn {taken + 1} was not taken: its words pause the session for the trainee's sake ({Reason(report.Session.Paused)})"));
            return false;
        }

        if (taken < script.Turns.Count && !MayLeave(taken))
        {
            Fail(script.Turns[taken].At, taken + 1, FormattableString.Invariant($"turn {taken + 1} was not taken: the patient left in turn {taken}: {Told.Quote(report.Turns[^1])}"));
            return false;
        }

        foreach (var (index, turn) in script.Turns.Index().Skip(taken).Where(turn => turn.Item.Expectations.Count > 0))
        {
            Fail(turn.At, index + 1, FormattableString.Invariant($"what is expected of turn {index + 1} cannot be looked at: the patient left in turn {taken}, as was expected"));
        }

        return true;
    }

    /// <summary>Whether the script expects the patient to leave, at all or in the turn in which it happened.</summary>
    private bool MayLeave(int turn) => script.Expectations.Concat(script.Turns[turn - 1].Expectations).Any(expectation => expectation is EndedExpectation { Ended: true });

    private void Check(ValueList<Expectation> expectations, InterviewReport report, int? turn)
    {
        foreach (var expectation in expectations)
        {
            if (expectation.Check(report, turn) is { } miss)
            {
                Fail(expectation.At, miss.Turn, miss.Message);
            }
        }
    }

    private void Fail(SourceLocation at, int? turn, string message) => _failures.Add(new(script.Path, at.Line, at.Column, turn, message));

    private static string Reason(PauseReason? reason) => reason switch
    {
        PauseReason.StopWord => "a stop word",
        PauseReason.AskedToStop => "they ask to stop",
        PauseReason.Overwhelmed => "they read as the trainee being overwhelmed",
        PauseReason.OwnRisk => "they read as the trainee's own risk",
        _ => "the host paused it",
    };
}
