using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PatientSim.OpenAI;

/// <summary>What one JSON answer, or one chunk of a stream, says.</summary>
/// <param name="Text">The text, if any.</param>
/// <param name="Refusal">The model's own words of refusal, if it gave any.</param>
/// <param name="FinishReason">Why the reply ended, or nothing while it goes on.</param>
/// <param name="HasChoice">Whether the answer held a choice at all.</param>
internal sealed record CompletionReply(string? Text, string? Refusal, ChatFinishReason? FinishReason, bool HasChoice)
{
    private static readonly CompletionReply s_filtered = new(null, null, ChatFinishReason.ContentFilter, HasChoice: true);

    public string? Id { get; private init; }

    public string? ModelId { get; private init; }

    public DateTimeOffset? CreatedAt { get; private init; }

    public UsageDetails? Usage { get; private init; }

    /// <param name="json">The answer's bytes.</param>
    /// <param name="textMember">Where a choice keeps its text: <c>message</c>, or <c>delta</c> in a stream.</param>
    public static CompletionReply Read(ReadOnlyMemory<byte> json, string textMember)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement, textMember);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Their messages may quote the answer, so neither is passed on.
            throw Failures.Invalid("it is not valid JSON");
        }
    }

    private static CompletionReply Read(JsonElement root, string textMember)
    {
        if (ProviderError.Read(root) is { } error)
        {
            return error.IsContentFilter ? s_filtered : throw Failures.Reported(error);
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Failures.Invalid("it is not a JSON object");
        }

        JsonElement? choice = FirstChoice(root);
        JsonElement? message = choice?.Member(textMember);
        if (message?.Member("content") is { ValueKind: not JsonValueKind.String })
        {
            throw Failures.Invalid("its content is not text");
        }

        return new CompletionReply(message?.Text("content"), message?.Text("refusal"), Finish(choice?.Text("finish_reason")), choice is not null)
        {
            Id = root.Text("id"),
            ModelId = root.Text("model"),
            CreatedAt = root.Number("created") is > 0 and < 253402300800 and { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
            Usage = root.Member("usage") is { ValueKind: JsonValueKind.Object } usage ? ReadUsage(usage) : null,
        };
    }

    private static JsonElement? FirstChoice(JsonElement root)
    {
        if (root.Member("choices") is { ValueKind: JsonValueKind.Array } choices)
        {
            foreach (JsonElement choice in choices.EnumerateArray())
            {
                if (choice.Number("index") is null or 0)
                {
                    return choice;
                }
            }
        }

        return null;
    }

    private static ChatFinishReason? Finish(string? reason) => reason switch
    {
        null or "" => null,
        "stop" => ChatFinishReason.Stop,
        "length" => ChatFinishReason.Length,
        "content_filter" => ChatFinishReason.ContentFilter,
        "tool_calls" or "function_call" => ChatFinishReason.ToolCalls,
        _ => new ChatFinishReason(reason),
    };

    private static UsageDetails ReadUsage(JsonElement usage) => new()
    {
        InputTokenCount = usage.Number("prompt_tokens"),
        OutputTokenCount = usage.Number("completion_tokens"),
        TotalTokenCount = usage.Number("total_tokens"),
        CachedInputTokenCount = usage.Member("prompt_tokens_details")?.Number("cached_tokens"),
        ReasoningTokenCount = usage.Member("completion_tokens_details")?.Number("reasoning_tokens"),
    };
}
