using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PatientSim.Testing.ChatClients;

/// <summary>A chat client that repeats what it was sent: the worst that a model can do to a secret in its prompt. Thread-safe.</summary>
/// <remarks>Put it behind a patient to see what guards let through: <c>new ParrotChatClient(ParrotChatClient.SystemMessages)</c>. A disguise goes around the part: <c>new(messages => Base64(ParrotChatClient.Everything(messages)))</c>.</remarks>
/// <param name="part">What is repeated of the messages, and how: one of the methods of this class, or any other. It may be called by several threads at once.</param>
public sealed class ParrotChatClient(Func<IReadOnlyList<ChatMessage>, string> part) : IChatClient
{
    private const int PieceLength = 200;

    private readonly Func<IReadOnlyList<ChatMessage>, string> _part = part ?? throw new ArgumentNullException(nameof(part));

    /// <summary>A client that repeats everything.</summary>
    public ParrotChatClient()
        : this(Everything)
    {
    }

    /// <summary>The system messages.</summary>
    /// <param name="messages">What was sent.</param>
    /// <returns>Their text, with <c>\n</c> between them.</returns>
    public static string SystemMessages(IReadOnlyList<ChatMessage> messages) => string.Join('\n', messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text));

    /// <summary>The last user message: the trainee's words, when a patient asks.</summary>
    /// <param name="messages">What was sent.</param>
    /// <returns>Its text; empty when there is none.</returns>
    public static string LastUserMessage(IReadOnlyList<ChatMessage> messages) => messages.LastOrDefault(message => message.Role == ChatRole.User)?.Text ?? "";

    /// <summary>All messages, each with its role before it.</summary>
    /// <param name="messages">What was sent.</param>
    /// <returns>Their text, with <c>\n</c> between them.</returns>
    public static string Everything(IReadOnlyList<ChatMessage> messages) => string.Join('\n', messages.Select(message => $"{message.Role}: {message.Text}"));

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, _part([.. messages]))) { FinishReason = ChatFinishReason.Stop });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var piece in response.Text.Chunk(PieceLength))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(ChatRole.Assistant, new string(piece));
        }

        yield return new() { Role = ChatRole.Assistant, FinishReason = ChatFinishReason.Stop };
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
}
