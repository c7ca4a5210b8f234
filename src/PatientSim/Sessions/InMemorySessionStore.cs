namespace PatientSim.Sessions;

/// <summary>Keeps sessions in memory, for tests and for hosts that may forget. Thread-safe.</summary>
public sealed class InMemorySessionStore : IPatientSessionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SessionKey, StoredSession> _sessions = [];

    /// <inheritdoc/>
    public ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
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
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var version = _sessions.TryGetValue(key, out var stored) ? stored.Version : 0;
            if (version != expectedVersion)
            {
                throw new SessionConflictException($"The session is at version {version}, not at {expectedVersion}: somebody else saved it. Load it again.");
            }

            _sessions[key] = new(snapshot, version + 1);
            return new(version + 1);
        }
    }
}
