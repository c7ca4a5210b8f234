using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PatientSim.Testing.Tests.Scripts;

/// <summary>A voice that says its lines one after the other, and fails when it has no more.</summary>
internal sealed class LineVoice(params string[] lines) : IChatClient
{
    private int _next;

    public Exception Failure { get; init; } = new InvalidOperationException("No line is left.\nNot for this request.");

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        _next < lines.Length ? Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, lines[_next++])) { FinishReason = ChatFinishReason.Stop }) : Task.FromException<ChatResponse>(Failure);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
