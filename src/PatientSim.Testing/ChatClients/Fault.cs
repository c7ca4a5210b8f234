using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PatientSim.Testing.ChatClients;

/// <summary>Something that goes wrong in one call of a chat client. Immutable; one may be used for many calls.</summary>
public sealed class Fault
{
    private readonly Func<IAsyncEnumerable<ChatResponseUpdate>, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> _do;

    private Fault(Func<IAsyncEnumerable<ChatResponseUpdate>, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> @do) => _do = @do;

    /// <summary>Never answers; ends only when the call is cancelled. The inner client is not asked.</summary>
    public static Fault Hang { get; } = new((_, cancellationToken) => Hanging(cancellationToken));

    /// <summary>Answers with no text and the finish reason "stop". The inner client is not asked.</summary>
    public static Fault Empty { get; } = new((_, _) => Ends(ChatFinishReason.Stop));

    /// <summary>Answers with no text and the finish reason "content_filter", as a provider's filter does. The inner client is not asked.</summary>
    public static Fault ContentFilter { get; } = new((_, _) => Ends(ChatFinishReason.ContentFilter));

    /// <summary>Fails before anything is said. The inner client is not asked.</summary>
    /// <param name="exception">What is thrown, the same object each time.</param>
    /// <returns>The fault.</returns>
    public static Fault Throw(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new((_, _) => Throwing(exception));
    }

    /// <summary>Breaks the inner client's reply off.</summary>
    /// <param name="pieces">How many pieces of the reply still come, from 0. A reply that was not asked for as a stream is one piece.</param>
    /// <param name="exception">What is thrown then; when null the reply just ends, without a finish reason.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pieces"/> is negative.</exception>
    public static Fault Cut(int pieces, Exception? exception = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pieces);
        return new((reply, cancellationToken) => Cutting(reply, pieces, exception, cancellationToken));
    }

    /// <summary>Waits before the inner client is asked.</summary>
    /// <param name="delay">How long.</param>
    /// <param name="time">The clock; the machine's when null.</param>
    /// <returns>The fault.</returns>
    public static Fault Slow(TimeSpan delay, TimeProvider? time = null) => new((reply, cancellationToken) => Waiting(reply, delay, time ?? TimeProvider.System, cancellationToken));

    internal IAsyncEnumerable<ChatResponseUpdate> Do(IAsyncEnumerable<ChatResponseUpdate> reply, CancellationToken cancellationToken) => _do(reply, cancellationToken);

    private static async IAsyncEnumerable<ChatResponseUpdate> Hanging([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        yield break;
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Ends(ChatFinishReason reason)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return new() { Role = ChatRole.Assistant, FinishReason = reason };
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Throwing(Exception exception)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var update in Array.Empty<ChatResponseUpdate>())
        {
            yield return update;
        }

        throw exception;
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Cutting(IAsyncEnumerable<ChatResponseUpdate> reply, int pieces, Exception? exception, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = pieces;
        await foreach (var update in reply.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (left-- == 0)
            {
                break;
            }

            var unfinished = update.Clone();
            unfinished.FinishReason = null;
            yield return unfinished;
        }

        if (exception is not null)
        {
            throw exception;
        }
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Waiting(IAsyncEnumerable<ChatResponseUpdate> reply, TimeSpan delay, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        await foreach (var update in reply.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }
}
