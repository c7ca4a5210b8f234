using Microsoft.Extensions.AI;

namespace PatientSim.Testing.ChatClients;

/// <summary>What a chat client was asked.</summary>
/// <param name="Messages">The messages, in a list of the request's own.</param>
/// <param name="Options">The options, as they came; null when there were none.</param>
/// <param name="Streaming">Whether the reply was to be streamed.</param>
public sealed record ChatRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options, bool Streaming)
{
    /// <summary>The text of all messages, one after the other with <c>\n</c> between them, for searching.</summary>
    public string Text => string.Join('\n', Messages.Select(message => message.Text));

    /// <summary>The text of the last user message: the trainee's words, when a patient asks. Empty when there is none.</summary>
    public string LastUserText => ParrotChatClient.LastUserMessage(Messages);

    /// <summary>A text without what was sent, safe to log.</summary>
    /// <returns>How many messages there are.</returns>
    public override string ToString() => FormattableString.Invariant($"a request of {Messages.Count} message(s)");
}
