using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PatientSim.CrashHost;
using PatientSim.Sessions;
using PatientSim.Sessions.Journal;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions.Journal;

/// <summary>What a turn costs, who else may be at the files, and what a path gives away.</summary>
public sealed class JournalFilesTests
{
    [Test]
    public async Task Turn_Appended_IsOneWriteAndOneFsyncHoweverLongTheSession()
    {
        using var folder = new TestFolder();
        var (files, steps) = Counted(new DiskFiles());
        var store = new FileSessionStore(folder, files);
        await store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        var grown = new List<long>();
        for (var number = 1; number <= 300; number++)
        {
            var before = Length(folder);
            steps.Clear();
            await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(number) with { Turn = StoredTurns.Turn(1).Turn with { Number = 1000 + number } }, number);
            Assert.That(steps.Where(step => step is FileStep.Flush or FileStep.FlushFolder), Has.Exactly(1).Items);
            Assert.That(steps.Where(step => step is FileStep.Write or FileStep.Create or FileStep.Rename), Is.EqualTo(new[] { FileStep.Write }));
            Assert.That(steps.Where(step => step == FileStep.Read), Has.Exactly(1).Items, "the first line");
            grown.Add(Length(folder) - before);
        }

        Assert.That(grown.Distinct(), Has.Exactly(grown.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture).Length).Distinct().Count()).Items, "the turn's number has one to three digits, and all else is the same");
        Assert.That(grown.Max() - grown.Min(), Is.LessThan(10));
    }

    [Test]
    public async Task Turn_AfterAnotherProcessWrote_IsAConflictAndThenGoesOn()
    {
        using var folder = new TestFolder();
        var (one, other) = (new FileSessionStore(folder), new FileSessionStore(folder));
        await one.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        await one.AppendAsync(StoredTurns.Key, StoredTurns.Turn(1), 1);
        await other.AppendAsync(StoredTurns.Key, StoredTurns.Turn(2), 2);

        await Assert.ThrowsAsync<SessionConflictException>(async () => await one.AppendAsync(StoredTurns.Key, StoredTurns.Turn(2), 2));
        Assert.That(await one.AppendAsync(StoredTurns.Key, StoredTurns.Turn(3), 3), Is.EqualTo(4));
        await Assert.ThrowsAsync<SessionConflictException>(async () => await other.SaveAsync(StoredTurns.Key, StoredTurns.Session, 3));
        Assert.That(await other.LoadAsync(StoredTurns.Key), Is.EqualTo(new StoredSession(StoredTurns.Of(3), 4)));
    }

    /// <summary>The other process deleted the session and made it anew, and the file is as long as it was.</summary>
    [Test]
    public async Task Turn_ToASessionMadeAnewElsewhere_IsAConflict()
    {
        using var folder = new TestFolder();
        var (one, other) = (new FileSessionStore(folder), new FileSessionStore(folder));
        await one.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        await one.SaveAsync(StoredTurns.Key, StoredTurns.Session, 1);
        var length = Length(folder);
        await other.DeleteAsync(StoredTurns.Key);
        await other.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        Assert.That(Length(folder), Is.EqualTo(length));

        await Assert.ThrowsAsync<SessionConflictException>(async () => await one.AppendAsync(StoredTurns.Key, StoredTurns.Turn(1), 2));
    }

    [Test]
    public async Task Store_LockedByAnotherProcessForLong_IsAnIOException()
    {
        using var folder = new TestFolder();
        var store = new FileSessionStore(folder, new DiskFiles(), TimeSpan.FromMilliseconds(20));
        await store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        var lockFile = folder.Files.Single(file => file.Contains("locks", StringComparison.Ordinal));
        using (new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var locked = await Assert.ThrowsAsync<IOException>(async () => await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(1), 1));
            Assert.That(locked!.Message, Does.Contain("locked"));
            using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
            Assert.That(async () => await new FileSessionStore(folder).LoadAsync(StoredTurns.Key, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(1), 1), Is.EqualTo(2));
    }

    [Test]
    public async Task Files_OfASession_AreTheOwnersAndSayNothing()
    {
        using var folder = new TestFolder();
        var place = Path.Combine(folder, "deep", "store");
        var store = new FileSessionStore(place);
        Assert.That(await store.LoadAsync(new("canary-owner", "canary-id")), Is.Null);
        Assert.That(await store.DeleteAsync(new("canary-owner", "canary-id")), Is.False);
        Assert.That(Directory.Exists(place), Is.False, "looking makes nothing");

        await store.SaveAsync(new("canary-owner", "canary-id"), StoredTurns.Session, 0);

        Assert.That(folder.Files.Select(file => Path.GetRelativePath(place, file)), Has.Exactly(2).Items.And.None.Contain("canary"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(folder.Files.Select(File.GetUnixFileMode), Is.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            Assert.That(
                Directory.EnumerateDirectories(place, "*", SearchOption.AllDirectories).Append(place).Select(path => new DirectoryInfo(path).UnixFileMode),
                Is.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
    }

    [Test]
    public async Task File_OfFourGigabytes_IsRefusedUnread()
    {
        using var folder = new TestFolder();
        await new FileSessionStore(folder).SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        await using (var file = File.OpenWrite(folder.Files.Single(IsJournal)))
        {
            file.SetLength(4L * 1024 * 1024 * 1024);
        }

        var before = GC.GetTotalAllocatedBytes();
        await Assert.ThrowsAsync<PatientSnapshotException>(async () => await new FileSessionStore(folder).LoadAsync(StoredTurns.Key));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(50_000_000));
    }

    [Test]
    public async Task Folder_InPlaceOfTheFile_IsAnIOException()
    {
        using var folder = new TestFolder();
        var store = new FileSessionStore(folder);
        await store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);
        var file = folder.Files.Single(IsJournal);
        File.Delete(file);
        Directory.CreateDirectory(file);

        Assert.That(async () => await store.LoadAsync(StoredTurns.Key), Throws.InstanceOf<IOException>());
        Assert.That(async () => await store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0), Throws.InstanceOf<IOException>());
        Assert.That(async () => await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(4), 4), Throws.InstanceOf<IOException>());
        Assert.That(async () => await store.DeleteAsync(StoredTurns.Key), Throws.InstanceOf<IOException>());

        Directory.Delete(file);

        Assert.That(await store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0), Is.EqualTo(1));
    }

    [Test]
    public async Task Session_LongerThanIsKept_IsRefusedAndStaysAsItWas()
    {
        var store = new FileSessionStore("store", new MemoryDisk());
        var most = StoredTurns.Turn(1, new string('x', 8 * 1024 * 1024));
        await store.SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);

        await Assert.ThrowsAsync<PatientSnapshotException>(async () => await store.SaveAsync(StoredTurns.Key, StoredTurns.Session with { Turns = [most, most] }, 1));
        await Assert.ThrowsAsync<PatientSnapshotException>(async () => await store.AppendAsync(StoredTurns.Key, StoredTurns.Turn(1, new string('x', 17 * 1024 * 1024)), 1));

        Assert.That(await store.LoadAsync(StoredTurns.Key), Is.EqualTo(new StoredSession(StoredTurns.Session, 1)));
    }

    [Test]
    public async Task Host_ThatKeepsSessionsInAFolder_HasTheFileStore()
    {
        using var folder = new TestFolder();
        var services = new ServiceCollection();
        services.AddPatientSim().KeepSessionsIn(Path.Combine(folder, "first")).KeepSessionsIn(Path.Combine(folder, "second"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IPatientSessionStore>().SaveAsync(StoredTurns.Key, StoredTurns.Session, 0);

        Assert.That(provider.GetServices<IPatientSessionStore>(), Has.Exactly(1).InstanceOf<FileSessionStore>().And.Exactly(1).Items);
        Assert.That(folder.Files, Is.Not.Empty.And.All.Contain("second"));
        Assert.That(() => services.AddPatientSim().KeepSessionsIn(" "), Throws.ArgumentException);
    }

    private static (InterruptedFiles Files, List<FileStep> Steps) Counted(IJournalFiles files)
    {
        var steps = new List<FileStep>();
        return (new(files) { Before = (step, _) => steps.Add(step) }, steps);
    }

    private static bool IsJournal(string file) => file.EndsWith(".journal", StringComparison.Ordinal);

    private static long Length(TestFolder folder) => folder.Files.Sum(file => new FileInfo(file).Length);
}
