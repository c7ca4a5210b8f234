using System.Diagnostics;
using System.Globalization;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions.Journal;

/// <summary>Journals, damaged at random: the store refuses them with a typed exception, or reads the first so many turns and goes on.</summary>
[Parallelizable] // It takes long and shares nothing.
public sealed class JournalFuzzTests
{
    private const int Count = 1500;

    [Test]
    public async Task Journal_DamagedAtRandom_IsRefusedOrReadUpToTheDamage()
    {
        var (file, originals) = ("", new List<(byte[] Bytes, int Turns)>());
        foreach (var turns in new[] { 0, 1, 2, 5, 12 })
        {
            (file, var bytes) = await JournalAsync(turns);
            originals.Add((bytes, turns));
        }

        var random = new Random(20261120);
        var (refused, shorter, whole, longest) = (0, 0, 0, TimeSpan.Zero);
        var began = Stopwatch.GetTimestamp();
        for (var mutation = 0; Fuzzing.GoesOn(began, mutation, Count); mutation++)
        {
            var (original, turns) = originals[random.Next(originals.Count)];
            var bytes = original.ToList();
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                Damage(bytes, originals[random.Next(originals.Count)].Bytes, random);
            }

            var disk = new MemoryDisk { [file] = [.. bytes] };
            var store = new FileSessionStore("store", disk);
            var started = Stopwatch.GetTimestamp();
            try
            {
                var stored = (await store.LoadAsync(StoredTurns.Key))!;
                Assert.That(stored.Snapshot.Turns, Has.Count.LessThanOrEqualTo(12), $"mutation {mutation}");
                Assert.That(stored, Is.EqualTo(new StoredSession(StoredTurns.Of(stored.Snapshot.Turns.Count), stored.Snapshot.Turns.Count + 1)), $"mutation {mutation}");
                await SessionLife.GoesOnAsync(store, stored);
                (shorter, whole) = stored.Snapshot.Turns.Count < turns ? (shorter + 1, whole) : (shorter, whole + 1);
            }
            catch (Exception exception) when (exception is PatientSnapshotException or IOException)
            {
                Assert.That(await store.DeleteAsync(StoredTurns.Key), Is.True, $"mutation {mutation}");
                refused++;
            }

            var took = Stopwatch.GetElapsedTime(started);
            longest = took > longest ? took : longest;
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"{refused + shorter + whole} mutations: {refused} refused, {shorter} shorter, {whole} whole; the longest took {longest.TotalMilliseconds:0} ms"));
        Assert.That(new[] { refused, shorter, whole }, Has.All.GreaterThan(0));
    }

    private static async Task<(string File, byte[] Bytes)> JournalAsync(int turns)
    {
        var disk = new MemoryDisk();
        var store = new FileSessionStore("store", disk);
        await store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        for (var number = 1; number <= turns; number++)
        {
            await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(number), number);
        }

        var file = disk.Journals.Single();
        return (file, disk[file]);
    }

    private static void Damage(List<byte> bytes, byte[] other, Random random)
    {
        if (bytes.Count == 0)
        {
            return;
        }

        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 30 : 3000), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                var from = random.Next(other.Length);
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.AddRange(other[from..]);
                break;
            case 6:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, new byte[length]);
                break;
            default:
                bytes.AddRange(bytes.GetRange(at, length));
                break;
        }
    }
}
