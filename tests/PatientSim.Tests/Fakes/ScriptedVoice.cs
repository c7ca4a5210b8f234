using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PatientSim.Tests.Fakes;

/// <summary>What a voice was asked.</summary>
/// <param name="Messages">The messages, copied.</param>
/// <param name="Options">The options.</param>
/// <param name="Streaming">Whether the reply was to be streamed.</param>
internal sealed record VoiceRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options, bool Streaming)
{
    /// <summary>Everything that was sent, for searching.</summary>
    public string Bytes => string.Join('\n', Messages.Select(message => message.Text));

    /// <summary>The trainee's words of the turn.</summary>
    public string Trainee => Messages.Last(message => message.Role == ChatRole.User).Text;
}

/// <summary>A voice that speaks from a script, one line a request, and keeps every request.</summary>
internal sealed class ScriptedVoice : IChatClient
{
    private readonly Lock _lock = new();
    private readonly List<VoiceRequest> _requests = [];
    private readonly Queue<Func<VoiceRequest, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>>> _script = [];
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<VoiceRequest, string>? _always;

    public IReadOnlyList<VoiceRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Completes when the voice is first asked for something.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Whether a stream was closed before its end.</summary>
    public bool Abandoned { get; private set; }

    public static ScriptedVoice Saying(params string[] replies) => new ScriptedVoice().Replies(replies);

    /// <summary>A voice that works out each reply, without end.</summary>
    public static ScriptedVoice Always(Func<VoiceRequest, string> reply) => new() { _always = reply };

    public ScriptedVoice Replies(params string[] replies)
    {
        foreach (var reply in replies)
        {
            Streams(reply);
        }

        return this;
    }

    /// <summary>One reply in these pieces; whole when it is not streamed.</summary>
    public ScriptedVoice Streams(params string[] pieces) => Then((_, _) => Speak(pieces));

    public ScriptedVoice Fails(Exception exception) => DiesAfter([], exception);

    public ScriptedVoice DiesAfter(string[] pieces, Exception exception) => Then((_, _) => Speak(pieces, exception));

    public ScriptedVoice HangsUntilCancelled() => Then((_, cancellationToken) => Wait(Task.Delay(Timeout.Infinite, cancellationToken), ""));

    public ScriptedVoice RepliesWhen(Task gate, string reply) => Then((_, _) => Wait(gate, reply));

    /// <summary>Says something, then waits.</summary>
    public ScriptedVoice PausesAfter(string text, Task gate) => Then((_, _) => Speak([text]).Concat(Wait(gate, "")));

    /// <summary>The same piece again and again, without end.</summary>
    public ScriptedVoice EndlessPieces(string piece) => Then((_, _) => Enumerable.Repeat(piece, int.MaxValue).ToAsyncEnumerable().Select(text => new ChatResponseUpdate(ChatRole.Assistant, text)));

    public ScriptedVoice Updates(params ChatResponseUpdate[] updates) => Then((_, _) => updates.ToAsyncEnumerable());

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in Next(messages, options, streaming: false, cancellationToken))
        {
            updates.Add(update);
        }

        return updates.Count == 1 && updates[0].Contents.Count == 0
            ? new ChatResponse { FinishReason = updates[0].FinishReason }
            : updates.ToChatResponse();
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Abandoned = true;
        await foreach (var update in Next(messages, options, streaming: true, cancellationToken))
        {
            yield return update;
        }

        Abandoned = false;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private ScriptedVoice Then(Func<VoiceRequest, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> step)
    {
        _script.Enqueue(step);
        return this;
    }

    private IAsyncEnumerable<ChatResponseUpdate> Next(IEnumerable<ChatMessage> messages, ChatOptions? options, bool streaming, CancellationToken cancellationToken)
    {
        var request = new VoiceRequest([.. messages], options, streaming);
        lock (_lock)
        {
            _requests.Add(request);
            _asked.TrySetResult();
            if (_script.TryDequeue(out var step))
            {
                return step(request, cancellationToken);
            }

            return _always is not null
                ? Speak([_always(request)])
                : throw new InvalidOperationException($"The script has no reply to request {_requests.Count}, in which the trainee said '{request.Trainee}'.");
        }
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Speak(string[] pieces, Exception? end = null)
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

        yield return new() { Role = ChatRole.Assistant, FinishReason = ChatFinishReason.Stop, Contents = [new UsageContent(new() { InputTokenCount = 100, OutputTokenCount = 7 })] };
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Wait(Task gate, string reply)
    {
        await gate;
        yield return new(ChatRole.Assistant, reply) { FinishReason = ChatFinishReason.Stop };
    }
}
