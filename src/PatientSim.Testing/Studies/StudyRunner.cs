using System.Diagnostics;
using PatientSim.Diagnostics;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Studies;

/// <summary>Plays the interviews of a study, several at once, into its folder.</summary>
/// <remarks>
/// What is there already is not played again: an interview that is over is read, one that broke off goes on with its next turn. With the
/// offline voice and trainees whose words follow from what they know, the files are the same bytes for any number of workers.
/// Stop words pause an interview, as they do any session; a simulated trainee's distress is not read, since there is nobody to look after.
/// </remarks>
public sealed class StudyRunner
{
    private readonly StudyFolder _folder;
    private readonly Dictionary<string, SimulatedPatient> _patients;
    private readonly Dictionary<string, ITrainee> _trainees;

    /// <summary>Makes a runner.</summary>
    /// <param name="folder">The study's folder, opened to play it.</param>
    /// <param name="patients">The profiles of the study's patients.</param>
    /// <param name="trainees">The study's trainees.</param>
    /// <param name="engine">Voice and styles of the patients; the built-in ones, with the offline voice, when null. Its store and care are not used.</param>
    /// <exception cref="StudyException">Patients, styles or trainees are not those of the study.</exception>
    public StudyRunner(StudyFolder folder, IEnumerable<PatientProfile> patients, IEnumerable<ITrainee> trainees, PatientEngine? engine = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(patients);
        ArgumentNullException.ThrowIfNull(trainees);
        var (profiles, interviewers) = (patients.ToList(), trainees.ToList());
        engine ??= new();
        var given = StudyDesign.Of(folder.Design with
        {
            Patients = [.. profiles.Select(StudyPatient.Of)],
            Styles = [.. folder.Design.Styles.Where(style => engine.Styles.Ids.Contains(style.Id.ToString())).Select(style => StudyStyle.Of(engine.Styles.Get(style.Id)))],
            Trainees = [.. interviewers.Select(StudyTrainee.Of)],
        });
        if (StudyJson.Differences(folder.Design, given).ToList() is { Count: > 0 } differences)
        {
            throw new StudyException($"What is given is not the study in '{folder.Path}': {string.Join(", ", differences)}.");
        }

        _folder = folder;
        engine = engine with { Store = folder, Care = engine.Care with { ReadsDistress = false } };
        _patients = profiles.ToDictionary(profile => profile.Id, profile => new SimulatedPatient(profile, engine), StringComparer.Ordinal);
        _trainees = interviewers.ToDictionary(trainee => trainee.Name, StringComparer.Ordinal);
    }

    /// <summary>Plays interviews of the study, and writes the results of all that are over.</summary>
    /// <param name="workers">The most interviews at once.</param>
    /// <param name="cells">Which ones, such as those of <see cref="StudyDesign.Shard"/>; all of them when null.</param>
    /// <param name="progress">Told after each interview.</param>
    /// <param name="cancellationToken">Stops the study. What was taken is kept, and running it again goes on from there.</param>
    /// <returns>What came of it. An interview whose patient or trainee had no voice, or whose file is damaged, is unfinished there, and the others go on.</returns>
    /// <exception cref="IOException">A file cannot be written. What was taken is kept.</exception>
    /// <exception cref="OperationCanceledException">The study was stopped.</exception>
    public async Task<StudyOutcome> RunAsync(int workers = 1, IEnumerable<StudyCell>? cells = null, IProgress<StudyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var (asked, began) = ((cells ?? _folder.Design.Cells()).ToList(), Stopwatch.GetTimestamp());
        var (played, tally) = (new PlayedCell[asked.Count], new Tally(asked.Count, progress));
        var limits = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(asked.Index(), limits, async (cell, stop) =>
        {
            played[cell.Index] = await PlayAsync(cell.Item, stop).ConfigureAwait(false);
            tally.Add(played[cell.Index].TurnsTaken);
        }).ConfigureAwait(false);

        var elapsed = Stopwatch.GetElapsedTime(began);
        WriteResults(played);
        return new()
        {
            Results = [.. played.Select(cell => cell.Result).OfType<StudyResult>()],
            Unfinished = [.. played.Select(cell => cell.Unfinished).OfType<UnfinishedCell>()],
            TurnsTaken = tally.Turns,
            Elapsed = elapsed,
        };
    }

    private async Task<PlayedCell> PlayAsync(StudyCell cell, CancellationToken cancellationToken)
    {
        PatientSession? session = null;
        var before = 0;
        try
        {
            if (_folder.Read(cell) is { } over)
            {
                return new(cell, StudyResult.Of(cell, over), null, 0);
            }

            var (patient, design) = (_patients[cell.Patient], _folder.Design);
            session = await patient.OpenSessionAsync(cell.Key, new() { Style = cell.Style, Difficulty = design.Difficulty, Seed = cell.Seed, Policy = design.Policy }, cancellationToken: cancellationToken).ConfigureAwait(false);
            before = session.Turns.Count;
            var report = await Interview.RunAsync(patient, session, _trainees[cell.Trainee], design.Turns, cancellationToken).ConfigureAwait(false);
            if (report is { Turns.Count: 0, End: not InterviewEnd.Paused } && await _folder.LoadAsync(cell.Key, cancellationToken).ConfigureAwait(false) is null)
            {
                // A trainee who says nothing leaves no turn to store.
                await _folder.SaveAsync(cell.Key, report.Session, 0, cancellationToken).ConfigureAwait(false);
            }

            _folder.Finish(cell, report.End);
            return new(cell, StudyResult.Of(cell, report), null, report.Turns.Count - before);
        }
        catch (PatientSimException exception)
        {
            return new(cell, null, new(cell, exception.Message, exception is not (PatientSnapshotException or SessionConflictException)), (session?.Turns.Count ?? before) - before);
        }
    }

    /// <summary>The results of the whole study as far as it is played, here or before.</summary>
    private void WriteResults(PlayedCell[] played)
    {
        var known = played.ToDictionary(cell => cell.Cell);
        _folder.WriteResults(
            from cell in _folder.Design.Cells()
            let result = known.TryGetValue(cell, out var here) ? here.Result : Elsewhere(cell)
            where result is not null
            select result);
    }

    private StudyResult? Elsewhere(StudyCell cell)
    {
        try
        {
            return _folder.Read(cell) is { } report ? StudyResult.Of(cell, report) : null;
        }
        catch (PatientSnapshotException)
        {
            // Said when its turn comes to be played.
            return null;
        }
    }

    private sealed record PlayedCell(StudyCell Cell, StudyResult? Result, UnfinishedCell? Unfinished, int TurnsTaken);

    /// <summary>Counts, and tells of it in order.</summary>
    private sealed class Tally(int all, IProgress<StudyProgress>? progress)
    {
        private readonly Lock _lock = new();
        private int _done;

        public int Turns { get; private set; }

        public void Add(int turns)
        {
            lock (_lock)
            {
                (Turns, _done) = (Turns + turns, _done + 1);
                progress?.Report(new(_done, all, Turns));
            }
        }
    }
}
