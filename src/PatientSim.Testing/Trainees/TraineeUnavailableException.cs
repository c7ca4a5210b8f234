using PatientSim.Diagnostics;
using PatientSim.Sessions;

namespace PatientSim.Testing.Trainees;

/// <summary>The chat model that plays the trainee could not be had. The patient was not asked, and the session is as it was; the interview can go on with it.</summary>
/// <remarks>
/// A type of its own, so that nobody takes it for a failure of the patient's voice. The message holds no text of the session;
/// <see cref="Exception.InnerException"/> is the chat client's own, as it came, and some quote what was said.
/// </remarks>
public sealed class TraineeUnavailableException : PatientSimException
{
    internal TraineeUnavailableException(UnavailableReason reason, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(Sentence(reason), innerException)
    {
        Reason = reason;
        RetryAfter = retryAfter;
    }

    /// <summary>Why.</summary>
    public UnavailableReason Reason { get; }

    /// <summary>How long the provider asks to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; }

    internal static TraineeUnavailableException From(Exception exception)
    {
        var cause = PatientUnavailableException.From(exception);
        return new(cause.Reason, cause.RetryAfter, exception);
    }

    private static string Sentence(UnavailableReason reason) => "The trainee's chat model " + reason switch
    {
        UnavailableReason.Unreachable => "could not be reached or failed",
        UnavailableReason.RateLimited => "asks to slow down",
        UnavailableReason.Refused => "refused the request: check key, endpoint and model",
        UnavailableReason.TimedOut => "took too long",
        UnavailableReason.ContentFiltered => "was stopped by the provider's content filter",
        UnavailableReason.InvalidReply => "said nothing that can be said to a patient",
        _ => "failed; see the inner exception",
    } + ". The session is as before.";
}
