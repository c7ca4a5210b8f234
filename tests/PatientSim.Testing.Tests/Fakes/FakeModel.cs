using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PatientSim.Testing.Tests.Fakes;

/// <summary>A chat model that answers with these updates, and counts how often it is asked.</summary>
internal sealed class FakeModel(Func<IReadOnlyList<ChatMessage>, IAsyncEnumerable<ChatResponseUpdate>> answer) : IChatClient
{
    private int _calls;

    public int Calls => _calls;

    public bool IsDisposed { get; private set; }

    /// <summary>Answers in one piece, and stops.</summary>
    public static FakeModel Saying(Func<IReadOnlyList<ChatMessage>, string> reply) => new(messages => Updates(Said(reply(messages))));

    public static FakeModel Saying(string reply) => Saying(_ => reply);

    public static FakeModel Answering(params ChatResponseUpdate[] updates) => new(_ => Updates(updates));

    public static FakeModel Failing(Exception exception) => new(_ => throw exception);

    public static ChatResponseUpdate Said(string text) => new(ChatRole.Assistant, text) { FinishReason = ChatFinishReason.Stop };

    public static async IAsyncEnumerable<ChatResponseUpdate> Updates(params ChatResponseUpdate[] updates)
    {
        foreach (var update in updates)
        {
            await Task.Yield();
            yield return update;
        }
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(CancellationToken.None);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        await foreach (var update in answer([.. messages]).WithCancellation(cancellationToken))
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => IsDisposed = true;
}
