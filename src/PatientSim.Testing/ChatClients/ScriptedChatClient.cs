using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PatientSim.Testing.ChatClients;

/// <summary>A chat client that answers from a script, one step a request, and keeps every request. Thread-safe.</summary>
/// <remarks>
/// Steps are added in the order in which they are to be taken: <c>new ScriptedChatClient().Replies("Hm.").Fails(new IOException())</c>.
/// A request that the script has no step for fails with a sentence that says which it was. A plain request gets whole what is streamed in pieces.
/// </remarks>
public sealed class ScriptedChatClient : IChatClient
{
    private readonly Lock _lock = new();
    private readonly List<ChatRequest> _requests = [];
    private readonly Queue<Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>>> _script = [];
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<ChatRequest, string>? _always;

    /// <summary>The requests so far, those that failed included.</summary>
    public IReadOnlyList<ChatRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Completes when the client is first asked for something.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Whether the last stream was closed before its end, or is still open.</summary>
    public bool Abandoned { get; private set; }

    /// <summary>The tokens that every reply says it cost. Default: 100 in, 7 out.</summary>
    public UsageDetails Usage { get; init; } = new() { InputTokenCount = 100, OutputTokenCount = 7 };

    /// <summary>A client with these replies.</summary>
    /// <param name="replies">The replies, one a request.</param>
    /// <returns>The client.</returns>
    public static ScriptedChatClient Saying(params IEnumerable<string> replies) => new ScriptedChatClient().Replies(replies);

    /// <summary>A client that works out each reply, without end.</summary>
    /// <param name="reply">The reply to a request; called under a lock, one request at a time.</param>
    /// <returns>The client. Steps added to it are taken first.</returns>
    public static ScriptedChatClient Always(Func<ChatRequest, string> reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new() { _always = reply };
    }

    /// <summary>Adds replies, one a request.</summary>
    /// <param name="replies">The replies.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Replies(params IEnumerable<string> replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        foreach (var reply in replies)
        {
            Streams(reply);
        }

        return this;
    }

    /// <summary>Adds one reply in these pieces.</summary>
    /// <param name="pieces">The pieces; without any the reply is empty.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Streams(params string[] pieces) => Then(_ => Speak(pieces));

    /// <summary>Adds a request that fails.</summary>
    /// <param name="exception">What is thrown.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Fails(Exception exception) => DiesAfter([], exception);

    /// <summary>Adds a reply that fails after some pieces.</summary>
    /// <param name="pieces">What is said before.</param>
    /// <param name="exception">What is thrown.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient DiesAfter(IEnumerable<string> pieces, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Then(_ => Speak(pieces, exception));
    }

    /// <summary>Adds a request that is never answered, and ends only when it is cancelled.</summary>
    /// <returns>This client.</returns>
    public ScriptedChatClient HangsUntilCancelled() => Then(cancellationToken => Wait(Task.Delay(Timeout.Infinite, cancellationToken), ""));

    /// <summary>Adds a reply that waits for something.</summary>
    /// <param name="gate">What it waits for; cancelling the request does not end the wait.</param>
    /// <param name="reply">The reply.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient RepliesWhen(Task gate, string reply) => Then(_ => Wait(gate, reply));

    /// <summary>Adds a reply that says something at once and ends when something happens.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="gate">What it then waits for; cancelling the request does not end the wait.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient PausesAfter(string text, Task gate) => Then(_ => Speak([text]).Concat(Wait(gate, "")));

    /// <summary>Adds a reply that says the same piece again and again, without end.</summary>
    /// <param name="piece">The piece.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient EndlessPieces(string piece) => Then(_ => Enumerable.Repeat(piece, int.MaxValue).ToAsyncEnumerable().Select(text => new ChatResponseUpdate(ChatRole.Assistant, text)));

    /// <summary>Adds a reply of updates that are handed out as they are, such as one with a finish reason and no text.</summary>
    /// <param name="updates">The updates.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Updates(params ChatResponseUpdate[] updates) => Then(_ => updates.ToAsyncEnumerable());

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var updates = await Next(messages, options, streaming: false, cancellationToken).ToListAsync(CancellationToken.None).ConfigureAwait(false);
        return updates is [{ Contents.Count: 0 } bare] ? new() { FinishReason = bare.FinishReason } : updates.ToChatResponse();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Abandoned = true;
        await foreach (var update in Next(messages, options, streaming: true, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }

        Abandoned = false;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private ScriptedChatClient Then(Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> step)
    {
        lock (_lock)
        {
            _script.Enqueue(step);
        }

        return this;
    }

    private IAsyncEnumerable<ChatResponseUpdate> Next(IEnumerable<ChatMessage> messages, ChatOptions? options, bool streaming, CancellationToken cancellationToken)
    {
        var request = new ChatRequest([.. messages], options, streaming);
        lock (_lock)
        {
            _requests.Add(request);
            _asked.TrySetResult();
            return _script.TryDequeue(out var step) ? step(cancellationToken)
                : _always is not null ? Speak([_always(request)])
                : throw new InvalidOperationException(FormattableString.Invariant($"The script has no reply to request {_requests.Count}, whose last user message is '{request.LastUserText}'."));
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> Speak(IEnumerable<string> pieces, Exception? end = null)
    {
        foreach (var piece in pieces)
        {
            await Task.Yield();
            yield return new(ChatRole.Assistant, piece);
        }

        if (end is not null)
        {
            throw end;
        }

        yield return new() { Role = ChatRole.Assistant, FinishReason = ChatFinishReason.Stop, Contents = [new UsageContent(Usage)] };
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Wait(Task gate, string reply)
    {
        await gate.ConfigureAwait(false);
        yield return new(ChatRole.Assistant, reply) { FinishReason = ChatFinishReason.Stop };
    }
}
