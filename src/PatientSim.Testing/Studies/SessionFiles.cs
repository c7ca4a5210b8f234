using System.Collections.Concurrent;
using PatientSim.Sessions;

namespace PatientSim.Testing.Studies;

/// <summary>The files of interviews, and at which version each of them is. Thread-safe, for one process.</summary>
/// <remarks>
/// A file holds no versions: they are counted from when this object first sees it. A turn is one write of one line at its end. A
/// session as a whole is written beside its file and renamed. The operating system has it when the call returns, so that a killed
/// process loses nothing; nothing is forced on to the disk.
/// </remarks>
/// <param name="folder">The folder of the study.</param>
internal sealed class SessionFiles(string folder)
{
    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name below the folder, with <c>/</c>.</param>
    /// <returns>What it holds; null when there is none, or not even its first line was written.</returns>
    /// <exception cref="PatientSnapshotException">It is damaged, and not only in a last line that broke off.</exception>
    public SessionLines? Read(string file) => SessionLines.Read(Bytes(file), file);

    /// <summary>The bytes of a file; none when there is no file.</summary>
    public byte[] Bytes(string file)
    {
        if (!Path.Exists(Full(file)))
        {
            return [];
        }

        try
        {
            using var stream = new FileStream(Full(file), new FileStreamOptions { BufferSize = 0, Share = FileShare.ReadWrite | FileShare.Delete });
            SessionLines.ThrowIfTooLong(stream.Length, file);
            var bytes = new byte[stream.Length];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{file} may not be read, or is a folder.", exception);
        }
    }

    public StoredSession? Load(string file)
    {
        var place = PlaceOf(file);
        lock (place)
        {
            return Look(place, file) is { } lines ? new(lines.Session, place.Version) : null;
        }
    }

    public long Save(string file, PatientSessionSnapshot session, long expectedVersion)
    {
        var (bytes, place) = (SessionLines.Write(session), PlaceOf(file));
        SessionLines.ThrowIfTooLong(bytes.Length, file);
        lock (place)
        {
            LookOnce(place, file);
            ThrowIfOther(place, expectedVersion);
            Written(() =>
            {
                var path = Full(file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path + ".tmp", bytes);
                File.Move(path + ".tmp", path, overwrite: true);
            });
            return place.At(bytes.Length, place.Version + 1);
        }
    }

    public long Append(string file, TurnRecord turn, long expectedVersion)
    {
        var (line, place) = (SessionLines.Write(turn), PlaceOf(file));
        lock (place)
        {
            LookOnce(place, file);
            ThrowIfOther(place, expectedVersion);
            return place.Version == 0 ? throw SessionConflictException.NotStored() : AddLine(place, file, line);
        }
    }

    /// <summary>Says how the interview of a file ended; nothing when that is there already.</summary>
    public void Finish(string file, InterviewEnd end)
    {
        var place = PlaceOf(file);
        lock (place)
        {
            if (Look(place, file) is not { } lines)
            {
                throw SessionConflictException.NotStored();
            }

            if (lines.End is null)
            {
                AddLine(place, file, SessionLines.Write(end));
            }
        }
    }

    public bool Delete(string file)
    {
        var place = PlaceOf(file);
        lock (place)
        {
            var was = File.Exists(Full(file));
            Written(() => File.Delete(Full(file)));
            place.At(0, 0);
            return was;
        }
    }

    /// <summary>One line at the end, in one write. What a killed process left there of another one goes first.</summary>
    private long AddLine(Place place, string file, byte[] line)
    {
        SessionLines.ThrowIfTooLong(place.Length + line.Length, file);
        Written(() =>
        {
            using var handle = File.OpenHandle(Full(file), FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete);
            if (RandomAccess.GetLength(handle) != place.Length)
            {
                RandomAccess.SetLength(handle, place.Length);
            }

            RandomAccess.Write(handle, line, place.Length);
        });
        return place.At(place.Length + line.Length, place.Version + 1);
    }

    private SessionLines? Look(Place place, string file)
    {
        var lines = Read(file);
        place.At(lines?.Length ?? 0, lines is null ? 0 : Math.Max(1, place.Version));
        return lines;
    }

    private void LookOnce(Place place, string file)
    {
        if (!place.IsKnown)
        {
            Look(place, file);
        }
    }

    private static void ThrowIfOther(Place place, long expectedVersion)
    {
        if (place.Version != expectedVersion)
        {
            throw SessionConflictException.AtAnotherVersion(place.Version, expectedVersion);
        }
    }

    private static void Written(Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException("A file of the study may not be written, or is a folder.", exception);
        }
    }

    private Place PlaceOf(string file) => _places.GetOrAdd(file, static _ => new());

    private string Full(string file) => Path.Combine(folder, file);

    /// <summary>What is known of a file that was looked at.</summary>
    private sealed class Place
    {
        public bool IsKnown { get; private set; }

        public int Length { get; private set; }

        public long Version { get; private set; }

        public long At(int length, long version)
        {
            (IsKnown, Length, Version) = (true, length, version);
            return version;
        }
    }
}
