using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

public sealed class InMemorySessionStoreTests
{
    private static readonly SessionKey s_key = new("ann", "s1");
    private static readonly PatientSessionSnapshot s_snapshot = TestSessions.Session(new ScriptedVoice()).Snapshot();

    private readonly InMemorySessionStore _store = new();

    [Test]
    public async Task Session_NeverSaved_IsNull() => Assert.That(await _store.LoadAsync(new("nobody", "none")), Is.Null);

    [Test]
    public async Task Session_SavedTwice_CountsVersionsFromOne()
    {
        var store = new InMemorySessionStore();

        Assert.That(await store.SaveAsync(s_key, s_snapshot, 0), Is.EqualTo(1));
        Assert.That(await store.SaveAsync(s_key, s_snapshot with { Seed = 2 }, 1), Is.EqualTo(2));
        Assert.That(await store.LoadAsync(s_key), Is.EqualTo(new StoredSession(s_snapshot with { Seed = 2 }, 2)));
    }

    [TestCase(0)]
    [TestCase(2)]
    [TestCase(-1)]
    [TestCase(long.MaxValue)]
    public async Task Session_SavedFromAnotherVersion_IsAConflictAndStaysAsItWas(long expected)
    {
        var store = new InMemorySessionStore();
        await store.SaveAsync(s_key, s_snapshot, 0);

        var conflict = await Assert.ThrowsAsync<SessionConflictException>(async () => await store.SaveAsync(s_key, s_snapshot with { Seed = 2 }, expected));

        Assert.That(conflict!.Message, Does.Contain("Load it again"));
        Assert.That(await store.LoadAsync(s_key), Is.EqualTo(new StoredSession(s_snapshot, 1)));
    }

    [Test]
    public async Task Sessions_OfTwoOwners_DoNotMeet()
    {
        var store = new InMemorySessionStore();
        await store.SaveAsync(new("ann", "s1"), s_snapshot with { Seed = 1 }, 0);
        await store.SaveAsync(new("bob", "s1"), s_snapshot with { Seed = 2 }, 0);

        Assert.That((await store.LoadAsync(new("ann", "s1")))!.Snapshot.Seed, Is.EqualTo(1));
        Assert.That((await store.LoadAsync(new("bob", "s1")))!.Snapshot.Seed, Is.EqualTo(2));
        Assert.That(await store.LoadAsync(new("Ann", "s1")), Is.Null);
        Assert.That(await store.LoadAsync(new("an", "ns1")), Is.Null);
    }

    [Test]
    public async Task Call_Cancelled_WritesNothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _store.SaveAsync(s_key, s_snapshot, 0, source.Token));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _store.LoadAsync(s_key, source.Token));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await _store.SaveAsync(s_key, null!, 0));

        Assert.That(await _store.LoadAsync(s_key), Is.Null);
    }

    [Test]
    public async Task Saves_OfFiftyWritersAtOnce_LetOneOfEachRoundThrough()
    {
        var store = new InMemorySessionStore();
        var saved = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            try
            {
                return await store.SaveAsync(s_key, s_snapshot, 0);
            }
            catch (SessionConflictException)
            {
                return 0;
            }
        })));

        Assert.That(saved.Count(version => version == 1), Is.EqualTo(1));
        Assert.That(saved.Sum(), Is.EqualTo(1));
    }
}
