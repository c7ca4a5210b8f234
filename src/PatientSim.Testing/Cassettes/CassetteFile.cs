using PatientSim.Sessions.Journal;

namespace PatientSim.Testing.Cassettes;

/// <summary>A cassette that is being recorded: nobody else has it meanwhile, and each exchange is one line, one write. Thread-safe.</summary>
internal sealed class CassetteFile : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Stream _file;
    private readonly CassetteLimits _limits;
    private long _length;
    private int _lines;
    private bool _closed;

    private CassetteFile(string path, Stream file, CassetteLimits limits)
    {
        (_file, _limits) = (file, limits);
        var (exchanges, length, endsWithLine) = new CassetteReader(path, limits).Read(file, mayBeEmpty: true);
        (Cassette, _length, _lines) = (new(path, exchanges), length, exchanges.Count + 1);
        if (length == 0)
        {
            Write(CassetteLine.First);
        }
        else if (!endsWithLine)
        {
            // An editor took away the end of the last line.
            Write("\n"u8);
        }
    }

    /// <summary>What is on it.</summary>
    public Cassette Cassette { get; }

    /// <summary>Opens a cassette, or begins one.</summary>
    /// <exception cref="IOException">It cannot be opened or written, or somebody else records it.</exception>
    /// <exception cref="Loading.PatientProfileException">There is one, and it has problems.</exception>
    public static CassetteFile Open(string path, CassetteLimits limits)
    {
        try
        {
            return Open(path, new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 }), limits);
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            throw new IOException($"The cassette '{path}' is being recorded or read by somebody else. Wait until they have closed it, or record another file.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IOException($"The cassette '{path}' cannot be opened to record it: {exception.Message}", exception);
        }
    }

    /// <summary>Takes a file that is open, and closes it when it is no cassette.</summary>
    internal static CassetteFile Open(string path, Stream file, CassetteLimits limits)
    {
        try
        {
            return new(path, file, limits);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether an exception says that somebody else has the file.</summary>
    public static bool IsTaken(IOException exception) => DiskFiles.IsTaken(exception);

    /// <summary>Refuses a request for whose reply there would be no room, before a chat model is asked.</summary>
    public void CheckRoom(CassetteRequest request)
    {
        var bytes = request.Messages.Sum(message => (long)message.Text.Length);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(CassetteChatClient));
            CheckRoom(bytes);
        }
    }

    /// <summary>Writes an exchange down, whole or not at all.</summary>
    public void Append(CassetteRequest request, CassetteReply reply)
    {
        var line = CassetteLine.Write(request, reply);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(CassetteChatClient));
            CheckRoom(line.Length);
            try
            {
                Write(line);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                CutBack();
                throw new CassetteException($"The reply cannot be written to the cassette '{Cassette.Path}': {exception.Message}", exception);
            }

            Cassette.Add(request, reply, ++_lines);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            _file.Dispose();
        }
    }

    private void CheckRoom(long bytes)
    {
        if (bytes > _limits.MostLineBytes)
        {
            throw new CassetteException(FormattableString.Invariant($"The request and its reply are longer than a line of a cassette may be ({_limits.MostLineBytes:N0} bytes). Nothing was written."));
        }

        if (_length + bytes > _limits.MostBytes)
        {
            throw new CassetteException(FormattableString.Invariant($"The cassette '{Cassette.Path}' is full ({_limits.MostBytes:N0} bytes). Nothing was written; record another file, or raise CassetteLimits.MostBytes."));
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _file.Position = _length;
        _file.Write(bytes);
        if (_file is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            _file.Flush();
        }

        _length += bytes.Length;
    }

    private void CutBack()
    {
        try
        {
            _file.SetLength(_length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left of the line is found, and said, when the file is read.
        }
    }
}
