using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>A session cannot go on from here: another patient, a changed profile, or somebody else saved first.</summary>
public sealed class SessionConflictException : PatientSimException
{
    /// <summary>Makes the exception; a session store throws it too.</summary>
    /// <param name="message">A sentence that holds nothing of the conversation.</param>
    /// <param name="innerException">What the store's database said; null when it said nothing.</param>
    public SessionConflictException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What a store throws when somebody else has written.</summary>
    /// <param name="version">The version the session is at; 0 when there is none.</param>
    /// <param name="expectedVersion">The version the write expected.</param>
    /// <returns>The exception to throw.</returns>
    public static SessionConflictException AtAnotherVersion(long version, long expectedVersion) => version == 0 && expectedVersion > 0
        ? NotStored()
        : new(FormattableString.Invariant($"The session is at version {version}, not at {expectedVersion}: somebody else saved it. Load it again."));

    /// <summary>What a store throws when a turn is added to a session that is not there.</summary>
    /// <returns>The exception to throw.</returns>
    public static SessionConflictException NotStored() => new("The session is not in the store; it may have been deleted.");
}
