using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;

namespace PatientSim.OpenAI;

/// <summary>Which failures are tried again, and after how long.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan s_longestRetryAfter = TimeSpan.FromSeconds(60);

    /// <summary>The wait before the next attempt, or nothing when the failure is final.</summary>
    public static TimeSpan? DelayAfter(HttpRequestException failure, int attempt)
    {
        if (!IsTransient(failure))
        {
            return null;
        }

        var retryAfter = failure.Data[ChatFailure.RetryAfterDataKey] as TimeSpan?;
        if (retryAfter > s_longestRetryAfter)
        {
            return null;
        }

        // Spread, so that the sessions of one seminar do not all come back in the same instant.
#pragma warning disable CA5394 // Nothing secret depends on it.
        double jitter = 0.75 + (Random.Shared.NextDouble() / 2);
#pragma warning restore CA5394
        TimeSpan backOff = TimeSpan.FromSeconds(0.5 * Math.Pow(2, Math.Min(attempt, 6) - 1) * jitter);
        return retryAfter > backOff ? retryAfter : backOff;
    }

    public static TimeSpan? RetryAfter(PipelineResponse response, TimeProvider time)
    {
        if (response.Headers.TryGetValue("retry-after-ms", out string? ms)
            && Number(ms) is { } milliseconds)
        {
            return FromSeconds(milliseconds / 1000);
        }

        if (!response.Headers.TryGetValue("Retry-After", out string? value))
        {
            return null;
        }

        if (Number(value) is { } seconds)
        {
            return FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? FromSeconds(Math.Max(0, (date - time.GetUtcNow()).TotalSeconds))
            : null;
    }

    private static bool IsTransient(HttpRequestException failure) => failure.StatusCode switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
        null => failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError or HttpRequestError.ProxyTunnelError,
        _ => false,
    };

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) && number >= 0
            ? number
            : null;

    // A hostile or broken header must not overflow a TimeSpan.
    private static TimeSpan FromSeconds(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(365).TotalSeconds));
}
