using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

// Real clocks: the server never speaks again, so a short limit decides nothing but how long the test takes.
[TestFixture]
internal sealed class TimeLimitTests : LoopbackTests
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(100);

    [Test]
    public async Task Stream_WithNoHeaders_IsATimeoutOfTheFirstToken()
    {
        Server.Reply(ChatReply.Stall(), ChatReply.Stream("Never asked for."));
        (string text, Exception? failure) = await ReadAsync(Client(new OpenAIChatOptions { FirstTokenTimeout = s_short }));
        AssertTimeout(text, failure, "", "the first token");
    }

    [Test]
    public async Task Stream_WithHeadersAndNoText_IsATimeoutOfTheFirstToken()
    {
        Server.Reply(ChatReply.EventsThenStall("""{"choices":[]}""", ChatReply.Chunk("")), ChatReply.Stream("Never asked for."));
        (string text, Exception? failure) = await ReadAsync(Client(new OpenAIChatOptions { FirstTokenTimeout = s_short }));
        AssertTimeout(text, failure, "", "the first token");
    }

    [Test]
    public async Task Stream_ThatFallsSilent_IsATimeoutOfTheNextChunk()
    {
        Server.Reply(ChatReply.EventsThenStall(ChatReply.Chunk("I don't ")), ChatReply.Stream("Never asked for."));
        (string text, Exception? failure) = await ReadAsync(Client(new OpenAIChatOptions { ChunkTimeout = s_short }));
        AssertTimeout(text, failure, "I don't ", "the next chunk");
    }

    [Test]
    public async Task Stream_OverTheWholeLimit_IsATimeout()
    {
        Server.Reply(ChatReply.EventsThenStall(), ChatReply.Stream("Never asked for."));
        (string text, Exception? failure) = await ReadAsync(Client(new OpenAIChatOptions { RequestTimeout = s_short }));
        AssertTimeout(text, failure, "", "the whole answer");
    }

    [Test]
    public async Task Stream_SilentAfterItsFinishReason_IsWhole()
    {
        Server.Reply(ChatReply.EventsThenStall(ChatReply.Chunk("Yes."), ChatReply.Chunk(finishReason: "stop")));
        (string text, Exception? failure) = await ReadAsync(Client(new OpenAIChatOptions { ChunkTimeout = s_short }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure, Is.Null);
            Assert.That(text, Is.EqualTo("Yes."));
        }
    }

    [Test]
    public async Task Stream_ReadSlowly_IsNotTheServersSilence()
    {
        Server.Reply(ChatReply.Stream("I don't ", "know ", "where."));
        OpenAIChatOptions options = Unhurried();
        options.RequestTimeout = Timeout.InfiniteTimeSpan;
        string text = "";
        await foreach (ChatResponseUpdate update in Client(options).GetStreamingResponseAsync([new(ChatRole.User, Prompt)]))
        {
            text += update.Text;
            Time.Advance(TimeSpan.FromHours(2));
        }

        Assert.That(text, Is.EqualTo("I don't know where."));
    }

    [Test]
    public async Task Stream_WithChunksThatHoldNoText_IsNotSilent()
    {
        using var next = new SemaphoreSlim(0);
        Server.Reply(async context =>
        {
            await ChatReply.Events(ChatReply.Chunk("I don't "))(context);
            foreach (string data in new[] { ChatReply.Chunk(), ChatReply.Chunk("know."), ChatReply.Chunk(finishReason: "stop") })
            {
                await next.WaitAsync(context.RequestAborted);
                await context.Response.WriteAsync($"data: {data}\n\n");
                await context.Response.Body.FlushAsync();
            }
        });
        OpenAIChatOptions options = Unhurried();
        options.RequestTimeout = Timeout.InfiniteTimeSpan;
        await using IAsyncEnumerator<ChatResponseUpdate> updates =
            Client(options).GetStreamingResponseAsync([new(ChatRole.User, Prompt)]).GetAsyncEnumerator();
        Assert.That(await updates.MoveNextAsync(), Is.True);
        int armings = Time.Armings;
        ValueTask<bool> pending = updates.MoveNextAsync();
        Assert.That(Time.Armings, Is.EqualTo(armings + 1));

        Time.Advance(TimeSpan.FromMinutes(40));
        next.Release();
        SpinWait.SpinUntil(() => Time.Armings > armings + 1, TimeSpan.FromSeconds(5));
        Time.Advance(TimeSpan.FromMinutes(40));
        next.Release(2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await pending, Is.True);
            Assert.That(updates.Current.Text, Is.EqualTo("know."));
        }
    }

    [Test]
    public async Task Stream_ReadPastTheWholeLimit_IsATimeout()
    {
        Server.Reply(ChatReply.EventsThenStall(ChatReply.Chunk("I don't ")));
        string text = "";
        TimeoutException? failure = await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (ChatResponseUpdate update in Client().GetStreamingResponseAsync([new(ChatRole.User, Prompt)]))
            {
                text += update.Text;
                Time.Advance(TimeSpan.FromHours(2));
            }
        });
        AssertTimeout(text, failure, "I don't ", "the whole answer");
    }

    [Test]
    public async Task Plain_WithNoHeaders_IsATimeout()
    {
        Server.Reply(ChatReply.Stall(), ChatReply.Text("Never asked for."));
        Exception? failure = await Assert.ThrowsAsync<TimeoutException>(() => AskAsync(Client(new OpenAIChatOptions { RequestTimeout = s_short }), streaming: false));
        AssertTimeout("", failure, "", "the whole answer");
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task HttpClient_WithItsOwnShorterLimit_IsATimeoutAndNoCancellation(bool streaming)
    {
        using var http = new HttpClient { Timeout = s_short };
        OpenAIChatOptions options = Unhurried();
        options.HttpClient = http;
        Server.Reply(ChatReply.Stall());
        TimeoutException? failure = await Assert.ThrowsAsync<TimeoutException>(() => AskAsync(Client(options), streaming));
        AssertTimeout("", failure, "", "HTTP client");
    }

    private void AssertTimeout(string text, Exception? failure, string expectedText, string waitingFor)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Is.EqualTo(expectedText));
            Assert.That(failure, Is.InstanceOf<TimeoutException>());
            Assert.That(failure?.Message, Does.Contain(waitingFor));
            Assert.That(Server.Requests, Has.Count.EqualTo(1));
        }
    }
}
