using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using PatientSim.Voices;

namespace PatientSim.FigureTests;

/// <summary>A voice that keeps what it was sent. It speaks the plan, or now and then whatever it likes.</summary>
internal sealed class RecordingVoice(Func<int, string?> outburst) : IChatClient
{
    private readonly OfflineVoice _offline = new();

    /// <summary>The turn under way, as whoever plays the session counts.</summary>
    public int Turn { get; set; }

    /// <summary>The messages of each request, with the turn they were sent in.</summary>
    public List<(int Turn, IReadOnlyList<ChatMessage> Messages)> Requests { get; } = [];

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Requests.Add((Turn, [.. messages]));
        return outburst(Requests.Count) is { } said
            ? new(new ChatMessage(ChatRole.Assistant, said)) { FinishReason = ChatFinishReason.Stop }
            : await _offline.GetResponseAsync(Requests[^1].Messages, options, cancellationToken);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        yield return new(ChatRole.Assistant, response.Text) { FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => _offline.GetService(serviceType, serviceKey);

    public void Dispose() => _offline.Dispose();
}
