using Microsoft.Extensions.AI;
using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>One call of the voice: its words as they come, its failures told apart, its time limited whatever it does.</summary>
internal sealed class VoiceCall(PatientEngine engine, TurnDeadline deadline, TurnTelemetry telemetry)
{
    private const string RefusalCode = "Refusal";

    /// <summary>What the call cost.</summary>
    public TurnUsage Usage { get; private set; } = new(1);

    /// <summary>Whether the provider's content filter stepped in, or the model refused. What came before it may be cut off in the middle.</summary>
    public bool IsFiltered { get; private set; }

    /// <summary>Yields the words.</summary>
    /// <exception cref="PatientUnavailableException">The voice failed, or was too slow.</exception>
    public async IAsyncEnumerable<string> ListenAsync(List<ChatMessage> messages, ChatOptions? options, bool streaming)
    {
        using var asked = telemetry.Asks(messages, streaming);
        await foreach (var update in (streaming ? Stream(messages, options) : Whole(messages, options)).Watched(asked.Failed).ConfigureAwait(false))
        {
            foreach (var usage in update.Contents.OfType<UsageContent>())
            {
                Usage = Usage.Plus(usage.Details.InputTokenCount, usage.Details.OutputTokenCount);
            }

            asked.Heard(update, Usage);
            if (update.FinishReason == ChatFinishReason.ContentFilter || update.Contents.OfType<ErrorContent>().Any(error => error.ErrorCode == RefusalCode))
            {
                IsFiltered = true;
                yield break;
            }

            if (update.Text.Length > 0)
            {
                yield return update.Text;
            }
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> Whole(List<ChatMessage> messages, ChatOptions? options)
    {
        var response = await AskAsync(() => engine.Voice.GetResponseAsync(messages, options, deadline.Token), "the reply", Timeout.InfiniteTimeSpan, deadline.Now).ConfigureAwait(false);
        if (response is null)
        {
            yield break;
        }

        // The finish reason comes first: a filtered reply is not taken in part.
        yield return new() { FinishReason = response.FinishReason };
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> Stream(List<ChatMessage> messages, ChatOptions? options)
    {
        var (begun, speaking) = (deadline.Now, false);
        var updates = await AskAsync(
            () => Task.FromResult(engine.Voice.GetStreamingResponseAsync(messages, options, deadline.Token).GetAsyncEnumerator(deadline.Token)), "the reply", Timeout.InfiniteTimeSpan, begun).ConfigureAwait(false);
        Task<bool> next = Task.FromResult(true);
        try
        {
            while (await AskAsync(
                () => next = updates.MoveNextAsync().AsTask(),
                speaking ? "more of the reply" : "the first words of the reply",
                speaking ? engine.VoiceOptions.GapTimeout : engine.VoiceOptions.FirstTokenTimeout,
                speaking ? deadline.Now : begun).ConfigureAwait(false))
            {
                if (updates.Current is { } update)
                {
                    speaking |= update.Text.Length > 0;
                    yield return update;
                }
            }
        }
        finally
        {
            await CloseAsync(updates, next).ConfigureAwait(false);
        }
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, string what, TimeSpan limit, long since)
    {
        try
        {
            return await deadline.WaitAsync(ask(), what, limit, since).ConfigureAwait(false);
        }
        catch (Exception exception) when (deadline.IsOver)
        {
            // A connection that the end of the turn tore down may throw anything.
            throw deadline.Explain(exception);
        }
        catch (Exception exception) when (exception is not PatientUnavailableException)
        {
            throw PatientUnavailableException.From(exception);
        }
    }

    /// <summary>Closes a stream; one that is still busy closes itself when it has come to an end.</summary>
    private async Task CloseAsync(IAsyncEnumerator<ChatResponseUpdate> updates, Task<bool> next)
    {
        var closed = next.IsCompleted ? DisposeAsync() : next.ContinueWith(_ => DisposeAsync(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Unwrap();
        if (next.IsCompleted)
        {
            await closed.WaitAsync(deadline.AtMost(engine.VoiceOptions.GapTimeout), engine.TimeProvider).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task DisposeAsync()
        {
            try
            {
                await updates.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The reply is there or has failed already; how its connection closes changes nothing.
            }
        }
    }
}
