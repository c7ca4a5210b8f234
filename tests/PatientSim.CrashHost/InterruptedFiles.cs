using PatientSim.Sessions.Journal;

namespace PatientSim.CrashHost;

/// <summary>Files that tell of each operation before and after it, so that whoever listens can fail it, or end the process there.</summary>
internal sealed class InterruptedFiles(IJournalFiles files) : IJournalFiles
{
    /// <summary>Called before an operation, with its path; what it throws, the operation throws.</summary>
    public Action<FileStep, string> Before { get; set; } = (_, _) => { };

    /// <summary>Called after an operation.</summary>
    public Action<FileStep, string> After { get; set; } = (_, _) => { };

    /// <summary>How many of the bytes of a write are written before <see cref="After"/> is called.</summary>
    public Func<int, int> Part { get; set; } = length => length;

    public bool Exists(string path) => Do(FileStep.Exists, path, () => files.Exists(path));

    public void CreateFolder(string path) => Do(FileStep.CreateFolder, path, () => files.CreateFolder(path));

    public IDisposable? TryLock(string path)
    {
        var held = default(IDisposable);
        try
        {
            return Do(FileStep.Lock, path, () => held = files.TryLock(path));
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    public IJournalFile? Open(string path) => Watched(FileStep.Open, path, () => files.Open(path));

    public IJournalFile Create(string path) => Watched(FileStep.Create, path, () => files.Create(path))!;

    public void Rename(string from, string to) => Do(FileStep.Rename, to, () => files.Rename(from, to));

    public void Delete(string path) => Do(FileStep.Delete, path, () => files.Delete(path));

    public void FlushFolder(string path) => Do(FileStep.FlushFolder, path, () => files.FlushFolder(path));

    private InterruptedFile? Watched(FileStep step, string path, Func<IJournalFile?> open)
    {
        var file = default(IJournalFile);
        try
        {
            Do(step, path, () => file = open());
        }
        catch
        {
            file?.Dispose();
            throw;
        }

        return file is null ? null : new(this, file, path);
    }

    private T Do<T>(FileStep step, string path, Func<T> operation)
    {
        Before(step, path);
        var result = operation();
        After(step, path);
        return result;
    }

    private void Do(FileStep step, string path, Action operation)
    {
        Before(step, path);
        operation();
        After(step, path);
    }

    private sealed class InterruptedFile(InterruptedFiles owner, IJournalFile file, string path) : IJournalFile
    {
        public long Length => owner.Do(FileStep.Length, path, () => file.Length);

        public int Read(Span<byte> buffer, long offset)
        {
            owner.Before(FileStep.Read, path);
            var count = file.Read(buffer, offset);
            owner.After(FileStep.Read, path);
            return count;
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            owner.Before(FileStep.Write, path);
            var part = owner.Part(bytes.Length);
            file.Write(bytes[..part], offset);
            owner.After(FileStep.Write, path);
            file.Write(bytes[part..], offset + part);
        }

        public void Truncate(long length) => owner.Do(FileStep.Truncate, path, () => file.Truncate(length));

        public void Flush() => owner.Do(FileStep.Flush, path, file.Flush);

        public void Dispose() => file.Dispose();
    }
}
