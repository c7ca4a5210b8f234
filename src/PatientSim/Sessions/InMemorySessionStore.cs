namespace PatientSim.Sessions;

/// <summary>Keeps sessions in memory, for tests and for hosts that may forget. Thread-safe.</summary>
public sealed class InMemorySessionStore : IPatientSessionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SessionKey, StoredSession> _sessions = [];

    /// <inheritdoc/>
    public ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_sessions.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> SaveAsync(SessionKey key, PatientSessionSnapshot snapshot, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Write(key, expectedVersion, _ => snapshot, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<long> AppendAsync(SessionKey key, TurnRecord turn, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return Write(key, expectedVersion, stored => (stored?.Snapshot ?? throw SessionConflictException.NotStored()).With(turn), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_sessions.Remove(key));
        }
    }

    private ValueTask<long> Write(SessionKey key, long expectedVersion, Func<StoredSession?, PatientSessionSnapshot> next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var stored = _sessions.GetValueOrDefault(key);
            var version = stored?.Version ?? 0;
            if (version != expectedVersion)
            {
                throw SessionConflictException.AtAnotherVersion(version, expectedVersion);
            }

            _sessions[key] = new(next(stored), version + 1);
            return new(version + 1);
        }
    }
}
