using System.Text;

namespace PatientSim.Sessions.Journal;

/// <summary>What a journal file holds. It may have been tampered with.</summary>
/// <remarks>
/// The first line names the format and the file's generation, a random number for each file ever written; then come the key, the
/// session as it was saved, and the turns taken since, a record each. The key and the session were on the disk before the file
/// had its name, so that they are whole or the file is damaged. Of the turns the last may be broken: nobody was told that it is kept.
/// </remarks>
internal sealed class JournalContent
{
    /// <summary>The most bytes of a file; whoever keeps to it never reads what he cannot hold.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private readonly byte[] _bytes;
    private readonly Range _session;
    private readonly List<Range> _turns = [];

    private JournalContent(byte[] bytes, SessionKey key)
    {
        _bytes = bytes;
        if (!bytes.AsSpan().StartsWith(Format) || bytes.Length < FirstLineLength || bytes[FirstLineLength - 1] != '\n')
        {
            throw new PatientSnapshotException("The file is not a session's journal.");
        }

        End = FirstLineLength;
        if (!TryNext(0, out var version, out var stored) || version != 0)
        {
            throw Damaged();
        }

        var keyBytes = KeyBytes(key);
        if (!bytes.AsSpan(stored).SequenceEqual(keyBytes))
        {
            throw new PatientSnapshotException("The journal is of another session.");
        }

        var seed = JournalRecord.Seed(keyBytes);
        if (!TryNext(seed, out version, out _session) || version < 1)
        {
            throw Damaged();
        }

        Version = version;
        while (TryNext(seed, out version, out var turn))
        {
            if (version != ++Version)
            {
                throw Damaged();
            }

            _turns.Add(turn);
        }

        // One append at a time: behind a record that broke off nobody began another one.
        if (End < bytes.Length && bytes.AsSpan(End + 1).IndexOf(JournalRecord.Marker) >= 0)
        {
            throw Damaged();
        }
    }

    public static int FirstLineLength => Format.Length + 32 + 1;

    /// <summary>The version after the last whole record.</summary>
    public long Version { get; }

    /// <summary>Where the last whole record ends.</summary>
    public int End { get; private set; }

    private static ReadOnlySpan<byte> Format => "patientsim-journal/1 "u8;

    /// <summary>Reads a file whole.</summary>
    public static JournalContent Read(IJournalFile file, SessionKey key)
    {
        var length = file.Length;
        if (length > MostBytes)
        {
            throw new PatientSnapshotException("The journal is larger than 64 MiB.");
        }

        var bytes = new byte[length];
        var read = file.Read(bytes, 0);
        return new(read == length ? bytes : bytes[..read], key);
    }

    public static byte[] FirstLine(Guid generation) => [.. Format, .. Encoding.ASCII.GetBytes(generation.ToString("N")), (byte)'\n'];

    /// <summary>A file that holds a session and no turns since.</summary>
    public static byte[] Write(Guid generation, SessionKey key, PatientSessionSnapshot snapshot, long version) =>
        [.. FirstLine(generation), .. JournalRecord.Write(0, 0, KeyBytes(key)), .. Record(key, version, snapshot.ToJson())];

    /// <summary>A turn's record.</summary>
    public static byte[] Write(SessionKey key, TurnRecord turn, long version) => Record(key, version, turn.ToJson());

    /// <summary>A file of another generation with the same whole records and one more.</summary>
    public byte[] With(Guid generation, ReadOnlySpan<byte> record) => [.. FirstLine(generation), .. _bytes.AsSpan(FirstLineLength..End), .. record];

    public PatientSessionSnapshot ToSnapshot()
    {
        var snapshot = PatientSessionSnapshot.FromJson(Text(_session));
        return snapshot.Turns is null ? throw Damaged() : snapshot with { Turns = [.. snapshot.Turns, .. _turns.Select(turn => TurnRecord.FromJson(Text(turn)))] };
    }

    private static byte[] Record(SessionKey key, long version, string json) => json.Length <= SessionJson.MostCharacters
        ? JournalRecord.Write(JournalRecord.Seed(KeyBytes(key)), version, Encoding.UTF8.GetBytes(json))
        : throw new PatientSnapshotException("The session is longer than 16 MiB, the most that can be read back.");

    private static byte[] KeyBytes(SessionKey key) => Encoding.UTF8.GetBytes(SessionJson.Write(key));

    private static PatientSnapshotException Damaged() => new("The session's journal is damaged, and not only at its end; restore it from a copy.");

    private string Text(Range payload) => Encoding.UTF8.GetString(_bytes.AsSpan(payload));

    private bool TryNext(uint seed, out long version, out Range payload)
    {
        var whole = JournalRecord.TryRead(seed, _bytes.AsSpan(End), out version, out var header, out var length);
        payload = whole ? new(End + header, End + header + length) : default;
        End = whole ? payload.End.Value : End;
        return whole;
    }
}
