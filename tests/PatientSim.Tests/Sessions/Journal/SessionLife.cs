using PatientSim.Sessions;
using PatientSim.Sessions.Journal;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions.Journal;

/// <summary>All that a store does with a session: save it, take turns, read it, go on in another process, save it again, forget it, begin anew.</summary>
internal sealed class SessionLife(IJournalFiles files)
{
    /// <summary>The session after the last call that returned.</summary>
    public StoredSession? Acknowledged { get; private set; }

    /// <summary>The session as it will be when the call under way has returned.</summary>
    public StoredSession? Attempted { get; private set; }

    /// <summary>The store of the last call.</summary>
    public FileSessionStore Store { get; private set; } = null!;

    /// <summary>Lives until a call fails, and hands back what it threw.</summary>
    public async Task<Exception?> LiveAsync(FileSessionStore store)
    {
        Store = store;
        try
        {
            await WriteAsync(saved: true);
            await WriteAsync(saved: false);
            await WriteAsync(saved: false);
            await ReadAsync();
            Store = new("store", files, TimeSpan.Zero);
            await WriteAsync(saved: false);
            await WriteAsync(saved: false);
            await WriteAsync(saved: true);
            Store = new("store", files, TimeSpan.Zero);
            await ReadAsync();
            await WriteAsync(saved: false);
            Attempted = null;
            Assert.That(await Store.DeleteAsync(StoredTurns.Key), Is.True);
            Acknowledged = null;
            await WriteAsync(saved: true);
            await WriteAsync(saved: false);
            return null;
        }
        catch (Exception exception) when (exception is not AssertionException)
        {
            return exception;
        }
    }

    /// <summary>Whatever happened, a session takes a turn, or is begun when there is none.</summary>
    public static async Task GoesOnAsync(IPatientSessionStore store, StoredSession? stored)
    {
        var next = Next(stored);
        var version = stored is null
            ? await store.SaveAsync(StoredTurns.Key, next.Snapshot, 0)
            : await store.AppendAsync(StoredTurns.Key, next.Snapshot.Turns[^1], stored.Version);
        Assert.That(version, Is.EqualTo(next.Version));
        Assert.That(await store.LoadAsync(StoredTurns.Key), Is.EqualTo(next));
    }

    private static StoredSession Next(StoredSession? stored)
    {
        var snapshot = stored?.Snapshot ?? StoredTurns.Session;
        return new(snapshot.With(StoredTurns.Turn(snapshot.Turns.Count + 1)), (stored?.Version ?? 0) + 1);
    }

    private async Task WriteAsync(bool saved)
    {
        Attempted = Next(Acknowledged);
        var expected = Acknowledged?.Version ?? 0;
        var version = saved
            ? await Store.SaveAsync(StoredTurns.Key, Attempted.Snapshot, expected)
            : await Store.AppendAsync(StoredTurns.Key, Attempted.Snapshot.Turns[^1], expected);
        Assert.That(version, Is.EqualTo(Attempted.Version));
        Acknowledged = Attempted;
    }

    private async Task ReadAsync() => Assert.That(await Store.LoadAsync(StoredTurns.Key), Is.EqualTo(Acknowledged));
}
