namespace PatientSim.Sessions;

/// <summary>Why the voice of a patient could not be had.</summary>
public enum UnavailableReason
{
    /// <summary>The voice failed in a way the library does not know.</summary>
    Failed,

    /// <summary>The chat model's server could not be reached, or failed.</summary>
    Unreachable,

    /// <summary>The provider asks to slow down; see <see cref="PatientUnavailableException.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>The provider refused the request: wrong key, no access, no such model.</summary>
    Refused,

    /// <summary>The voice took too long. The caller's own cancellation is never this.</summary>
    TimedOut,

    /// <summary>The provider's content filter stepped in. Later turns may work.</summary>
    ContentFiltered,

    /// <summary>The reply broke off, was empty, or was no reply.</summary>
    InvalidReply,
}
