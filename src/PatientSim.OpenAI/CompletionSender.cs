using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using ChatClient = OpenAI.Chat.ChatClient;

namespace PatientSim.OpenAI;

/// <summary>Sends a request until an answer begins, trying again what may pass: the one layer that retries.</summary>
internal sealed class CompletionSender(ChatClient client, OpenAIChatOptions options)
{
    /// <summary>Sends the body and returns the answer with its content still unread, or nothing when a content filter refused the prompt.</summary>
    public async Task<PipelineResponse?> SendAsync(BinaryData body, bool streaming, CallDeadline deadline)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(body, streaming, deadline).ConfigureAwait(false);
            }
            catch (HttpRequestException failure) when (attempt < options.MaxAttempts && !deadline.IsOver)
            {
                deadline.StopWaiting();
                if (RetrySchedule.DelayAfter(failure, attempt) is not { } delay || delay >= deadline.Remaining)
                {
                    throw;
                }

                await deadline.DelayAsync(delay).ConfigureAwait(false);
            }
        }
    }

    private async Task<PipelineResponse?> TryAsync(BinaryData body, bool streaming, CallDeadline deadline)
    {
        var request = new RequestOptions
        {
            CancellationToken = deadline.Token,
            BufferResponse = false,
            ErrorOptions = ClientErrorBehaviors.NoThrow,
        };
        if (streaming)
        {
            request.SetHeader("Accept", "text/event-stream");
            deadline.Expect("the first token", options.FirstTokenTimeout);
        }

        PipelineResponse response = await AnswerAsync(body, request, deadline).ConfigureAwait(false);
        if (response.Status is >= 200 and <= 299)
        {
            return response;
        }

        using (response)
        {
            ProviderError? error = await ErrorOfAsync(response, deadline).ConfigureAwait(false);
            return response.Status == (int)HttpStatusCode.BadRequest && error is { IsContentFilter: true }
                ? null
                : throw Failures.Status(response, error, RetrySchedule.RetryAfter(response, options.TimeProvider));
        }
    }

    private async Task<PipelineResponse> AnswerAsync(BinaryData body, RequestOptions request, CallDeadline deadline)
    {
        try
        {
            using BinaryContent content = BinaryContent.Create(body);
            ClientResult result = await client.CompleteChatAsync(content, request).ConfigureAwait(false);
            PipelineResponse response = result.GetRawResponse();
            response.ContentStream = response.ContentStream is { } stream ? new BoundedStream(stream) : null;
            return response;
        }
        catch (Exception exception) when (!deadline.IsOver
            && exception is ClientResultException or HttpRequestException or IOException or AggregateException or OperationCanceledException)
        {
            throw Failures.Connection(exception);
        }
    }

    private static async Task<ProviderError?> ErrorOfAsync(PipelineResponse response, CallDeadline deadline)
    {
        try
        {
            BinaryData content = await response.BufferContentAsync(deadline.Token).ConfigureAwait(false);
            return ProviderError.ReadBody(content);
        }
        catch (Exception exception) when (!deadline.IsOver && exception is IOException or OperationCanceledException)
        {
            // The status says enough when the body is cut.
            return null;
        }
    }
}
