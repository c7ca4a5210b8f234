using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace PatientSim.OpenAI;

/// <summary>Speaks chat completions through the SDK's pipeline, and tells failures as <see cref="ChatFailure"/> says.</summary>
internal sealed class CompletionsChatClient(ChatClient client, string provider, OpenAIChatOptions limits) : IChatClient
{
    private readonly CompletionSender _sender = new(client, limits);
#pragma warning disable OPENAI001 // The SDK's own Endpoint and Model, which it may yet rename.
    private readonly string _model = client.Model;
    private readonly ChatClientMetadata _metadata = new(provider, client.Endpoint, client.Model);
#pragma warning restore OPENAI001

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        BinaryData body = Body(messages, options, streaming: false);
        using var deadline = new CallDeadline(limits, cancellationToken);
        try
        {
            using PipelineResponse? response = await _sender.SendAsync(body, streaming: false, deadline).ConfigureAwait(false);
            if (response is null)
            {
                return new ChatResponse(new ChatMessage(ChatRole.Assistant, "")) { FinishReason = ChatFinishReason.ContentFilter, ModelId = ModelOf(options) };
            }

            return Response(CompletionReply.Read(await ReadAsync(response, deadline).ConfigureAwait(false), "message"), ModelOf(options));
        }
        catch (Exception) when (deadline.IsOver)
        {
            throw deadline.Explain();
        }
    }

    // Not an iterator itself, so that a message that cannot be sent is refused here and not at the first read.
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(Body(messages, options, streaming: true), ModelOf(options), cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(client) ? client
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : null;
    }

    public void Dispose()
    {
        // Nothing is owned: the connections belong to the SDK's shared transport or to the host.
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(BinaryData body, string model, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(limits, cancellationToken);
        var stream = new CompletionStream(_sender, limits.ChunkTimeout, deadline, body, model);
        await using (stream.ConfigureAwait(false))
        {
            while (await stream.ReadAsync().ConfigureAwait(false) is { } update)
            {
                yield return update;
            }
        }
    }

    private BinaryData Body(IEnumerable<ChatMessage> messages, ChatOptions? options, bool streaming)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return CompletionRequest.Write(ModelOf(options), messages, options, streaming, limits.LegacyMaxTokens);
    }

    private string ModelOf(ChatOptions? options) => options?.ModelId ?? _model;

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(PipelineResponse response, CallDeadline deadline)
    {
        try
        {
            return (await response.BufferContentAsync(deadline.Token).ConfigureAwait(false)).ToMemory();
        }
        catch (Exception exception) when (!deadline.IsOver && exception is IOException or HttpRequestException)
        {
            throw Failures.Ended("its body was cut", exception);
        }
        catch (OperationCanceledException exception) when (!deadline.IsOver)
        {
            throw Failures.Connection(exception);
        }
    }

    private static ChatResponse Response(CompletionReply reply, string model)
    {
        if (!reply.HasChoice)
        {
            throw Failures.Invalid("it has no choices");
        }

        var message = new ChatMessage(ChatRole.Assistant, reply.Text ?? "") { MessageId = reply.Id };
        if (!string.IsNullOrEmpty(reply.Refusal))
        {
            message.Contents.Add(new ErrorContent(reply.Refusal) { ErrorCode = "Refusal" });
        }

        return new ChatResponse(message)
        {
            FinishReason = reply.FinishReason ?? throw Failures.Ended("it gave no finish reason"),
            ResponseId = reply.Id,
            ModelId = reply.ModelId ?? model,
            CreatedAt = reply.CreatedAt,
            Usage = reply.Usage,
        };
    }
}
