using System.ClientModel;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

[TestFixture(false)]
[TestFixture(true)]
internal sealed class RetryTests(bool streaming) : LoopbackTests
{
    private Func<HttpContext, Task> Success => streaming ? ChatReply.Stream("Yes.") : ChatReply.Text("Yes.");

    [Test]
    public async Task TooManyRequests_WithRetryAfter_WaitsThatLongAndSucceeds()
    {
        Server.Reply(ChatReply.Error(429, "rate_limit_exceeded", headers: ("Retry-After", "7")), Success);
        ChatResponse response = await AskAsync(Client(), streaming);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Text, Is.EqualTo("Yes."));
            Assert.That(Time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(7) }));
            Assert.That(Server.Requests[1].Body, Is.EqualTo(Server.Requests[0].Body));
        }
    }

    [TestCase("retry-after-ms", "2500", 2.5)]
    [TestCase("Retry-After", "Mon, 05 Jan 2026 09:00:20 GMT", 20)]
    public async Task TooManyRequests_WithRetryAfterInAnotherForm_WaitsThatLong(string header, string value, double seconds)
    {
        Server.Reply(ChatReply.Error(429, "rate_limit_exceeded", headers: (header, value)), Success);
        await AskAsync(Client(), streaming);
        Assert.That(Time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(seconds) }));
    }

    [Test]
    public async Task TooManyRequests_FourTimes_FailsWithStatusAndRetryAfter()
    {
        var busy = ChatReply.Error(429, "rate_limit_exceeded", headers: ("Retry-After", "7"));
        Server.Reply(busy, busy, busy, busy, Success);
        HttpRequestException failure = await FailAsync(Client());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(failure.Data[ChatFailure.RetryAfterDataKey], Is.EqualTo(TimeSpan.FromSeconds(7)));
            Assert.That(failure.Message, Is.EqualTo("The chat endpoint answered 429 (rate_limit_exceeded)."));
            Assert.That(failure.InnerException, Is.InstanceOf<ClientResultException>());
            Assert.That(Server.Requests, Has.Count.EqualTo(4));
        }
    }

    [Test]
    public async Task TooManyRequests_WithARetryAfterOverAMinute_FailsAtOnce()
    {
        Server.Reply(ChatReply.Error(429, "rate_limit_exceeded", headers: ("Retry-After", "61")), Success);
        HttpRequestException failure = await FailAsync(Client());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Data[ChatFailure.RetryAfterDataKey], Is.EqualTo(TimeSpan.FromSeconds(61)));
            Assert.That(Server.Requests, Has.Count.EqualTo(1));
            Assert.That(Time.Waits, Is.Empty);
        }
    }

    [Test]
    public async Task TooManyRequests_WhenTheWaitDoesNotFitTheTimeLeft_FailsWithTheStatus()
    {
        Server.Reply(
            context =>
            {
                Time.Advance(TimeSpan.FromMinutes(59.75));
                return ChatReply.Error(429, "rate_limit_exceeded", headers: ("Retry-After", "30"))(context);
            },
            Success);
        OpenAIChatOptions options = Unhurried();
        options.FirstTokenTimeout = TimeSpan.FromHours(2);
        HttpRequestException failure = await FailAsync(Client(options));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(Server.Requests, Has.Count.EqualTo(1));
        }
    }

    [TestCase("99999999999999999999999")]
    [TestCase("-5")]
    [TestCase("soon")]
    [TestCase("NaN")]
    public async Task TooManyRequests_WithAStrangeRetryAfter_IsStillTheStatus(string value)
    {
        OpenAIChatOptions options = Unhurried();
        options.MaxAttempts = 1;
        Server.Reply(ChatReply.Error(429, "rate_limit_exceeded", headers: ("Retry-After", value)));
        HttpRequestException failure = await FailAsync(Client(options));
        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [TestCase(408)]
    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public async Task ServerError_Once_IsTriedAgain(int status)
    {
        Server.Reply(ChatReply.Body(status, "text/html", "<html>down</html>"), Success);
        ChatResponse response = await AskAsync(Client(), streaming);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Text, Is.EqualTo("Yes."));
            Assert.That(Server.Requests, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task ServerError_FourTimes_FailsAfterGrowingWaits()
    {
        var broken = ChatReply.Error(500, "server_error");
        Server.Reply(broken, broken, broken, broken, Success);
        HttpRequestException failure = await FailAsync(Client());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
            Assert.That(failure.Data.Contains(ChatFailure.RetryAfterDataKey), Is.False);
            Assert.That(Server.Requests, Has.Count.EqualTo(4));
            Assert.That(Time.Waits, Has.Count.EqualTo(3));
            Assert.That(Time.Waits[0].TotalSeconds, Is.InRange(0.375, 0.625));
            Assert.That(Time.Waits[1].TotalSeconds, Is.InRange(0.75, 1.25));
            Assert.That(Time.Waits[2].TotalSeconds, Is.InRange(1.5, 2.5));
        }
    }

    [TestCase(400, HttpRequestError.Unknown)]
    [TestCase(401, HttpRequestError.UserAuthenticationError)]
    [TestCase(403, HttpRequestError.UserAuthenticationError)]
    [TestCase(404, HttpRequestError.Unknown)]
    [TestCase(302, HttpRequestError.Unknown)]
    public async Task Status_ThatWillNotPass_FailsAtOnce(int status, HttpRequestError kind)
    {
        Server.Reply(ChatReply.Error(status, "some_code"), Success);
        HttpRequestException failure = await FailAsync(Client());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)failure.StatusCode, Is.EqualTo(status));
            Assert.That(failure.HttpRequestError, Is.EqualTo(kind));
            Assert.That(failure.Message, Does.Contain("some_code"));
            Assert.That(Server.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Status_WithACutBody_IsStillTheStatus()
    {
        Server.Reply(async context =>
        {
            context.Response.StatusCode = 404;
            await ChatReply.HalfABody()(context);
        });
        HttpRequestException failure = await FailAsync(Client());
        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Connection_DroppedBeforeHeaders_IsTriedAgain()
    {
        Server.Reply(ChatReply.Drop(), Success);
        ChatResponse response = await AskAsync(Client(), streaming);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Text, Is.EqualTo("Yes."));
            Assert.That(Server.Requests, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task Connection_Refused_FailsAsNoConnectionAfterFourTries()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        IChatClient client = OpenAIEndpoint.CreateChatClient(new Uri($"http://127.0.0.1:{port}/v1"), "local", Key, Unhurried());
        HttpRequestException failure = await FailAsync(client);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
            Assert.That(failure.StatusCode, Is.Null);
            Assert.That(Time.Waits, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public async Task Script_RunOut_SaysWhichRequestHadNoReply()
    {
        OpenAIChatOptions options = Unhurried();
        options.MaxAttempts = 1;
        HttpRequestException failure = await FailAsync(Client(options));
        var inner = (ClientResultException)failure.InnerException!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Message, Does.Contain("no_reply_scripted"));
            Assert.That(inner.GetRawResponse()!.Content.ToString(), Does.Contain("Request 1 had no reply"));
        }
    }

    private Task<HttpRequestException> FailAsync(IChatClient client) =>
        Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(client, streaming))!;
}
