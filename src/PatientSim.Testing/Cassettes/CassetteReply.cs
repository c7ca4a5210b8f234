using Microsoft.Extensions.AI;
using PatientSim.Profiles;

namespace PatientSim.Testing.Cassettes;

/// <summary>What a chat model answered. It has no role: it is the assistant's.</summary>
/// <param name="Pieces">The text as it was streamed, or one piece.</param>
/// <param name="Finish">Why the model stopped; null when it did not say.</param>
/// <param name="Model">The model that answered; null when it did not say.</param>
/// <param name="InputTokens">As the provider counted them; null when it did not.</param>
/// <param name="OutputTokens">As the provider counted them; null when it did not.</param>
internal sealed record CassetteReply(ValueList<string> Pieces, string? Finish, string? Model, long? InputTokens, long? OutputTokens)
{
    private const string Filtered = "content_filter";

    private ChatFinishReason? FinishReason => Finish is null ? null : new(Finish);

    private UsageDetails? Usage => InputTokens is null && OutputTokens is null ? null : new() { InputTokenCount = InputTokens, OutputTokenCount = OutputTokens };

    /// <summary>Why a reply has no place on a cassette, in words that complete "The reply ..."; null when it has one.</summary>
    public string? Problem =>
        Pieces.All(string.IsNullOrWhiteSpace) && Finish != Filtered ? "is empty"
        : Finish is "tool_calls" or "function_call" ? "calls a tool"
        : Finish is not null && !(Finish.Length is > 0 and <= 40 && Finish.All(c => char.IsAsciiLetterLower(c) || c == '_')) ? "has a finish reason that is no word"
        : InputTokens < 0 || OutputTokens < 0 ? "counts less than no tokens"
        : Pieces.Append(Model ?? "").All(CassetteRequest.IsWhole) ? null : "holds half a character (a lone surrogate)";

    public ChatResponse ToResponse() => new(new ChatMessage(ChatRole.Assistant, string.Concat(Pieces))) { FinishReason = FinishReason, ModelId = Model, Usage = Usage };

    public IEnumerable<ChatResponseUpdate> ToUpdates()
    {
        foreach (var piece in Pieces)
        {
            yield return new(ChatRole.Assistant, piece) { ModelId = Model };
        }

        yield return new(ChatRole.Assistant, Usage is { } usage ? [new UsageContent(usage)] : []) { ModelId = Model, FinishReason = FinishReason };
    }
}
