namespace PatientSim.Sessions;

/// <summary>A session's copy in a store, and which version of it this session goes on from.</summary>
/// <param name="store">The store.</param>
/// <param name="key">The session's key.</param>
/// <param name="version">The version that was read; 0 when there is none yet.</param>
/// <param name="differs">Whether the stored session differs by more than turns, so that the next write has to be a whole one.</param>
internal sealed class StoredCopy(IPatientSessionStore store, SessionKey key, long version, bool differs)
{
    private long _version = version;
    private bool _differs = differs;
    private bool _uncertain;

    /// <summary>Keeps the session with one more turn.</summary>
    public Task AddAsync(PatientSessionSnapshot session, CancellationToken cancellationToken) =>
        WriteAsync(() => _differs ? store.SaveAsync(key, session, _version, cancellationToken) : store.AppendAsync(key, session.Turns[^1], _version, cancellationToken));

    /// <summary>Keeps the session as a whole.</summary>
    public Task SaveAsync(PatientSessionSnapshot session, CancellationToken cancellationToken) =>
        WriteAsync(() => store.SaveAsync(key, session, _version, cancellationToken));

    /// <summary>After a write that may or may not have happened, or that somebody else was ahead of: what is stored now.</summary>
    /// <param name="check">Throws when the stored session is not one to go on with; then nothing is taken over.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The stored session; null when the session is where the store is.</returns>
    /// <exception cref="SessionConflictException">It was deleted.</exception>
    public async Task<PatientSessionSnapshot?> CatchUpAsync(Action<PatientSessionSnapshot> check, CancellationToken cancellationToken)
    {
        if (!_uncertain)
        {
            return null;
        }

        var stored = await store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        if (stored is null && _version > 0)
        {
            throw SessionConflictException.NotStored();
        }

        if (stored is null || stored.Version == _version)
        {
            _uncertain = false;
            return null;
        }

        check(stored.Snapshot);
        (_version, _differs, _uncertain) = (stored.Version, false, false);
        return stored.Snapshot;
    }

    private async Task WriteAsync(Func<ValueTask<long>> write)
    {
        // Until the store has acknowledged it, nobody knows.
        _uncertain = true;
        _version = await write().ConfigureAwait(false);
        (_uncertain, _differs) = (false, false);
    }
}
