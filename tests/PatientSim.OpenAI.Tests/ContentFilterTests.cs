using Microsoft.Extensions.AI;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

[TestFixture(false)]
[TestFixture(true)]
internal sealed class ContentFilterTests(bool streaming) : LoopbackTests
{
    [Test]
    public async Task Prompt_RefusedByTheFilter_IsAFinishReasonAndNoException()
    {
        Server.Reply(ChatReply.Error(400, "content_filter"));
        ChatResponse response = await AskAsync(Client(), streaming);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.ContentFilter));
            Assert.That(response.Text, Is.Empty);
            Assert.That(response.Messages.Single().Role, Is.EqualTo(ChatRole.Assistant));
            Assert.That(response.ModelId, Is.EqualTo("asked-model"));
            Assert.That(Server.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Reply_StoppedByTheFilter_KeepsTheTextThatCame()
    {
        Server.Reply(streaming
            ? ChatReply.Events(ChatReply.Chunk("Sometimes I "), ChatReply.Chunk("think"), ChatReply.Chunk(finishReason: "content_filter"), ChatReply.Done)
            : ChatReply.Text("Sometimes I think", "content_filter"));
        ChatResponse response = await AskAsync(Client(), streaming);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.ContentFilter));
            Assert.That(response.Text, Is.EqualTo("Sometimes I think"));
        }
    }

    [Test]
    public async Task Reply_StoppedByTheFilterBeforeAnyText_IsEmpty()
    {
        Server.Reply(streaming
            ? ChatReply.Events(ChatReply.Chunk(finishReason: "content_filter"), ChatReply.Done)
            : ChatReply.Text(null, "content_filter"));
        ChatResponse response = await AskAsync(Client(), streaming);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.ContentFilter));
            Assert.That(response.Text, Is.Empty);
        }
    }

    [Test]
    public async Task Error_OfTheFilterInsideTheAnswer_IsAFinishReason()
    {
        const string Filtered = """{"error":{"code":"content_filter","message":"stopped"}}""";
        Server.Reply(streaming ? ChatReply.Events(ChatReply.Chunk("Sometimes "), Filtered) : ChatReply.Json(200, Filtered));
        ChatResponse response = await AskAsync(Client(), streaming);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.ContentFilter));
            Assert.That(response.Text, Is.EqualTo(streaming ? "Sometimes " : ""));
        }
    }
}
