using PatientSim.Sessions;

namespace PatientSim.Tests.Fakes;

/// <summary>A store whose next write goes wrong: before it happened, after it happened, or by hanging.</summary>
internal sealed class FaultyStore : IPatientSessionStore
{
    private readonly InMemorySessionStore _kept = new();

    /// <summary>Throws before the next write.</summary>
    public bool FailsBefore { get; set; }

    /// <summary>Throws after the next write: it is stored, and nobody is told.</summary>
    public bool FailsAfter { get; set; }

    /// <summary>The next write waits for its cancellation.</summary>
    public bool Hangs { get; set; }

    public List<string> Calls { get; } = [];

    public ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
        Calls.Add("load");
        return _kept.LoadAsync(key, cancellationToken);
    }

    public ValueTask<long> SaveAsync(SessionKey key, PatientSessionSnapshot snapshot, long expectedVersion, CancellationToken cancellationToken = default) =>
        WriteAsync("save", () => _kept.SaveAsync(key, snapshot, expectedVersion, CancellationToken.None), cancellationToken);

    public ValueTask<long> AppendAsync(SessionKey key, TurnRecord turn, long expectedVersion, CancellationToken cancellationToken = default) =>
        WriteAsync("append", () => _kept.AppendAsync(key, turn, expectedVersion, CancellationToken.None), cancellationToken);

    public ValueTask<bool> DeleteAsync(SessionKey key, CancellationToken cancellationToken = default) => _kept.DeleteAsync(key, cancellationToken);

    private async ValueTask<long> WriteAsync(string call, Func<ValueTask<long>> write, CancellationToken cancellationToken)
    {
        Calls.Add(call);
        if (Hangs)
        {
            Hangs = false;
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        if (FailsBefore)
        {
            FailsBefore = false;
            throw new IOException("The disk is full.");
        }

        var version = await write();
        if (FailsAfter)
        {
            FailsAfter = false;
            throw new IOException("The connection was cut.");
        }

        return version;
    }
}
