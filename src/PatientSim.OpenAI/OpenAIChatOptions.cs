namespace PatientSim.OpenAI;

/// <summary>How long a chat call may take, and how often it is tried.</summary>
/// <remarks>
/// <para>The values are read once, when a chat client is made; later changes have no effect on that client.</para>
/// <para>Every time limit may be <see cref="Timeout.InfiniteTimeSpan"/> to switch it off. A limit that runs out is a
/// <see cref="TimeoutException"/> and is never retried: the caller has already waited.</para>
/// </remarks>
public sealed class OpenAIChatOptions
{
    /// <summary>The longest a streaming attempt may take from being sent to its first piece of text. Default: 30 seconds.</summary>
    /// <remarks>Raise it for models that reason before they speak. Plain calls have no first token; <see cref="RequestTimeout"/> bounds them.</remarks>
    public TimeSpan FirstTokenTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest silence between two chunks of a stream, once text has begun. Default: 15 seconds.</summary>
    /// <remarks>Only time spent waiting for the server counts, not time the caller takes between two reads.</remarks>
    public TimeSpan ChunkTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest a whole call may take, with its retries, the waits between them and, when streaming, the reading. Default: 120 seconds.</summary>
    /// <remarks>A retry whose wait would not fit in what is left is not begun: the failure itself is thrown instead.</remarks>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>How many times a call is tried in all, the first included. Default: 4. With 1 nothing is retried.</summary>
    /// <remarks>
    /// Tried again: connections that fail before an answer begins, and the statuses 408, 429, 500, 502, 503 and 504, after about
    /// 0.5, 1 and 2 seconds, or the server's Retry-After when that is longer. A Retry-After above 60 seconds is not waited for.
    /// </remarks>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Whether the reply length is sent as <c>max_tokens</c> instead of <c>max_completion_tokens</c>. Default: <see langword="false"/>.</summary>
    /// <remarks>For compatible servers and older deployments that know only the older field and ignore, or refuse, the newer one.</remarks>
    public bool LegacyMaxTokens { get; set; }

    /// <summary>The HTTP client that carries the calls, for a proxy or a private certificate authority. Default: <see langword="null"/>, the SDK's shared one.</summary>
    /// <remarks>It stays the caller's to dispose. Its own <see cref="HttpClient.Timeout"/> still applies. Not used when an SDK client is adapted.</remarks>
    public HttpClient? HttpClient { get; set; }

    /// <summary>The clock behind every limit and wait. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>A checked copy, so that a client never sees a half-changed set of limits.</summary>
    internal OpenAIChatOptions Snapshot()
    {
        Check(FirstTokenTimeout, nameof(FirstTokenTimeout));
        Check(ChunkTimeout, nameof(ChunkTimeout));
        Check(RequestTimeout, nameof(RequestTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        return (OpenAIChatOptions)MemberwiseClone();
    }

    private static void Check(TimeSpan limit, string name)
    {
        if (limit != Timeout.InfiniteTimeSpan && (limit <= TimeSpan.Zero || limit > TimeSpan.FromDays(1)))
        {
            throw new ArgumentOutOfRangeException(name, limit, "A time limit must be above zero and at most one day, or Timeout.InfiniteTimeSpan.");
        }
    }
}
