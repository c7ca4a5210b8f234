using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using PatientSim.Profiles;

namespace PatientSim.Voices;

/// <summary>The built-in voice: speaks a turn's plan in the profile's own lines and the style's phrases.</summary>
/// <remarks>
/// Needs no network and no key, and says the same for the same profile, style, seed and turns. Thread-safe. It works inside a
/// patient session only, which hands it the plan; called by itself it throws.
/// </remarks>
public sealed class OfflineVoice : IChatClient
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It was called outside a patient session.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var message = new ChatMessage(ChatRole.Assistant, Speak(options));
        return Task.FromResult(new ChatResponse(message) { FinishReason = ChatFinishReason.Stop, ModelId = "offline" });
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It was called outside a patient session.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var words = Speak(options).Split(' ');
        foreach (var (index, word) in words.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var last = index == words.Length - 1;
            yield return new ChatResponseUpdate(ChatRole.Assistant, last ? word : word + " ") { FinishReason = last ? ChatFinishReason.Stop : null, ModelId = "offline" };
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("patientsim", defaultModelId: "offline")
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Does nothing: the voice holds no resources.</summary>
    public void Dispose()
    {
    }

    private static string Speak(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(VoiceBrief.Key, out var value) == true && value is VoiceBrief brief
            ? new OfflineReply(brief).Compose()
            : throw new InvalidOperationException("The offline voice speaks only inside a patient session: start one with ISimulatedPatient.StartSession and call SayAsync.");
}
