using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

[TestFixture(false)]
[TestFixture(true)]
internal sealed class SecrecyTests(bool streaming) : LoopbackTests
{
    private const string Echo = $"You sent {Prompt} with {Key}";

    private static readonly Dictionary<string, Func<HttpContext, Task>> s_failures = new()
    {
        ["401"] = ChatReply.Error(401, "invalid_api_key", Echo),
        ["400"] = ChatReply.Error(400, "context_length_exceeded", Echo),
        ["400 with the echo as its code"] = ChatReply.Error(400, Echo, Echo),
        ["400 that is not JSON"] = ChatReply.Body(400, "text/plain", Echo),
        ["429"] = ChatReply.Error(429, "rate_limit_exceeded", Echo),
        ["500"] = ChatReply.Body(500, "text/html", $"<html>{Echo}</html>"),
        ["a page"] = ChatReply.Body(200, "text/html", $"<html>{Echo}</html>"),
        ["text"] = ChatReply.Body(200, "text/plain", Echo),
        ["an error inside"] = ChatReply.Json(200, $$$"""{"error":{"code":"{{{Echo}}}","type":"{{{Echo}}}","message":"{{{Echo}}}"}}"""),
        ["an error in a stream"] = ChatReply.Events($$$"""{"error":{"code":"{{{Echo}}}","message":"{{{Echo}}}"}}"""),
        ["an event that is no JSON"] = ChatReply.Events(Echo),
        ["no finish reason"] = ChatReply.Events(ChatReply.Chunk(Echo)),
        ["a cut"] = ChatReply.EventsThenCut(ChatReply.Chunk(Echo)),
        ["a cut body"] = ChatReply.HalfABody(),
        ["a dropped connection"] = ChatReply.Drop(),
        ["a stall"] = ChatReply.Stall(),
    };

    private static IEnumerable<string> Failures => s_failures.Keys;

    [TestCaseSource(nameof(Failures))]
    public async Task Exception_OfAnyFailure_HoldsNoPromptReplyOrKey(string failure)
    {
        Server.Reply(s_failures[failure]);
        IChatClient client = Client(new OpenAIChatOptions { MaxAttempts = 1, RequestTimeout = TimeSpan.FromMilliseconds(failure == "a stall" ? 100 : 20_000) });
        Exception? thrown = await Assert.CatchAsync(() => AskAsync(client, streaming));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(thrown, Is.InstanceOf<HttpRequestException>().Or.InstanceOf<TimeoutException>());
            Assert.That(thrown!.ToString(), Does.Not.Contain(Prompt));
            Assert.That(thrown.ToString(), Does.Not.Contain(Key));
            Assert.That(thrown.ToString(), Does.Not.Contain("You sent"));
            Assert.That(Server.Requests.Single().Body, Does.Contain(Prompt));
        }
    }
}
