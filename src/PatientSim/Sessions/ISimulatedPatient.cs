using Microsoft.Extensions.AI;
using PatientSim.Diagnostics;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>A patient one can talk to. Shared, stateless and thread-safe: each session keeps its own conversation.</summary>
public interface ISimulatedPatient
{
    /// <summary>The patient's id, which is also the service key.</summary>
    string Id { get; }

    /// <summary>What a trainee may see before the session.</summary>
    PatientIntake Intake { get; }

    /// <summary>Starts a conversation.</summary>
    /// <param name="options">Style, difficulty, seed; the profile's own and seed 0 when null.</param>
    /// <returns>A session without turns.</returns>
    /// <exception cref="ArgumentException">The style is not known; the message lists those that are.</exception>
    PatientSession StartSession(PatientSessionOptions? options = null);

    /// <summary>Goes on with a saved conversation.</summary>
    /// <param name="snapshot">The snapshot; it is checked as untrusted input.</param>
    /// <param name="allowChangedProfile">Go on although the profile has changed since.</param>
    /// <param name="policy">What of the formulation a chat model is sent. The host says it, never the snapshot.</param>
    /// <returns>A session that is where the saved one was.</returns>
    /// <exception cref="SessionConflictException">The snapshot is of another patient, or the profile has changed since.</exception>
    /// <exception cref="PatientSnapshotException">The snapshot is not whole.</exception>
    PatientSession Resume(PatientSessionSnapshot snapshot, bool allowChangedProfile = false, DisclosurePolicy policy = DisclosurePolicy.Staged);

    /// <summary>Starts the session after a saved one: the patient remembers what was said, and time has passed.</summary>
    /// <param name="last">The last session; it is checked as untrusted input.</param>
    /// <param name="interval">What lies between; a week when null.</param>
    /// <param name="allowChangedProfile">Go on although the profile has changed since.</param>
    /// <param name="policy">What of the formulation a chat model is sent.</param>
    /// <returns>A session without turns, with the style, difficulty and seed of the last one. Its snapshot holds all earlier sessions.</returns>
    /// <exception cref="ArgumentException">The interval is too short or too long, or its event is not there or has come true already.</exception>
    /// <exception cref="SessionConflictException">The snapshot is of another patient, or the profile has changed since.</exception>
    /// <exception cref="PatientSnapshotException">The snapshot is not whole.</exception>
    PatientSession StartNextSession(PatientSessionSnapshot last, SessionInterval? interval = null, bool allowChangedProfile = false, DisclosurePolicy policy = DisclosurePolicy.Staged);

    /// <summary>Goes on with the session that the store has under a key, or begins it there. Each turn is stored before it is handed out.</summary>
    /// <param name="key">The key; its owner isolates one trainee from another.</param>
    /// <param name="options">How a session that is not there yet is played; of one that is, the store knows, but for <see cref="PatientSessionOptions.Policy"/>.</param>
    /// <param name="allowChangedProfile">Go on although the profile has changed since.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The session. Several may be open under one key, here or on other machines: of two that take a turn at once, one gets a <see cref="SessionConflictException"/>. Nothing is stored before the first turn.</returns>
    /// <exception cref="ArgumentException">The style is not known; the message lists those that are.</exception>
    /// <exception cref="SessionConflictException">The stored session is of another patient, or the profile has changed since.</exception>
    /// <exception cref="PatientSnapshotException">What is stored is not whole.</exception>
    Task<PatientSession> OpenSessionAsync(SessionKey key, PatientSessionOptions? options = null, bool allowChangedProfile = false, CancellationToken cancellationToken = default);

    /// <summary>Begins the session after the one that the store has under a key; with its first turn it takes that one's place, and holds it as an earlier one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="interval">What lies between; a week when null.</param>
    /// <param name="allowChangedProfile">Go on although the profile has changed since.</param>
    /// <param name="policy">What of the formulation a chat model is sent.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A session without turns.</returns>
    /// <exception cref="ArgumentException">The interval is too short or too long, or its event is not there or has come true already.</exception>
    /// <exception cref="SessionConflictException">Nothing is stored, or it is of another patient, or the profile has changed since.</exception>
    /// <exception cref="PatientSnapshotException">What is stored is not whole.</exception>
    Task<PatientSession> OpenNextSessionAsync(
        SessionKey key, SessionInterval? interval = null, bool allowChangedProfile = false, DisclosurePolicy policy = DisclosurePolicy.Staged, CancellationToken cancellationToken = default);

    /// <summary>The patient wherever a chat client fits: user messages are the trainee's, assistant messages the patient's own.</summary>
    /// <param name="options">Style, difficulty, seed.</param>
    /// <returns>A stateless client, which works out the patient's state from the messages of each call. System messages are ignored.</returns>
    IChatClient AsChatClient(PatientSessionOptions? options = null);
}
