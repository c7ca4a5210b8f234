using PatientSim.Sessions.Journal;

namespace PatientSim.Tests.Sessions.Journal;

/// <summary>What a power failure leaves of bytes and names that were not flushed.</summary>
public enum Lost
{
    /// <summary>They are gone.</summary>
    All,

    /// <summary>They are there.</summary>
    Nothing,

    /// <summary>The file has its new length and zeros in place of the bytes; names are gone.</summary>
    Bytes,

    /// <summary>The first half of the bytes is gone, the second is there; names are there.</summary>
    FirstHalf,

    /// <summary>The second half of the bytes is gone, and the length with it; names are there.</summary>
    SecondHalf,
}

/// <summary>A disk that knows what was flushed and what was not, and whose power can fail.</summary>
internal sealed class MemoryDisk : IJournalFiles
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _locks = [];
    private Dictionary<string, Content> _names = [];
    private Dictionary<string, Content> _durableNames = [];

    /// <summary>Whether fsync of a file does anything.</summary>
    public bool FlushesFiles { get; init; } = true;

    /// <summary>Whether fsync of a folder does anything.</summary>
    public bool FlushesFolders { get; init; } = true;

    /// <summary>Bytes that a failed fsync has dropped are never written, though the next fsync succeeds: so Linux has it.</summary>
    public bool NextFlushFails { get; set; }

    /// <summary>Whether files can be cut.</summary>
    public bool Truncates { get; init; } = true;

    /// <summary>The sessions' files.</summary>
    public IEnumerable<string> Journals => _names.Keys.Where(name => name.EndsWith(".journal", StringComparison.Ordinal));

    public byte[] this[string path]
    {
        get => [.. _names[path].Bytes];
        set => _names[path] = new() { Bytes = [.. value], OnDisk = [.. value] };
    }

    public bool Exists(string path) => _names.ContainsKey(path);

    public void CreateFolder(string path)
    {
        if (Path.GetDirectoryName(path) is { } parent && _names.TryAdd(path, new() { IsFolder = true }))
        {
            CreateFolder(parent);
            FlushFolder(parent);
        }
    }

    public IDisposable? TryLock(string path)
    {
        lock (_lock)
        {
            return _locks.Add(path) ? new Held(this, path) : null;
        }
    }

    public void ReleaseLocks() => _locks.Clear();

    public IJournalFile? Open(string path) => _names.TryGetValue(path, out var content) ? new OpenFile(this, content) : null;

    public IJournalFile Create(string path) => new OpenFile(this, _names[path] = new());

    public void Rename(string from, string to)
    {
        _names[to] = _names.TryGetValue(from, out var content) ? content : throw new FileNotFoundException("There is no such file.");
        _names.Remove(from);
    }

    public void Delete(string path) => _names.Remove(path);

    public void FlushFolder(string path)
    {
        if (FlushesFolders)
        {
            _durableNames = _durableNames.Where(name => Path.GetDirectoryName(name.Key) != path)
                .Concat(_names.Where(name => Path.GetDirectoryName(name.Key) == path)).ToDictionary();
        }
    }

    /// <summary>What is there when the power is back.</summary>
    public MemoryDisk AfterPowerFailure(Lost lost)
    {
        var names = lost is Lost.All or Lost.Bytes ? _durableNames : _names;
        var reachable = names.Where(name => Folders(name.Key).All(names.ContainsKey));
        return new() { _names = reachable.ToDictionary(name => name.Key, name => name.Value.After(lost)), _durableNames = reachable.ToDictionary(name => name.Key, name => name.Value.After(lost)) };
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null && Path.GetDirectoryName(folder) is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private sealed class Content
    {
        public bool IsFolder { get; init; }

        public List<byte> Bytes { get; init; } = [];

        public List<byte> OnDisk { get; init; } = [];

        public HashSet<int> Dirty { get; } = [];

        public Content After(Lost lost)
        {
            var bytes = lost switch
            {
                Lost.All => OnDisk,
                Lost.Nothing => Bytes,
                Lost.SecondHalf => Bytes.Take(Bytes.Count - (Dirty.Count / 2)),
                _ => Bytes.Index().Select(at => Dirty.Contains(at.Index) && (lost == Lost.Bytes || at.Index < Bytes.Count - (Dirty.Count / 2)) ? Durable(at.Index) : at.Item),
            };
            // What a failed fsync dropped is only in memory, which is gone.
            List<byte> left = [.. bytes.Index().Select(at => !Dirty.Contains(at.Index) ? Durable(at.Index) : at.Item)];
            return new() { IsFolder = IsFolder, Bytes = left, OnDisk = [.. left] };
        }

        private byte Durable(int index) => index < OnDisk.Count ? OnDisk[index] : (byte)0;
    }

    private sealed class OpenFile(MemoryDisk disk, Content content) : IJournalFile
    {
        public long Length => content.IsFolder ? throw new UnauthorizedAccessException("It is a folder.") : content.Bytes.Count;

        public int Read(Span<byte> buffer, long offset)
        {
            var count = Math.Min(buffer.Length, content.Bytes.Count - (int)offset);
            content.Bytes.Slice((int)offset, count).ToArray().CopyTo(buffer);
            return count;
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            for (var index = (int)offset; index < offset + bytes.Length; index++)
            {
                if (index == content.Bytes.Count)
                {
                    content.Bytes.Add(0);
                }

                content.Bytes[index] = bytes[index - (int)offset];
                content.Dirty.Add(index);
            }
        }

        public void Truncate(long length)
        {
            if (!disk.Truncates)
            {
                throw new IOException("The disk said no.");
            }

            content.Bytes.RemoveRange((int)length, content.Bytes.Count - (int)length);
            content.Dirty.RemoveWhere(index => index >= length);
        }

        public void Flush()
        {
            if (disk.NextFlushFails)
            {
                disk.NextFlushFails = false;
                content.Dirty.Clear();
                throw new IOException("The disk said no.");
            }

            if (!disk.FlushesFiles)
            {
                return;
            }

            content.OnDisk.RemoveRange(Math.Min(content.OnDisk.Count, content.Bytes.Count), Math.Max(0, content.OnDisk.Count - content.Bytes.Count));
            content.OnDisk.AddRange(Enumerable.Repeat((byte)0, content.Bytes.Count - content.OnDisk.Count));
            foreach (var index in content.Dirty)
            {
                content.OnDisk[index] = content.Bytes[index];
            }

            content.Dirty.Clear();
        }

        public void Dispose()
        {
        }
    }

    private sealed class Held(MemoryDisk disk, string path) : IDisposable
    {
        public void Dispose() => disk._locks.Remove(path);
    }
}
