using Microsoft.Extensions.AI;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

[TestFixture]
internal sealed class CancellationTests : LoopbackTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task Token_CancelledBefore_SendsNothing(bool streaming)
    {
        var cancelled = new CancellationToken(canceled: true);
        OperationCanceledException? failure = await Assert.CatchAsync<OperationCanceledException>(() => AskAsync(Client(), streaming, cancellationToken: cancelled));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure!.CancellationToken, Is.EqualTo(cancelled));
            Assert.That(Server.Requests, Is.Empty);
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Token_CancelledWhileTheServerThinks_IsTheCallersCancellation(bool streaming)
    {
        using var source = new CancellationTokenSource();
        Server.Reply(async context =>
        {
            await source.CancelAsync();
            await ChatReply.Stall()(context);
        });
        OperationCanceledException? failure = await Assert.CatchAsync<OperationCanceledException>(() => AskAsync(Client(), streaming, cancellationToken: source.Token));
        Assert.That(failure!.CancellationToken, Is.EqualTo(source.Token));
    }

    [Test]
    public async Task Token_CancelledInTheMiddleOfAStream_EndsItAndLeavesTheServer()
    {
        using var source = new CancellationTokenSource();
        using HttpClient http = Impatient();
        IChatClient client = Client(http);
        var left = new TaskCompletionSource();
        Server.Reply(async context =>
        {
            context.RequestAborted.Register(left.SetResult);
            await ChatReply.EventsThenStall(ChatReply.Chunk("I don't "))(context);
        });
        string text = "";
        OperationCanceledException? failure = await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync([new(ChatRole.User, Prompt)], cancellationToken: source.Token))
            {
                text += update.Text;
                await source.CancelAsync();
            }
        });
        await left.Task.WaitAsync(TimeSpan.FromSeconds(10));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Is.EqualTo("I don't "));
            Assert.That(failure!.CancellationToken, Is.EqualTo(source.Token));
        }
    }

    [Test]
    public async Task Token_CancelledBetweenAttempts_EndsTheWait()
    {
        // On this clock no wait ever ends by itself.
        OpenAIChatOptions options = Unhurried();
        options.TimeProvider = new EagerTimeProvider(TimeSpan.FromTicks(1));
        using var source = new CancellationTokenSource();
        Server.Reply(async context =>
        {
            await ChatReply.Error(503, "busy")(context);
            context.Response.OnCompleted(source.CancelAsync);
        });
        OperationCanceledException? failure = await Assert.CatchAsync<OperationCanceledException>(() => AskAsync(Client(options), streaming: false, cancellationToken: source.Token));
        Assert.That(failure!.CancellationToken, Is.EqualTo(source.Token));
    }

    [Test]
    public async Task Stream_LeftEarly_LeavesTheServer()
    {
        using HttpClient http = Impatient();
        IChatClient client = Client(http);
        var left = new TaskCompletionSource();
        Server.Reply(async context =>
        {
            context.RequestAborted.Register(left.SetResult);
            await ChatReply.EventsThenStall(ChatReply.Chunk("I don't "))(context);
        });
        await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync([new(ChatRole.User, Prompt)]))
        {
            Assert.That(update.Text, Is.EqualTo("I don't "));
            break;
        }

        await left.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    // The HTTP client's habit of draining what is left for two seconds would only slow the test.
    private static HttpClient Impatient() => new(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero });

    private IChatClient Client(HttpClient http)
    {
        OpenAIChatOptions options = Unhurried();
        options.HttpClient = http;
        return Client(options);
    }
}
