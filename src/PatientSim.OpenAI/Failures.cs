using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;

namespace PatientSim.OpenAI;

/// <summary>Words failures as <see cref="ChatFailure"/> promises. No message holds anything a server or a person wrote, but a status and a code.</summary>
internal static class Failures
{
    public static HttpRequestException Status(PipelineResponse response, ProviderError? error, TimeSpan? retryAfter)
    {
        var status = (HttpStatusCode)response.Status;
        HttpRequestError kind = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? HttpRequestError.UserAuthenticationError
            : HttpRequestError.Unknown;
        string message = string.Create(CultureInfo.InvariantCulture, $"The chat endpoint answered {response.Status}{InBrackets(error)}.");

        // The SDK's own message would quote the body.
        var failure = new HttpRequestException(kind, message, new ClientResultException(message, response), status);
        if (retryAfter is { } wait)
        {
            failure.Data[ChatFailure.RetryAfterDataKey] = wait;
        }

        return failure;
    }

    /// <summary>No answer began: whatever the SDK or the HTTP client threw, said in one way.</summary>
    public static Exception Connection(Exception exception)
    {
        List<Exception> causes = [.. Causes(exception)];
        if (causes.Exists(cause => cause is OperationCanceledException or TimeoutException))
        {
            return new TimeoutException("The chat endpoint was too slow: the HTTP client's own time limit ran out.", exception);
        }

        HttpRequestException? http = causes.OfType<HttpRequestException>().FirstOrDefault();
        HttpRequestError kind = http?.HttpRequestError is { } known and not HttpRequestError.Unknown ? known : HttpRequestError.ConnectionError;
        return kind == HttpRequestError.UserAuthenticationError
            ? http!
            : new HttpRequestException(kind, $"The chat endpoint could not be reached ({kind}).", http ?? exception);
    }

    public static HttpRequestException Ended(string what, Exception? inner = null) =>
        new(HttpRequestError.ResponseEnded, $"The chat endpoint's answer ended early: {what}.", inner);

    public static HttpRequestException Invalid(string what) =>
        new(HttpRequestError.InvalidResponse, $"The chat endpoint's answer is not a chat completion: {what}.");

    public static HttpRequestException Reported(ProviderError error) =>
        new(HttpRequestError.InvalidResponse, $"The chat endpoint reported an error inside its answer{InBrackets(error)}.", null, error.Status);

    private static string InBrackets(ProviderError? error) => error?.Code is { } code ? $" ({code})" : "";

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = (cause as AggregateException)?.InnerExceptions[^1] ?? cause.InnerException)
        {
            yield return cause;
        }
    }
}
