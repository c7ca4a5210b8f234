using PatientSim.CrashHost;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions.Journal;

/// <summary>The power fails after each file operation of a session's life, and takes what was not flushed, or part of it.</summary>
public sealed class PowerLossTests
{
    [Test]
    public async Task Power_FailingAfterAnyOperation_LosesNothingAcknowledged([Values] Lost lost)
    {
        var outcomes = await OutcomesAsync(lost, () => new MemoryDisk());

        Assert.That(outcomes, Has.Count.GreaterThan(60));
        Assert.That(outcomes.Where(outcome => outcome.Problem is not null), Is.Empty);
        TestContext.Out.WriteLine($"{outcomes.Count} operations");
    }

    [TestCase(false, true, TestName = "Power_FailingOnADiskThatFlushesNoFiles_LosesTurns")]
    [TestCase(true, false, TestName = "Power_FailingOnADiskThatFlushesNoFolders_LosesSessions")]
    public async Task Power_FailingOnABadDisk_IsNoticedByThisTest(bool files, bool folders) =>
        Assert.That(await OutcomesAsync(Lost.All, () => new MemoryDisk { FlushesFiles = files, FlushesFolders = folders }), Has.Some.Matches<(int Operation, string? Problem)>(outcome => outcome.Problem is not null));

    /// <summary>Once fsync has failed, the bytes may never reach the disk although the next fsync succeeds.</summary>
    [Test]
    public async Task Fsync_Failed_IsNotTrustedAgain([Values] bool truncates, [Values] bool sameProcess, [Values] Lost lost)
    {
        var disk = new MemoryDisk { Truncates = truncates };
        var store = new FileSessionStore("store", disk);
        await store.SaveAsync(StoredTurns.Key, StoredTurns.Of(1), 0);
        await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(2), 1);
        disk.NextFlushFails = true;
        await Assert.ThrowsAsync<IOException>(async () => await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(3), 2));

        store = sameProcess ? store : new("store", disk);
        var stored = (await store.LoadAsync(StoredTurns.Key))!;
        Assert.That(stored.Version, Is.EqualTo(truncates ? 2 : 3));
        var next = StoredTurns.Turn(stored.Snapshot.Turns.Count + 1, "Acknowledged.");
        var version = await store.AppendAsync(StoredTurns.Key, next, stored.Version);

        var after = new FileSessionStore("store", disk.AfterPowerFailure(lost));

        Assert.That(await after.LoadAsync(StoredTurns.Key), Is.EqualTo(new StoredSession(stored.Snapshot.With(next), version)));
    }

    /// <summary>A process was killed between the write and its fsync, and another one has shown the turn to somebody.</summary>
    [Test]
    public async Task Turn_OnceRead_StaysWhateverHappened([Values] bool saved)
    {
        var disk = new MemoryDisk();
        await new FileSessionStore("store", disk).SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        var killed = new InterruptedFiles(disk);
        var store = new FileSessionStore("store", killed);
        await store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 1);
        killed.Before = (step, _) => ThrowIf(step is FileStep.Truncate or FileStep.FlushFolder || (step == FileStep.Flush && !saved));
        Assert.That(async () => saved ? await store.SaveAsync(StoredTurns.Key, StoredTurns.Of(1), 2) : await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(1), 2), Throws.InstanceOf<IOException>());
        var read = await new FileSessionStore("store", disk).LoadAsync(StoredTurns.Key);
        Assert.That(read, Is.EqualTo(new StoredSession(StoredTurns.Of(1), 3)));

        var after = new FileSessionStore("store", disk.AfterPowerFailure(Lost.All));

        Assert.That(await after.LoadAsync(StoredTurns.Key), Is.EqualTo(read));
    }

    private static async Task<List<(int Operation, string? Problem)>> OutcomesAsync(Lost lost, Func<MemoryDisk> make)
    {
        var outcomes = new List<(int, string?)>();
        for (var last = 1; ; last++)
        {
            var (disk, count) = (make(), 0);
            var files = new InterruptedFiles(disk)
            {
                Part = length => length / 2,
                Before = (_, _) => ThrowIf(++count > last),
                After = (step, _) => ThrowIf(count >= last && (step != FileStep.Write || last % 2 == 0)),
            };
            var life = new SessionLife(files);
            var died = await life.LiveAsync(new("store", files, TimeSpan.Zero));
            outcomes.Add((last, await ProblemAsync(disk.AfterPowerFailure(lost), life)));
            if (died is null)
            {
                return outcomes;
            }
        }
    }

    private static void ThrowIf(bool now)
    {
        if (now)
        {
            throw new IOException("The power is gone.");
        }
    }

    private static async Task<string?> ProblemAsync(MemoryDisk disk, SessionLife life)
    {
        try
        {
            var store = new FileSessionStore("store", disk);
            var stored = await store.LoadAsync(StoredTurns.Key);
            if (!Equals(stored, life.Acknowledged) && !Equals(stored, life.Attempted))
            {
                return $"version {stored?.Version} instead of {life.Acknowledged?.Version} or {life.Attempted?.Version}";
            }

            await SessionLife.GoesOnAsync(store, stored);
            return Equals((await new FileSessionStore("store", disk.AfterPowerFailure(Lost.All)).LoadAsync(StoredTurns.Key))?.Version, (stored?.Version ?? 0) + 1) ? null : "the turn after it is lost";
        }
        catch (Exception exception) when (exception is PatientSnapshotException or SessionConflictException)
        {
            return exception.Message;
        }
    }
}
