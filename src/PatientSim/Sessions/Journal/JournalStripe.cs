namespace PatientSim.Sessions.Journal;

/// <summary>A file as this process left it: when generation and length are still the same, nobody else has written.</summary>
internal readonly record struct WrittenJournal(Guid Generation, long Length, long Version);

/// <summary>A share of the sessions, of which one is read or written at a time.</summary>
internal sealed class JournalStripe
{
    private const int MostWritten = 64;

    private readonly OrderedDictionary<string, WrittenJournal> _written = [];

    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Remembers a file; the one not written for longest is forgotten.</summary>
    public void Remember(string path, WrittenJournal written)
    {
        _written.Remove(path);
        if (_written.Count == MostWritten)
        {
            _written.RemoveAt(0);
        }

        _written.Add(path, written);
    }

    public void Forget(string path) => _written.Remove(path);

    /// <summary>What this process wrote, provided that the file is still so.</summary>
    public WrittenJournal? StillWritten(string path, IJournalFile file)
    {
        if (!_written.TryGetValue(path, out var written) || file.Length != written.Length)
        {
            return null;
        }

        Span<byte> line = stackalloc byte[JournalContent.FirstLineLength];
        return file.Read(line, 0) == line.Length && line.SequenceEqual(JournalContent.FirstLine(written.Generation)) ? written : null;
    }
}
