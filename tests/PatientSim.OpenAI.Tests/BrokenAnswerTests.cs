using System.Net;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

[TestFixture]
internal sealed class BrokenAnswerTests : LoopbackTests
{
    private const string NoFinish = """{"choices":[{"index":0,"message":{"content":"Yes."}}]}""";

    [Test]
    public async Task Stream_Cut_FailsAsEndedAfterTheTextThatCame()
    {
        Server.Reply(ChatReply.EventsThenCut(ChatReply.Chunk("I don't "), ChatReply.Chunk("kn")), ChatReply.Stream("Never asked for."));
        (string text, Exception? failure) = await ReadAsync(Client());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Is.EqualTo("I don't kn"));
            AssertFailure(failure, HttpRequestError.ResponseEnded);
            Assert.That(failure!.InnerException, Is.InstanceOf<IOException>());
        }
    }

    [TestCase("no end mark")]
    [TestCase(ChatReply.Done)]
    public async Task Stream_WithoutAFinishReason_FailsAsEnded(string end)
    {
        string[] data = end == ChatReply.Done ? [ChatReply.Chunk("Yes."), end] : [ChatReply.Chunk("Yes.")];
        Server.Reply(ChatReply.Events(data));
        (string text, Exception? failure) = await ReadAsync(Client());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Is.EqualTo("Yes."));
            AssertFailure(failure, HttpRequestError.ResponseEnded);
        }
    }

    [Test]
    public async Task Stream_WithNothingInIt_FailsAsEnded()
    {
        Server.Reply(ChatReply.Events());
        (_, Exception? failure) = await ReadAsync(Client());
        AssertFailure(failure, HttpRequestError.ResponseEnded);
    }

    [TestCase("""{"error":{"code":"server_error","message":"A SENTENCE"}}""", null, "server_error")]
    [TestCase("""{"error":{"code":429,"message":"A SENTENCE"}}""", HttpStatusCode.TooManyRequests, "429")]
    [TestCase("""{"error":{"code":"rate_limit_exceeded"}}""", HttpStatusCode.TooManyRequests, "rate_limit_exceeded")]
    [TestCase("""{"error":{"type":"overloaded","status":503}}""", HttpStatusCode.ServiceUnavailable, "overloaded")]
    [TestCase("""{"error":{"code":"a code that is really A SENTENCE"}}""", null, "error")]
    [TestCase("""{"error":"A SENTENCE"}""", null, "error")]
    public async Task Stream_WithAnErrorInside_FailsAsInvalidWithItsStatus(string error, HttpStatusCode? status, string named)
    {
        Server.Reply(ChatReply.Events(ChatReply.Chunk("Yes"), error, ChatReply.Done), ChatReply.Stream("Never asked for."));
        (string text, Exception? failure) = await ReadAsync(Client());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Is.EqualTo("Yes"));
            AssertFailure(failure, HttpRequestError.InvalidResponse);
            Assert.That(((HttpRequestException)failure!).StatusCode, Is.EqualTo(status));
            Assert.That(failure.Message, Does.Contain(named).And.Not.Contain("SENTENCE"));
        }
    }

    [Test]
    public async Task Stream_WithAnErrorEvent_FailsAsInvalid()
    {
        Server.Reply(ChatReply.Body(200, "text/event-stream", "event: error\ndata: {\"message\":\"overloaded\"}\n\n"));
        (_, Exception? failure) = await ReadAsync(Client());
        AssertFailure(failure, HttpRequestError.InvalidResponse);
    }

    [TestCase("""{"choices":[{"delta":{"content":"Ye""")]
    [TestCase("\"Yes\"")]
    [TestCase("""{"choices":[{"delta":{"content":["Yes"]}}]}""")]
    [TestCase("""{"choices":[{"delta":{"content":"\ud83d"}}]}""")]
    public async Task Stream_WithAChunkThatIsNoChunk_FailsAsInvalid(string chunk)
    {
        Server.Reply(ChatReply.Events(ChatReply.Chunk("Yes"), chunk, ChatReply.Done));
        (_, Exception? failure) = await ReadAsync(Client());
        AssertFailure(failure, HttpRequestError.InvalidResponse);
    }

    [Test]
    public async Task Stream_WithoutAnyChoice_FailsAsInvalid()
    {
        Server.Reply(ChatReply.Events("""{"choices":[]}""", ChatReply.Usage(), ChatReply.Done));
        (_, Exception? failure) = await ReadAsync(Client());
        AssertFailure(failure, HttpRequestError.InvalidResponse);
    }

    [TestCase("text/html; charset=utf-8", "<html>Sign in</html>")]
    [TestCase("application/json", """{"choices":[]}""")]
    public async Task Stream_ThatIsAPage_FailsAsInvalid(string contentType, string body)
    {
        Server.Reply(ChatReply.Body(200, contentType, body));
        (_, Exception? failure) = await ReadAsync(Client());
        AssertFailure(failure, HttpRequestError.InvalidResponse);
    }

    [Test]
    public async Task Body_Cut_FailsAsEnded()
    {
        Server.Reply(ChatReply.HalfABody(), ChatReply.Text("Never asked for."));
        AssertFailure(await FailAsync(), HttpRequestError.ResponseEnded);
    }

    [Test]
    public async Task Body_WithoutAFinishReason_FailsAsEnded()
    {
        Server.Reply(ChatReply.Json(200, NoFinish));
        AssertFailure(await FailAsync(), HttpRequestError.ResponseEnded);
    }

    [TestCase("<html>Sign in</html>")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("""{"choices":[]}""")]
    [TestCase("""{"choices":null}""")]
    [TestCase("""{"choices":[{"message":{"content":7},"finish_reason":"stop"}]}""")]
    [TestCase("""{"error":{"code":"server_error"}}""")]
    public async Task Body_ThatIsNoCompletion_FailsAsInvalid(string body)
    {
        Server.Reply(ChatReply.Body(200, body.StartsWith('<') ? "text/html" : "application/json", body));
        AssertFailure(await FailAsync(), HttpRequestError.InvalidResponse);
    }

    [Test]
    public async Task Body_WithoutEnd_FailsAsEnded()
    {
        Server.Reply(ChatReply.Endless(200, "application/json", "{\"choices\":[{\"message\":{\"content\":\""));
        AssertFailure(await FailAsync(), HttpRequestError.ResponseEnded);
    }

    [Test]
    public async Task Error_WithoutEnd_IsStillTheStatus()
    {
        Server.Reply(ChatReply.Endless(401, "application/json", "{\"error\":{\"message\":\""));
        Assert.That((await FailAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Stream_WithOneEventWithoutEnd_FailsAsEnded()
    {
        Server.Reply(ChatReply.Endless(200, "text/event-stream", "data: {\"choices\":[{\"delta\":{\"content\":\""));
        (_, Exception? failure) = await ReadAsync(Client());
        AssertFailure(failure, HttpRequestError.ResponseEnded);
    }

    private Task<HttpRequestException> FailAsync() =>
        Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(Client(), streaming: false))!;

    // Nothing is tried again once an answer has begun.
    private void AssertFailure(Exception? failure, HttpRequestError kind)
    {
        Assert.That(failure, Is.InstanceOf<HttpRequestException>());
        Assert.That(((HttpRequestException)failure!).HttpRequestError, Is.EqualTo(kind));
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }
}
