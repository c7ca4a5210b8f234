namespace PatientSim.Sessions;

/// <summary>Keeps sessions. Implementations are thread-safe, and what a call has acknowledged survives the end of the process.</summary>
/// <remarks>
/// A write names the version it goes on from, so that of two writers one gets a <see cref="SessionConflictException"/> and nothing
/// is lost in silence. The owner in the key isolates one trainee from another: a store never reads or writes across owners.
/// A call that failed for another reason, or was cancelled, may or may not have written; loading the session tells which.
/// </remarks>
public interface IPatientSessionStore
{
    /// <summary>Reads a session.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The session, or null when there is none.</returns>
    /// <exception cref="PatientSnapshotException">What is stored is not a session.</exception>
    ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default);

    /// <summary>Writes a session as a whole: a new one, or one that changed otherwise than by a turn.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="snapshot">The session.</param>
    /// <param name="expectedVersion">The version that was read; 0 when the session is new.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The new version: <paramref name="expectedVersion"/> + 1.</returns>
    /// <exception cref="SessionConflictException">The session is at another version; nothing is written.</exception>
    ValueTask<long> SaveAsync(SessionKey key, PatientSessionSnapshot snapshot, long expectedVersion, CancellationToken cancellationToken = default);

    /// <summary>Adds one turn to a stored session. What it costs does not grow with the session.</summary>
    /// <param name="key">The session's key.</param>
    /// <param name="turn">The turn; its number is the next one of the session.</param>
    /// <param name="expectedVersion">The version that was read or written last.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The new version: <paramref name="expectedVersion"/> + 1.</returns>
    /// <exception cref="SessionConflictException">There is no such session, or it is at another version; nothing is written.</exception>
    ValueTask<long> AppendAsync(SessionKey key, TurnRecord turn, long expectedVersion, CancellationToken cancellationToken = default);

    /// <summary>Forgets a session for good.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    ValueTask<bool> DeleteAsync(SessionKey key, CancellationToken cancellationToken = default);
}
