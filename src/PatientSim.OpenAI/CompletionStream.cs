using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Text;
using Microsoft.Extensions.AI;

namespace PatientSim.OpenAI;

/// <summary>Reads a streamed answer: each piece of text as it comes, then one update with the finish reason and the usage.</summary>
internal sealed class CompletionStream(CompletionSender sender, TimeSpan chunkTimeout, CallDeadline deadline, BinaryData body, string model) : IAsyncDisposable
{
    private readonly StringBuilder _refusal = new();
    private PipelineResponse? _response;
    private IAsyncEnumerator<SseItem<CompletionReply?>>? _events;
    private CompletionReply? _latest;
    private ChatFinishReason? _finish;
    private UsageDetails? _usage;
    private bool _opened;
    private bool _hadChoice;
    private bool _hadEndMark;
    private bool _over;

    /// <summary>The next update, or nothing after the last.</summary>
    public async Task<ChatResponseUpdate?> ReadAsync()
    {
        if (_over)
        {
            return null;
        }

        try
        {
            return await NextTextAsync().ConfigureAwait(false) is { } text ? Update(new TextContent(text)) : LastUpdate();
        }
        catch (Exception) when (deadline.IsOver)
        {
            throw deadline.Explain();
        }
        finally
        {
            // The caller's own time between two reads is not the server's silence.
            deadline.StopWaiting();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_events is not null)
        {
            await _events.DisposeAsync().ConfigureAwait(false);
        }

        _response?.Dispose();
    }

    private async Task<string?> NextTextAsync()
    {
        bool begun = _opened;
        if (begun)
        {
            deadline.Expect("the next chunk", chunkTimeout);
        }
        else
        {
            _opened = true;
            await OpenAsync().ConfigureAwait(false);
        }

        while (await NextAsync().ConfigureAwait(false) is { } reply)
        {
            _latest = reply.Id is null ? _latest ?? reply : reply;
            _hadChoice |= reply.HasChoice;
            _usage = reply.Usage ?? _usage;
            _finish = reply.FinishReason ?? _finish;
            _refusal.Append(reply.Refusal);
            if (!string.IsNullOrEmpty(reply.Text))
            {
                return reply.Text;
            }

            if (begun || _finish is not null)
            {
                deadline.Expect("the next chunk", chunkTimeout);
            }
        }

        return null;
    }

    private async Task OpenAsync()
    {
        _response = await sender.SendAsync(body, streaming: true, deadline).ConfigureAwait(false);
        if (_response is null)
        {
            _finish = ChatFinishReason.ContentFilter;
            return;
        }

        if (_response.Headers.TryGetValue("Content-Type", out string? type) && type is not null
            && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)))
        {
            throw Failures.Invalid("a stream was asked for and something else came");
        }

        Stream content = _response.ContentStream ?? throw Failures.Ended("it has no body");
        _events = SseParser.Create(content, ReadEvent).EnumerateAsync(deadline.Token).GetAsyncEnumerator();
    }

    private async Task<CompletionReply?> NextAsync()
    {
        if (_events is null)
        {
            return null;
        }

        try
        {
            if (!await _events.MoveNextAsync().ConfigureAwait(false))
            {
                return null;
            }

            _hadEndMark = _events.Current.Data is null;
            return _events.Current.Data;
        }
        catch (Exception exception) when (!deadline.IsCancelledByCaller && exception is IOException or OperationCanceledException)
        {
            if (_finish is not null)
            {
                // The reply is whole: only its usage is lost.
                return null;
            }

            throw exception is IOException && !deadline.IsOver ? Failures.Ended("the stream was cut", exception) : Failures.Connection(exception);
        }
    }

    private static CompletionReply? ReadEvent(string type, ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return null;
        }

        CompletionReply reply = CompletionReply.Read(data.ToArray(), "delta");
        return type == "error" && !reply.HasChoice ? throw Failures.Reported(new ProviderError(null, null)) : reply;
    }

    private ChatResponseUpdate LastUpdate()
    {
        _over = true;
        ChatResponseUpdate last = Update();
        last.FinishReason = _finish ?? throw (_hadEndMark && !_hadChoice ? Failures.Invalid("it has no choices") : Failures.Ended("the stream gave no finish reason"));
        if (_refusal.Length > 0)
        {
            last.Contents.Add(new ErrorContent(_refusal.ToString()) { ErrorCode = "Refusal" });
        }

        if (_usage is not null)
        {
            last.Contents.Add(new UsageContent(_usage));
        }

        return last;
    }

    private ChatResponseUpdate Update(params IList<AIContent> contents) => new(ChatRole.Assistant, contents)
    {
        ResponseId = _latest?.Id,
        MessageId = _latest?.Id,
        ModelId = _latest?.ModelId ?? model,
        CreatedAt = _latest?.CreatedAt,
    };
}
