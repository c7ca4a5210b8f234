using System.Buffers.Binary;
using System.Text;
using PatientSim.Sessions;
using PatientSim.Sessions.Journal;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions.Journal;

/// <summary>Files that are not what the store wrote: torn, damaged, foreign, hostile.</summary>
public sealed class HostileJournalTests
{
    private MemoryDisk _disk = null!;
    private FileSessionStore _store = null!;
    private string _file = "";

    [SetUp]
    public async Task WriteThreeTurns()
    {
        _disk = new();
        _store = new("store", _disk);
        await _store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        for (var number = 1; number <= 3; number++)
        {
            await _store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(number), number);
        }

        _file = _disk.Journals.Single();
    }

    [Test]
    public async Task Tail_CutAnywhere_DropsTheLastTurnAndNoOther()
    {
        var bytes = _disk[_file];
        var last = bytes.AsSpan().LastIndexOf(JournalRecord.Marker);
        for (var length = last; length < bytes.Length; length++)
        {
            await IsReadAsync(bytes[..length], 2);
        }

        await IsReadAsync(bytes, 3);
    }

    [Test]
    public async Task Tail_OfGarbage_IsDropped()
    {
        var bytes = _disk[_file];
        var last = bytes.AsSpan().LastIndexOf(JournalRecord.Marker);

        await IsReadAsync([.. bytes, .. new byte[5000]], 3);
        await IsReadAsync([.. bytes[..last], .. new byte[bytes.Length - last]], 2);
        await IsReadAsync([.. bytes, .. "\0\u0001garbage"u8], 3);
        foreach (var length in new[] { int.MaxValue, int.MinValue, -1, 0, 1, bytes.Length })
        {
            byte[] garbled = [.. bytes];
            BinaryPrimitives.WriteInt32LittleEndian(garbled.AsSpan(last + 4), length);
            await IsReadAsync(garbled, 2);
        }
    }

    [Test]
    public async Task Record_BrokenBeforeAWholeOne_IsRefusedAndNothingIsDropped()
    {
        var bytes = _disk[_file];
        var last = bytes.AsSpan().LastIndexOf(JournalRecord.Marker);
        for (var at = JournalContent.FirstLineLength; at < last; at++)
        {
            byte[] flipped = [.. bytes];
            flipped[at] ^= 0x20;
            await IsRefusedAsync(flipped);
        }

        Assert.That(_disk[_file], Has.Length.EqualTo(bytes.Length));
    }

    [Test]
    public async Task Records_TakenOutDoubledOrSwapped_AreRefused()
    {
        var bytes = _disk[_file];
        var starts = Starts(bytes);
        byte[] Records(params int[] numbers) => [.. bytes[..starts[0]], .. numbers.SelectMany(number => bytes[starts[number]..(number + 1 < starts.Count ? starts[number + 1] : bytes.Length)])];

        await IsReadAsync(Records(0, 1, 2, 3, 4), 3);
        await IsReadAsync(Records(0, 1, 2), 1);
        foreach (var numbers in new int[][] { [0, 1, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4, 4], [0, 1, 2, 2], [0, 1, 3, 2, 4], [1, 2, 3], [0, 2, 3], [0], [0, 0, 1, 2], [] })
        {
            await IsRefusedAsync(Records(numbers));
        }
    }

    [Test]
    public async Task Turn_OfAnotherSession_IsNoTurnOfThisOne()
    {
        var other = new SessionKey("ann", "s2");
        await _store.SaveAsync(other, StoredTurns.Session, 0);
        var otherFile = _disk.Journals.Single(file => file != _file);
        for (var number = 1; number <= 3; number++)
        {
            await _store.AppendAsync(other, StoredTurns.Turn(number, "Not yours."), number);
        }

        var (bytes, foreign) = (_disk[_file], _disk[otherFile]);
        await IsReadAsync([.. bytes[..Starts(bytes)[4]], .. foreign[Starts(foreign)[4]..]], 2);
        await IsRefusedAsync([.. bytes[..Starts(bytes)[3]], .. foreign[Starts(foreign)[3]..]]);
        await IsRefusedAsync(foreign);
    }

    [Test]
    public async Task File_ThatIsNoJournal_IsRefused()
    {
        await IsRefusedAsync([]);
        await IsRefusedAsync(new byte[4096]);
        await IsRefusedAsync("{}"u8.ToArray());
        await IsRefusedAsync("patientsim-journal/2 00000000000000000000000000000000\n"u8.ToArray());
        await IsRefusedAsync("patientsim-journal/1 00000000000000000000000000000000\n"u8.ToArray());
        await IsRefusedAsync("patientsim-journal/1 "u8.ToArray());
    }

    [Test]
    public async Task File_WithRightChecksumsAndHostilePayload_IsRefused()
    {
        var deep = new string('[', 16_000_000);
        foreach (var json in new[] { "", "null", "[]", "{}", "\"x\"", deep, "{\"turns\":" + deep, StoredTurns.Session.ToJson()[..^1] + ",\"turns\":null}", StoredTurns.Session.ToJson()[..^1] + ",\"role\":\"system\"}" })
        {
            await IsRefusedAsync(Forged(json));
        }

        await IsRefusedAsync(Forged(StoredTurns.Session.ToJson(), "null"));
        await IsRefusedAsync(Forged(StoredTurns.Session.ToJson(), deep));
        await IsRefusedAsync(Forged(StoredTurns.Session.ToJson(), "{\"turn\":null}"));
    }

    [Test]
    public async Task Session_Unreadable_CanBeForgotten()
    {
        await IsRefusedAsync(new byte[100]);

        Assert.That(await _store.DeleteAsync(StoredTurns.Key), Is.True);
        Assert.That(await _store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0), Is.EqualTo(1));
    }

    /// <summary>The bytes are read as so many turns, and the session goes on from there with nothing left of what was broken.</summary>
    private async Task IsReadAsync(byte[] bytes, int turns)
    {
        _disk[_file] = bytes;
        var expected = new StoredSession(StoredTurns.Of(turns), turns + 1);
        Assert.That(await new FileSessionStore("store", _disk).LoadAsync(StoredTurns.Key), Is.EqualTo(expected));
        Assert.That(await _store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(turns + 1), turns + 1), Is.EqualTo(turns + 2));
        Assert.That(await new FileSessionStore("store", _disk).LoadAsync(StoredTurns.Key), Is.EqualTo(new StoredSession(StoredTurns.Of(turns + 1), turns + 2)));
    }

    private async Task IsRefusedAsync(byte[] bytes)
    {
        _disk[_file] = bytes;
        var store = new FileSessionStore("store", _disk);
        var refused = await Assert.ThrowsAsync<PatientSnapshotException>(async () => await store.LoadAsync(StoredTurns.Key));
        Assert.That(refused!.ToString(), Does.Not.Contain("And then?").And.Not.Contain("Reply "));
        Assert.That(_disk[_file], Has.Length.EqualTo(bytes.Length), "it is as it was");
    }

    private static byte[] Forged(params string[] payloads)
    {
        var key = Encoding.UTF8.GetBytes(SessionJson.Write(StoredTurns.Key));
        var seed = JournalRecord.Seed(key);
        using var file = new MemoryStream();
        file.Write(JournalContent.FirstLine(Guid.Empty));
        file.Write(JournalRecord.Write(0, 0, key));
        foreach (var (index, payload) in payloads.Index())
        {
            file.Write(JournalRecord.Write(seed, index + 1, Encoding.UTF8.GetBytes(payload)));
        }

        return file.ToArray();
    }

    private static List<int> Starts(byte[] bytes)
    {
        var starts = new List<int>();
        for (var at = bytes.AsSpan().IndexOf(JournalRecord.Marker); at >= 0;)
        {
            starts.Add(at);
            at = bytes.AsSpan(at + 1).IndexOf(JournalRecord.Marker) is >= 0 and var next ? at + 1 + next : -1;
        }

        return starts;
    }
}
