using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PatientSim.Sessions.Journal;

/// <summary>The operating system's files.</summary>
internal sealed class DiskFiles : IJournalFiles
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    // How .NET says that somebody else has the file: EWOULDBLOCK of Linux and of macOS, and two errors of Windows.
    private static readonly int[] s_taken = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>Whether an exception says that somebody else has the file.</summary>
    public static bool IsTaken(IOException exception) => s_taken.Contains(exception.HResult);

    public bool Exists(string path) => Path.Exists(path);

    public void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var parent = Path.GetDirectoryName(path);
        if (parent is not null)
        {
            CreateFolder(parent);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFolder);
        }

        if (parent is not null)
        {
            FlushFolder(parent);
        }
    }

    public IDisposable? TryLock(string path)
    {
        try
        {
            return Stream(path, FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            return null;
        }
    }

    public IJournalFile? Open(string path)
    {
        try
        {
            return new DiskFile(Stream(path, FileMode.Open, FileShare.ReadWrite | FileShare.Delete));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public IJournalFile Create(string path)
    {
        // A file of this name may have other rights or be a link: it is not opened.
        File.Delete(path);
        return new DiskFile(Stream(path, FileMode.CreateNew, FileShare.ReadWrite | FileShare.Delete));
    }

    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path) => File.Delete(path);

    public void FlushFolder(string path)
    {
        // Windows keeps names in a journal of its own and has no call for this; .NET opens no folders.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = OpenReadOnly([.. Encoding.UTF8.GetBytes(path), 0], 0);
        if (descriptor < 0)
        {
            throw new IOException(FormattableString.Invariant($"A folder of the session store cannot be opened (error {Marshal.GetLastPInvokeError()})."));
        }

        using var folder = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(folder);
    }

    private static FileStream Stream(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            options.UnixCreateMode = OwnersFile;
        }

        return new(path, options);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenReadOnly(byte[] path, int flags);

    private sealed class DiskFile(FileStream stream) : IJournalFile
    {
        public long Length => stream.Length;

        public int Read(Span<byte> buffer, long offset)
        {
            var read = 0;
            while (read < buffer.Length && RandomAccess.Read(stream.SafeFileHandle, buffer[read..], offset + read) is > 0 and var count)
            {
                read += count;
            }

            return read;
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(stream.SafeFileHandle, bytes, offset);

        public void Truncate(long length) => RandomAccess.SetLength(stream.SafeFileHandle, length);

        public void Flush() => RandomAccess.FlushToDisk(stream.SafeFileHandle);

        public void Dispose() => stream.Dispose();
    }
}
