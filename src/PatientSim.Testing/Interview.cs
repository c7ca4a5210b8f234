using PatientSim.Sessions;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing;

/// <summary>Lets a trainee interview a patient, and reports the interview as data. Thread-safe; interviews may run side by side.</summary>
public static class Interview
{
    /// <summary>The most turns of an interview when nothing else is said: a guard against a trainee that never ends.</summary>
    public const int DefaultMostTurns = 100;

    /// <summary>Runs an interview from its first turn on.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="trainee">The trainee.</param>
    /// <param name="options">Style, difficulty, seed; the patient's own and seed 0 when null.</param>
    /// <param name="mostTurns">The most turns.</param>
    /// <param name="cancellationToken">Cancels the interview.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The style is not known; the message lists those that are.</exception>
    /// <exception cref="PatientUnavailableException">The patient's voice could not be had. To keep the turns before it, start the session yourself.</exception>
    /// <exception cref="TraineeUnavailableException">The chat model that plays the trainee could not be had.</exception>
    public static Task<InterviewReport> RunAsync(
        ISimulatedPatient patient, ITrainee trainee, PatientSessionOptions? options = null, int mostTurns = DefaultMostTurns, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return RunAsync(patient, patient.StartSession(options), trainee, mostTurns, cancellationToken);
    }

    /// <summary>Goes on with a session, from wherever it is, until the interview is over.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="session">A session with the patient; after a failure it holds the turns taken, and the interview can go on with it.</param>
    /// <param name="trainee">The trainee.</param>
    /// <param name="mostTurns">The most turns of the session, those taken before included.</param>
    /// <param name="cancellationToken">Cancels the interview.</param>
    /// <returns>The report of the whole session.</returns>
    /// <exception cref="PatientUnavailableException">The patient's voice could not be had.</exception>
    /// <exception cref="TraineeUnavailableException">The chat model that plays the trainee could not be had.</exception>
    public static async Task<InterviewReport> RunAsync(
        ISimulatedPatient patient, PatientSession session, ITrainee trainee, int mostTurns = DefaultMostTurns, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(trainee);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostTurns, 1);
        return new(trainee.Name, await EndAsync(patient, session, trainee, mostTurns, cancellationToken).ConfigureAwait(false), session.Snapshot());
    }

    private static async Task<InterviewEnd> EndAsync(ISimulatedPatient patient, PatientSession session, ITrainee trainee, int mostTurns, CancellationToken cancellationToken)
    {
        while (true)
        {
            var view = new TraineeView(patient.Intake, session.Turns, session.Seed);
            if (session.HasEnded || session.Paused is not null)
            {
                return session.HasEnded ? InterviewEnd.PatientLeft : InterviewEnd.Paused;
            }

            if (view.Turns.Count >= mostTurns)
            {
                return InterviewEnd.MostTurns;
            }

            if (await trainee.NextAsync(view, cancellationToken).ConfigureAwait(false) is not { } words)
            {
                return InterviewEnd.TraineeDone;
            }

            try
            {
                await session.SayAsync(words, cancellationToken).ConfigureAwait(false);
            }
            catch (SessionPausedException)
            {
                return InterviewEnd.Paused;
            }
        }
    }
}
