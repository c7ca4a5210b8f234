namespace PatientSim.Sessions.Journal;

/// <summary>The file operations a journal needs and no others, so that tests can fail each of them.</summary>
internal interface IJournalFiles
{
    /// <summary>Whether anything has this name: a file, or what should be one.</summary>
    bool Exists(string path);

    /// <summary>Makes a folder that only its owner may enter, with the ones above it; nothing when it is there.</summary>
    void CreateFolder(string path);

    /// <summary>Takes a lock that other processes see and that ends with this one; null while somebody else has it.</summary>
    IDisposable? TryLock(string path);

    /// <summary>Opens a file to read and write; null when it is not there.</summary>
    IJournalFile? Open(string path);

    /// <summary>Makes an empty file that only its owner may read, in place of one that was left behind.</summary>
    IJournalFile Create(string path);

    /// <summary>Gives a file another name, at once, in place of the one that had it.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file; nothing when it is not there.</summary>
    void Delete(string path);

    /// <summary>Puts the names in a folder on the disk.</summary>
    void FlushFolder(string path);
}

/// <summary>An open file.</summary>
internal interface IJournalFile : IDisposable
{
    /// <summary>Its length in bytes.</summary>
    long Length { get; }

    /// <summary>Reads until the buffer is full or the file ends, and says how many bytes it read.</summary>
    int Read(Span<byte> buffer, long offset);

    /// <summary>Writes all of the bytes.</summary>
    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Cuts the file.</summary>
    void Truncate(long length);

    /// <summary>Puts what was written on the disk: one fsync.</summary>
    void Flush();
}
