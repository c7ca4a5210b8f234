using System.Text;
using Microsoft.Extensions.AI;

namespace PatientSim.Testing.Cassettes;

/// <summary>Takes down a chat model's reply, whole or as it comes; refuses what is not an assistant's text.</summary>
internal sealed class ReplyTaker(int mostBytes)
{
    private readonly List<string> _pieces = [];
    private string? _finish;
    private string? _model;
    private long? _input;
    private long? _output;
    private long _bytes;
    private string _half = "";

    public static CassetteReply Take(ChatResponse? response, int mostBytes)
    {
        var taker = new ReplyTaker(mostBytes);
        foreach (var message in response?.Messages ?? [])
        {
            taker.Add(message.Role, message.Contents);
        }

        taker.Count(response?.Usage);
        (taker._finish, taker._model) = (response?.FinishReason?.Value, response?.ModelId);
        return taker.Taken();
    }

    public static async Task<CassetteReply> TakeAsync(IAsyncEnumerable<ChatResponseUpdate> updates, int mostBytes)
    {
        var taker = new ReplyTaker(mostBytes);
        await foreach (var update in updates.ConfigureAwait(false))
        {
            taker.Add(update.Role ?? ChatRole.Assistant, update.Contents);
            taker._finish = update.FinishReason?.Value ?? taker._finish;
            taker._model = update.ModelId ?? taker._model;
        }

        return taker._finish is null
            ? throw Refused("is a stream that ended without a finish reason, so that nobody knows whether it is whole")
            : taker.Taken();
    }

    private static CassetteException Refused(string why) => new($"The chat model's reply {why}. Nothing was written.");

    private CassetteReply Taken()
    {
        var reply = new CassetteReply([.. _half.Length == 0 ? _pieces : [.. _pieces, _half]], _finish, _model, _input, _output);
        return reply.Problem is { } problem ? throw Refused(problem) : reply;
    }

    private void Add(ChatRole role, IEnumerable<AIContent> contents)
    {
        if (role != ChatRole.Assistant)
        {
            throw Refused("is not the assistant's: it comes in another role");
        }

        foreach (var content in contents)
        {
            switch (content)
            {
                case TextContent text:
                    Add(text.Text);
                    break;
                case UsageContent usage:
                    Count(usage.Details);
                    break;
                case TextReasoningContent:
                    // Thinking is not said, and a session does not hear it.
                    break;
                case ErrorContent:
                    throw Refused("is an error or a refusal");
                default:
                    throw Refused("holds something other than text, such as the call of a tool");
            }
        }
    }

    private void Add(string text)
    {
        _bytes += Encoding.UTF8.GetByteCount(text);
        if (_bytes > mostBytes)
        {
            throw Refused("is longer than a line of the cassette may be");
        }

        // A provider may cut between the two halves of a character, which a file cannot hold apart.
        text = _half + text;
        _half = text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[^1..] : "";
        text = text[..^_half.Length];
        if (text.Length > 0)
        {
            _pieces.Add(text);
        }
    }

    private void Count(UsageDetails? usage)
    {
        _input = Sum(_input, usage?.InputTokenCount);
        _output = Sum(_output, usage?.OutputTokenCount);
    }

    private static long? Sum(long? before, long? more) => before is null ? more : before + (more ?? 0);
}
