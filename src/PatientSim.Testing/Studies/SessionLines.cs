using System.Text;
using PatientSim.Sessions;

namespace PatientSim.Testing.Studies;

/// <summary>What the file of an interview holds. It may have been tampered with.</summary>
/// <remarks>
/// The first line is the session without its turns, then comes a line for each turn, and at last, when the interview is over, how it
/// ended. A line is whole when its line break is there. Of what comes after the last line break nobody was told that it is kept.
/// </remarks>
internal sealed class SessionLines
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private static readonly byte[] s_endLine = "{\"end\":"u8.ToArray();

    private SessionLines(PatientSessionSnapshot session, InterviewEnd? end, int length) => (Session, End, Length) = (session, end, length);

    /// <summary>The session with its turns.</summary>
    public PatientSessionSnapshot Session { get; }

    /// <summary>How the interview ended; null when it is not over.</summary>
    public InterviewEnd? End { get; }

    /// <summary>How many bytes the whole lines have.</summary>
    public int Length { get; }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="path">The file, for what is said of it.</param>
    /// <returns>What it holds; null when not even its first line is whole.</returns>
    /// <exception cref="PatientSnapshotException">A whole line is damaged; the message says which.</exception>
    public static SessionLines? Read(ReadOnlySpan<byte> bytes, string path)
    {
        PatientSessionSnapshot? session = null;
        InterviewEnd? end = null;
        var (turns, at, number) = (new List<TurnRecord>(), 0, 1);
        for (int newLine; (newLine = bytes[at..].IndexOf((byte)'\n')) >= 0; at += newLine + 1, number++)
        {
            var line = bytes.Slice(at, newLine);
            var where = FormattableString.Invariant($"{path}({number})");
            if (end is not null)
            {
                throw new PatientSnapshotException($"{where}: nothing may come after the line that says how the interview ended.");
            }

            if (session is null)
            {
                session = Parse(line, where, PatientSessionSnapshot.FromJson);
                if (session.Turns is not { Count: 0 })
                {
                    throw new PatientSnapshotException($"{where}: the first line is the session without its turns; each of them has a line of its own.");
                }
            }
            else if (line.StartsWith(s_endLine))
            {
                end = Parse(line, where, text => Ending(text));
            }
            else
            {
                turns.Add(Parse(line, where, TurnRecord.FromJson));
            }
        }

        return session is null ? null : new(session with { Turns = [.. turns] }, end, at);
    }

    /// <summary>A file that holds a session, whose interview is not over.</summary>
    public static byte[] Write(PatientSessionSnapshot session)
    {
        var text = new StringBuilder((session with { Turns = [] }).ToJson()).Append('\n');
        foreach (var turn in session.Turns)
        {
            text.Append(turn.ToJson()).Append('\n');
        }

        return Bytes(text.ToString());
    }

    /// <summary>A turn's line.</summary>
    public static byte[] Write(TurnRecord turn) => Bytes(turn.ToJson() + "\n");

    /// <summary>The last line.</summary>
    public static byte[] Write(InterviewEnd end) => Bytes(StudyJson.Write(new EndLine { End = end }) + "\n");

    public static void ThrowIfTooLong(long length, string path)
    {
        if (length > MostBytes)
        {
            throw new PatientSnapshotException($"{path} is longer than 64 MiB, the most that an interview may have.");
        }
    }

    // Text that no encoder can write is replaced: it could not be read back.
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static InterviewEnd Ending(string text)
    {
        try
        {
            return StudyJson.Read<EndLine>(text, "the end of an interview").End;
        }
        catch (StudyException exception)
        {
            throw new PatientSnapshotException(exception.Message);
        }
    }

    private static T Parse<T>(ReadOnlySpan<byte> line, string where, Func<string, T> read)
    {
        string text;
        try
        {
            text = StudyJson.Utf8.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            throw new PatientSnapshotException($"{where}: the line is not UTF-8.");
        }

        try
        {
            return read(text);
        }
        catch (PatientSnapshotException exception)
        {
            throw new PatientSnapshotException($"{where}: {exception.Message}");
        }
    }

    private sealed record EndLine
    {
        public required InterviewEnd End { get; init; }
    }
}
