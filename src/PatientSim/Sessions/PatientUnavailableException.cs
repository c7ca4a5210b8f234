using System.Net;
using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>The voice could not be had. The session is as it was before the turn; the turn can be tried again.</summary>
/// <remarks>
/// The message holds no text of the session. <see cref="Exception.InnerException"/> is the chat client's own, as it came: some
/// quote the prompt or the reply, and <c>ToString</c> prints it too. Log the type, the message and the <see cref="Reason"/>.
/// </remarks>
public sealed class PatientUnavailableException : PatientSimException
{
    /// <summary>The key in <c>Exception.Data</c> under which a chat client leaves the server's Retry-After, as a <see cref="TimeSpan"/>.</summary>
    public const string RetryAfterKey = "Retry-After";

    internal PatientUnavailableException(UnavailableReason reason, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(Sentence(reason, retryAfter), innerException)
    {
        Reason = reason;
        RetryAfter = retryAfter;
    }

    /// <summary>Why.</summary>
    public UnavailableReason Reason { get; }

    /// <summary>How long the provider asks to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Tells what a chat client's exception means.</summary>
    internal static PatientUnavailableException From(Exception exception)
    {
        // A client that retried reports all its tries; the last one tells why it gave up.
        var cause = exception is AggregateException { InnerExceptions: [.., var last] } ? last : exception;
        var reason = cause switch
        {
            TimeoutException or OperationCanceledException => UnavailableReason.TimedOut,
            HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } => UnavailableReason.RateLimited,
            HttpRequestException { StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.GatewayTimeout } => UnavailableReason.TimedOut,
            HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse } => UnavailableReason.InvalidReply,
            HttpRequestException { StatusCode: { } status } => (int)status >= 500 ? UnavailableReason.Unreachable : UnavailableReason.Refused,
            HttpRequestException or IOException or System.Net.Sockets.SocketException => UnavailableReason.Unreachable,
            _ => UnavailableReason.Failed,
        };
        return new(reason, (exception.Data[RetryAfterKey] ?? cause.Data[RetryAfterKey]) as TimeSpan?, exception);
    }

    private static string Sentence(UnavailableReason reason, TimeSpan? retryAfter) => reason switch
    {
        UnavailableReason.Unreachable => "The chat model's server could not be reached or failed; the session is as before, try again.",
        UnavailableReason.RateLimited => retryAfter is { } wait ? FormattableString.Invariant($"The provider asks to wait {wait.TotalSeconds:0.#} s; the session is as before.") : "The provider asks to slow down; the session is as before.",
        UnavailableReason.Refused => "The provider refused the request: check key, endpoint and model. The session is as before.",
        UnavailableReason.TimedOut => "The voice took too long; the session is as before, try again.",
        UnavailableReason.ContentFiltered => "The provider's content filter stepped in; the session is as before, and other words may pass.",
        UnavailableReason.InvalidReply => "The voice's reply broke off or was empty; the session is as before, try again.",
        _ => "The voice failed; the session is as before. See the inner exception.",
    };
}
