using PatientSim.Sessions;
using PatientSim.Sessions.Journal;

namespace PatientSim.Testing.Studies;

/// <summary>The folder of a study: its design, and a file for each interview, in JSON lines. Thread-safe; one process at a time writes to it.</summary>
/// <remarks>
/// <para>
/// <c>study.json</c> is the <see cref="Design"/>. <c>sessions/PATIENT/STYLE/TRAINEE/seed-N.jsonl</c> is an interview: its first line is
/// the session without turns, then comes a line for each turn (<see cref="TurnRecord.ToJson"/>), and the last line says how the interview
/// ended (<c>{"end":"most_turns"}</c>). <c>results.jsonl</c> has a line for each interview that is over (<see cref="StudyResult"/>).
/// All are UTF-8, and the same bytes whoever plays the study, in whatever order. They hold the instructor's side: keep them from trainees.
/// </para>
/// <para>
/// As a session store it knows the keys of its cells alone (<see cref="StudyCell.Key"/>). A turn is one write of one line, which the
/// operating system has when the call returns: when the process is killed nothing is lost. It is not forced on to the disk, so a power
/// failure may take the last turns, which are then played again. A last line that broke off is dropped; damage elsewhere is refused
/// with a <see cref="PatientSnapshotException"/> that says where. Reading and writing throw an <see cref="IOException"/> for what the disk says.
/// </para>
/// </remarks>
public sealed class StudyFolder : IPatientSessionStore, IDisposable
{
    internal const string DesignFile = "study.json";
    internal const string ResultsFile = "results.jsonl";
    internal const string LockFile = "study.lock";

    private const int MostDesignBytes = 16 * 1024 * 1024;

    private readonly SessionFiles _files;
    private readonly HashSet<StudyCell> _cells;
    private readonly IDisposable? _lock;

    private StudyFolder(string path, StudyDesign design, IDisposable? held)
    {
        (Path, Design, _lock) = (path, design, held);
        (_files, _cells) = (new(path), [.. design.Cells()]);
    }

    /// <summary>The folder, as it was named.</summary>
    public string Path { get; }

    /// <summary>What the study consists of.</summary>
    public StudyDesign Design { get; }

    /// <summary>Opens the folder of a study to read it, also while another process writes to it.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="StudyException">There is no study in it.</exception>
    public static StudyFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(path, ReadDesign(path) ?? throw new StudyException($"'{path}' is not the folder of a study: there is no {DesignFile} in it."), null);
    }

    /// <summary>Opens the folder of a study to play it: a new one, or one that holds the same study. No other process may until it is disposed.</summary>
    /// <param name="path">The folder; it is made when it is not there.</param>
    /// <param name="design">The study.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="StudyException">The folder holds another study, or something else, or another process is playing it.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static StudyFolder Create(string path, StudyDesign design)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var ordered = StudyDesign.Of(design);
        if (File.Exists(path))
        {
            throw new StudyException($"'{path}' is a file; name a folder.");
        }

        var known = ReadDesign(path);
        if (known is null && Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any(entry => System.IO.Path.GetFileName(entry) is not (LockFile or DesignFile + ".tmp")))
        {
            throw new StudyException($"'{path}' is not empty and holds no study; name another folder.");
        }

        if (known is not null && StudyJson.Differences(known, ordered).ToList() is { Count: > 0 } differences)
        {
            throw new StudyException($"'{path}' holds another study: {string.Join(", ", differences)}. Name another folder, or say what it was started with to go on with it.");
        }

        var held = Lock(path);
        try
        {
            if (ReadDesign(path) is null)
            {
                Replace(System.IO.Path.Combine(path, DesignFile), StudyJson.Utf8.GetBytes(ordered.ToJson()));
            }

            return new(path, ordered, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Reads an interview.</summary>
    /// <param name="cell">Which one.</param>
    /// <returns>The interview; null when it is not over, or was not begun.</returns>
    /// <exception cref="PatientSnapshotException">Its file is damaged; the message says where.</exception>
    public InterviewReport? Read(StudyCell cell)
    {
        Checked(cell);
        return _files.Read(cell.File) is not { } lines ? null
            : Checked(cell, lines.Session) is var session && lines.End is { } end ? new(cell.Trainee, end, session) : null;
    }

    /// <summary>Reads all interviews that are over, in the design's order, one after the other.</summary>
    /// <returns>The cells with their interviews.</returns>
    /// <exception cref="PatientSnapshotException">A file is damaged; the message says where.</exception>
    public IEnumerable<(StudyCell Cell, InterviewReport Report)> ReadAll() =>
        from cell in Design.Cells()
        let report = Read(cell)
        where report is not null
        select (cell, report);

    /// <summary>Says that an interview is over, so that it is not taken up again.</summary>
    /// <param name="cell">Which one; it has a turn or is paused.</param>
    /// <param name="end">How it ended.</param>
    /// <exception cref="SessionConflictException">Nothing of the interview is stored.</exception>
    public void Finish(StudyCell cell, InterviewEnd end) => _files.Finish(Checked(cell).File, end);

    /// <inheritdoc/>
    public ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
        var cell = CellOf(key, cancellationToken);
        var stored = _files.Load(cell.File);
        return new(stored is null ? null : stored with { Snapshot = Checked(cell, stored.Snapshot) });
    }

    /// <inheritdoc/>
    public ValueTask<long> SaveAsync(SessionKey key, PatientSessionSnapshot snapshot, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var cell = CellOf(key, cancellationToken);
        return new(_files.Save(cell.File, Checked(cell, snapshot), expectedVersion));
    }

    /// <inheritdoc/>
    public ValueTask<long> AppendAsync(SessionKey key, TurnRecord turn, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new(_files.Append(CellOf(key, cancellationToken).File, turn, expectedVersion));
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(SessionKey key, CancellationToken cancellationToken = default) => new(_files.Delete(CellOf(key, cancellationToken).File));

    /// <summary>Lets another process play the study.</summary>
    public void Dispose()
    {
        if (_lock is null)
        {
            return;
        }

        // While it is held, so that nobody's new lock is removed; Windows lets go first.
        if (OperatingSystem.IsWindows())
        {
            _lock.Dispose();
        }

        try
        {
            File.Delete(System.IO.Path.Combine(Path, LockFile));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // An empty file stays behind; the next process locks it.
        }

        _lock.Dispose();
    }

    /// <summary>The bytes of an interview's file; none when there is no file.</summary>
    internal byte[] Bytes(StudyCell cell) => _files.Bytes(cell.File);

    /// <summary>Writes <c>results.jsonl</c>.</summary>
    internal void WriteResults(IEnumerable<StudyResult> results) =>
        Replace(System.IO.Path.Combine(Path, ResultsFile), StudyJson.Utf8.GetBytes(string.Concat(results.Select(result => result.ToJson() + "\n"))));

    /// <summary>Another file in place of the old one, whole at every moment.</summary>
    internal static void Replace(string file, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(file + ".tmp", bytes);
            File.Move(file + ".tmp", file, overwrite: true);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"'{file}' may not be written.", exception);
        }
    }

    private static IDisposable Lock(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return new DiskFiles().TryLock(System.IO.Path.Combine(path, LockFile)) ?? throw new StudyException($"Another process is playing the study in '{path}'. Wait until it is done, or name another folder.");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"'{path}' may not be written to.", exception);
        }
    }

    private static StudyDesign? ReadDesign(string path)
    {
        var file = System.IO.Path.Combine(path, DesignFile);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return new FileInfo(file).Length > MostDesignBytes
                ? throw new StudyException("The file is larger than 16 MiB.")
                : StudyDesign.FromJson(File.ReadAllText(file));
        }
        catch (StudyException exception)
        {
            throw new StudyException($"'{file}' is not the design of a study. {exception.Message}");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"'{file}' may not be read.", exception);
        }
    }

    private StudyCell CellOf(SessionKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        return Checked(StudyCell.Of(key) ?? throw new ArgumentException("The key is not one of an interview of the study.", nameof(key)));
    }

    private StudyCell Checked(StudyCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return _cells.Contains(cell) ? cell : throw new ArgumentException("The interview is not one of the study.", nameof(cell));
    }

    /// <summary>The session, when it is whole and the one that belongs into the cell.</summary>
    private PatientSessionSnapshot Checked(StudyCell cell, PatientSessionSnapshot session)
    {
        try
        {
            SnapshotCheck.ThrowIfNotWhole(session, null);
        }
        catch (PatientSnapshotException exception)
        {
            throw new PatientSnapshotException($"{cell.File}: {exception.Message}");
        }

        var patient = Design.Patients.First(patient => patient.Id == cell.Patient);
        return session.Patient == cell.Patient && session.Style == cell.Style && session.Seed == cell.Seed && session.ProfileHash == patient.ProfileHash && session.Policy == Design.Policy
            && (Design.Difficulty is not { } difficulty || session.Difficulty == difficulty) && session.Earlier.Count == 0 && session.Turns.Count <= Design.Turns
            ? session
            : throw new PatientSnapshotException($"{cell.File}(1): the session is not the one that belongs here: its patient, profile, style, seed, difficulty or policy is another, or it has more turns than the study.");
    }
}
