using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using PatientSim.Sessions.Journal;

namespace PatientSim.Sessions;

/// <summary>Keeps sessions in a folder, a journal file each. Thread-safe; several processes of one machine may share the folder.</summary>
/// <remarks>
/// <para>
/// A turn is one record at the end of its session's file and one fsync. Saving a session writes another file beside it, flushes it and
/// renames it over the old one. What a call has acknowledged is on the disk, as far as the disk tells the truth; a turn whose
/// writing broke off, because the process was killed or the power failed, is dropped when the session is next read. A file that is
/// damaged elsewhere is refused with a <see cref="PatientSnapshotException"/>, and nothing of it is dropped.
/// </para>
/// <para>
/// The file of a session is <c>HASH-OF-OWNER/HASH-OF-KEY.journal</c> (SHA-256); nothing of the key can be read off the path. It begins
/// with the line <c>patientsim-journal/1 GENERATION</c>; then come records: the marker FF 50 53 FF, the length of the payload (4 bytes),
/// the version (8), a CRC-32C (4), little-endian, and the payload, JSON. The first record is the key, with version 0; the second is the
/// session; each one after that is a turn, with the next version. The CRC is of length, version and payload, from the second record on
/// of the key before them, so that one session's turn is no turn in another's file.
/// </para>
/// <para>
/// Sessions hold the trainee's words and the instructor's side, in plain text. On Unix folders are made with the rights 0700 and files
/// with 0600. Processes keep out of each other's way with locks on the files of <c>locks/</c>, which end with the process that holds them;
/// they are not dependable on network file systems, so keep the folder on a disk of the machine.
/// A file may have 64 MiB; a session that would be longer is refused. Reading and writing throw an <see cref="IOException"/> for whatever the
/// disk says, and when the lock is not to be had within ten seconds.
/// </para>
/// </remarks>
public sealed class FileSessionStore : IPatientSessionStore
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(2);

    private readonly string _folder;
    private readonly IJournalFiles _files;
    private readonly TimeSpan _patience;
    private readonly JournalStripe[] _stripes = [.. Enumerable.Range(0, 256).Select(_ => new JournalStripe())];

    /// <summary>Makes a store.</summary>
    /// <param name="folder">The folder, for this store alone; it is made when it is first written to.</param>
    public FileSessionStore(string folder)
        : this(folder, new DiskFiles(), s_patience)
    {
    }

    internal FileSessionStore(string folder, IJournalFiles files, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = Path.GetFullPath(folder);
        _files = files;
        _patience = patience ?? s_patience;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default) =>
        RunAsync(PlaceOf(key), Load, static () => null, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written; loading the session tells whether it was.</exception>
    /// <exception cref="PatientSnapshotException">What is stored is not a session, or the session is longer than the store keeps.</exception>
    public ValueTask<long> SaveAsync(SessionKey key, PatientSessionSnapshot snapshot, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return RunAsync(PlaceOf(key), place => Save(place, snapshot, expectedVersion), null, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written; loading the session tells whether it was.</exception>
    /// <exception cref="PatientSnapshotException">What is stored is not a session, or the session is longer than the store keeps.</exception>
    public ValueTask<long> AppendAsync(SessionKey key, TurnRecord turn, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return RunAsync(PlaceOf(key), place => Append(place, turn, expectedVersion), static () => throw SessionConflictException.NotStored(), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be removed.</exception>
    public ValueTask<bool> DeleteAsync(SessionKey key, CancellationToken cancellationToken = default) =>
        RunAsync(PlaceOf(key), Delete, static () => false, cancellationToken);

    private StoredSession? Load(Place place)
    {
        using var file = _files.Open(place.Path);
        if (file is null)
        {
            return null;
        }

        var content = JournalContent.Read(file, place.Key);
        var snapshot = content.ToSnapshot();
        if (place.Stripe.StillWritten(place.Path, file) is null)
        {
            // Whoever wrote last may have been killed before the fsync; what a caller has seen may not go any more.
            file.Flush();
            FlushFolders(place);
        }

        return new(snapshot, content.Version);
    }

    private long Save(Place place, PatientSessionSnapshot snapshot, long expectedVersion)
    {
        long version = 0;
        using (var file = _files.Open(place.Path))
        {
            if (file is not null)
            {
                version = place.Stripe.StillWritten(place.Path, file)?.Version ?? JournalContent.Read(file, place.Key).Version;
            }
        }

        ThrowIfOther(version, expectedVersion);
        var generation = Guid.NewGuid();
        return WriteWhole(place, generation, JournalContent.Write(generation, place.Key, snapshot, version + 1), version + 1);
    }

    private long Append(Place place, TurnRecord turn, long expectedVersion)
    {
        JournalContent content;
        byte[] record;
        using (var file = _files.Open(place.Path) ?? throw SessionConflictException.NotStored())
        {
            var written = place.Stripe.StillWritten(place.Path, file);
            if (written is { } ours)
            {
                ThrowIfOther(ours.Version, expectedVersion);
                return WriteRecord(place, file, ours, JournalContent.Write(place.Key, turn, ours.Version + 1));
            }

            content = JournalContent.Read(file, place.Key);
            ThrowIfOther(content.Version, expectedVersion);
            record = JournalContent.Write(place.Key, turn, content.Version + 1);
        }

        // Somebody else wrote last: perhaps a torn record, or one that never reached the disk. Nothing is put behind those.
        var generation = Guid.NewGuid();
        return WriteWhole(place, generation, content.With(generation, record), content.Version + 1);
    }

    private bool Delete(Place place)
    {
        place.Stripe.Forget(place.Path);
        var was = _files.Exists(place.Path);
        _files.Delete(place.Temporary);
        _files.Delete(place.Path);
        _files.FlushFolder(place.Folder);
        return was;
    }

    /// <summary>One record at the end of a file that is as this process left it: one write, one fsync.</summary>
    private static long WriteRecord(Place place, IJournalFile file, WrittenJournal written, byte[] record)
    {
        ThrowIfTooLong(written.Length + record.Length);
        place.Stripe.Forget(place.Path);
        try
        {
            file.Write(record, written.Length);
            file.Flush();
        }
        catch
        {
            // The caller is told that it failed, so it should not be seen; if this fails too, the next write makes another file.
            Try(() => file.Truncate(written.Length));
            throw;
        }

        place.Stripe.Remember(place.Path, written with { Length = written.Length + record.Length, Version = written.Version + 1 });
        return written.Version + 1;
    }

    /// <summary>Another file in place of the old one, whole at every moment.</summary>
    private long WriteWhole(Place place, Guid generation, byte[] bytes, long version)
    {
        ThrowIfTooLong(bytes.Length);
        place.Stripe.Forget(place.Path);
        _files.CreateFolder(place.Folder);
        try
        {
            using (var file = _files.Create(place.Temporary))
            {
                file.Write(bytes, 0);
                file.Flush();
            }

            _files.Rename(place.Temporary, place.Path);
        }
        catch
        {
            Try(() => _files.Delete(place.Temporary));
            throw;
        }

        FlushFolders(place);
        place.Stripe.Remember(place.Path, new(generation, bytes.Length, version));
        return version;
    }

    private void FlushFolders(Place place)
    {
        _files.FlushFolder(place.Folder);
        _files.FlushFolder(_folder);
    }

    private async ValueTask<T> RunAsync<T>(Place place, Func<Place, T> work, Func<T>? whenMissing, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Disks are waited for on the pool, not by the caller.
        return await Task.Run(
            async () =>
            {
                try
                {
                    if (whenMissing is not null && !_files.Exists(place.Path) && !_files.Exists(place.Temporary))
                    {
                        return whenMissing();
                    }

                    await place.Stripe.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                    try
                    {
                        using var held = await LockAsync(place, cancellationToken).ConfigureAwait(false);
                        cancellationToken.ThrowIfCancellationRequested();
                        return work(place);
                    }
                    finally
                    {
                        place.Stripe.Gate.Release();
                    }
                }
                catch (Exception exception) when (exception is UnauthorizedAccessException or NotSupportedException)
                {
                    throw new IOException("A file of the session store may not be read or written, or is none.", exception);
                }
            },
            CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<IDisposable> LockAsync(Place place, CancellationToken cancellationToken)
    {
        _files.CreateFolder(Path.GetDirectoryName(place.Lock)!);
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            if (_files.TryLock(place.Lock) is { } held)
            {
                return held;
            }

            if (Stopwatch.GetElapsedTime(began) >= _patience)
            {
                throw new IOException("The session store is locked: another process has been writing to it for long.");
            }

            await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private Place PlaceOf(SessionKey key)
    {
        ArgumentNullException.ThrowIfNull(key);

        // The length keeps an owner and an id apart: "ab" and "c" are not "a" and "bc".
        var owner = Convert.ToHexStringLower(Hash(key.Owner));
        var session = Hash(FormattableString.Invariant($"{key.Owner.Length}:{key.Owner}{key.Id}"));
        var folder = Path.Combine(_folder, owner);
        var path = Path.Combine(folder, Convert.ToHexStringLower(session) + ".journal");
        return new(key, folder, path, path + ".tmp", Path.Combine(_folder, "locks", Convert.ToHexStringLower(session.AsSpan(0, 1))), _stripes[session[0]]);
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static void ThrowIfOther(long version, long expectedVersion)
    {
        if (version != expectedVersion)
        {
            throw SessionConflictException.AtAnotherVersion(version, expectedVersion);
        }
    }

    private static void ThrowIfTooLong(long length)
    {
        if (length > JournalContent.MostBytes)
        {
            throw new PatientSnapshotException("The session is longer than 64 MiB, the most that the store keeps.");
        }
    }

    private static void Try(Action tidy)
    {
        try
        {
            tidy();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private sealed record Place(SessionKey Key, string Folder, string Path, string Temporary, string Lock, JournalStripe Stripe);
}
