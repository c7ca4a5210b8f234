using System.Text;
using PatientSim.Sessions;
using PatientSim.Testing;

namespace PatientSim.Cli;

/// <summary>Sessions in files. A file is replaced whole or not at all.</summary>
internal static class SessionFile
{
    // More than this no snapshot may have.
    private const int MostCharacters = 16 * 1024 * 1024;

    public static PatientSessionSnapshot Read(string path)
    {
        try
        {
            return PatientSessionSnapshot.FromJson(ReadText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The session file '{path}' cannot be read.");
        }
        catch (PatientSnapshotException exception)
        {
            throw new UsageException($"'{path}' cannot be resumed. {exception.Message}");
        }
    }

    /// <summary>The file's text, and no more of one without end than shows that it is too large.</summary>
    private static string ReadText(string path)
    {
        using var file = File.OpenText(path);
        var (text, block) = (new StringBuilder(), new char[16 * 1024]);
        while (text.Length <= MostCharacters && file.Read(block) is > 0 and var count)
        {
            text.Append(block, 0, count);
        }

        return text.ToString();
    }

    /// <summary>Refuses a path before anything is said that could then not be kept.</summary>
    public static void CheckWritable(string path, string what = "The session")
    {
        if (Directory.Exists(path) || Path.GetFileName(path).Length == 0)
        {
            throw new UsageException($"{what} cannot be saved to '{path}': that is a folder; name a file.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new UsageException($"{what} cannot be saved to '{path}': there is no such folder.");
        }
    }

    public static void Write(string path, PatientSession session) => Write(path, session, overwrite: true);

    /// <summary>Saves under a name that is not taken yet: <c>maya-brooks-session.json</c>, then <c>-2</c>, <c>-3</c> ...</summary>
    /// <returns>The file.</returns>
    public static string WriteNew(string folder, PatientSession session)
    {
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? "" : FormattableString.Invariant($"-{number}");
            var path = Path.Combine(folder, $"{session.PatientId}-session{suffix}.json");
            if (Path.Exists(path))
            {
                continue;
            }

            try
            {
                Write(path, session, overwrite: false);
                return path;
            }
            catch (IOException) when (Path.Exists(path))
            {
                // Somebody else took the name in between.
            }
        }
    }

    private static void Write(string path, PatientSession session, bool overwrite) => WholeFile.Write(path, session.Snapshot().ToJson() + "\n", overwrite);
}
