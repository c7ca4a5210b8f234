namespace PatientSim.Sessions;

/// <summary>Keeps sessions. Implementations are thread-safe.</summary>
public interface IPatientSessionStore
{
    /// <summary>Reads a session.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The session, or null when there is none.</returns>
    ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default);

    /// <summary>Writes a session.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="snapshot">The session.</param>
    /// <param name="expectedVersion">The version that was read; 0 when the session is new.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing is written.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="SessionConflictException">Somebody else wrote in between; nothing is written.</exception>
    ValueTask<long> SaveAsync(SessionKey key, PatientSessionSnapshot snapshot, long expectedVersion, CancellationToken cancellationToken = default);
}
