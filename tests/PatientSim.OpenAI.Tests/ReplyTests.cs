using Microsoft.Extensions.AI;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

[TestFixture]
internal sealed class ReplyTests : LoopbackTests
{
    [Test]
    public async Task Reply_Plain_HasTextUsageAndIds()
    {
        Server.Reply(ChatReply.Text("I don't know where to start."));
        ChatResponse response = await AskAsync(Client(), streaming: false);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Text, Is.EqualTo("I don't know where to start."));
            Assert.That(response.Messages.Single().Role, Is.EqualTo(ChatRole.Assistant));
            Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.Stop));
            Assert.That(response.ResponseId, Is.EqualTo("chatcmpl-1"));
            Assert.That(response.ModelId, Is.EqualTo("served-model"));
            Assert.That(response.CreatedAt, Is.EqualTo(DateTimeOffset.FromUnixTimeSeconds(1_750_000_000)));
            Assert.That(response.Usage!.InputTokenCount, Is.EqualTo(11));
            Assert.That(response.Usage.OutputTokenCount, Is.EqualTo(7));
            Assert.That(response.Usage.TotalTokenCount, Is.EqualTo(18));
            Assert.That(response.Usage.CachedInputTokenCount, Is.EqualTo(5));
            Assert.That(response.Usage.ReasoningTokenCount, Is.EqualTo(3));
        }
    }

    [Test]
    public async Task Reply_Streamed_YieldsEachPieceAndThenFinishAndUsage()
    {
        Server.Reply(ChatReply.Stream("I don't ", "know — ", "è così."));
        List<ChatResponseUpdate> updates = [];
        await foreach (ChatResponseUpdate update in Client().GetStreamingResponseAsync([new(ChatRole.User, Prompt)]))
        {
            updates.Add(update);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(updates.Select(update => update.Text), Is.EqualTo(new[] { "I don't ", "know — ", "è così.", "" }));
            Assert.That(updates.SkipLast(1).Select(update => update.FinishReason), Is.All.Null);
            Assert.That(updates[^1].FinishReason, Is.EqualTo(ChatFinishReason.Stop));
            Assert.That(updates[^1].Contents.OfType<UsageContent>().Single().Details.TotalTokenCount, Is.EqualTo(18));
            Assert.That(updates.Select(update => update.ResponseId), Is.All.EqualTo("chatcmpl-1"));
            Assert.That(updates.Select(update => update.ModelId), Is.All.EqualTo("served-model"));
        }
    }

    [Test]
    public async Task Reply_StreamWithUsageInEveryChunk_CountsItOnce()
    {
        string Running(string text, int tokens) => ChatReply.Chunk(text)[..^1] + $$$""","usage":{"completion_tokens":{{{tokens}}}}}""";
        Server.Reply(ChatReply.Events(Running("a", 1), Running("b", 2), ChatReply.Chunk(finishReason: "stop"), ChatReply.Done));
        ChatResponse response = await AskAsync(Client(), streaming: true);
        Assert.That(response.Usage!.OutputTokenCount, Is.EqualTo(2));
    }

    [Test]
    public async Task Reply_StreamWithoutUsage_IsWhole()
    {
        Server.Reply(ChatReply.Events(ChatReply.Chunk("Yes."), ChatReply.Chunk(finishReason: "stop"), ChatReply.Done));
        ChatResponse response = await AskAsync(Client(), streaming: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Text, Is.EqualTo("Yes."));
            Assert.That(response.Usage, Is.Null);
        }
    }

    [Test]
    public async Task Reply_StreamCutAfterItsFinishReason_IsWhole()
    {
        Server.Reply(ChatReply.EventsThenCut(ChatReply.Chunk("Yes."), ChatReply.Chunk(finishReason: "stop")));
        (string text, Exception? failure) = await ReadAsync(Client());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure, Is.Null);
            Assert.That(text, Is.EqualTo("Yes."));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task FinishReason_Length_IsPassedOn(bool streaming)
    {
        Server.Reply(streaming
            ? ChatReply.Events(ChatReply.Chunk("Cut of"), ChatReply.Chunk(finishReason: "length"), ChatReply.Done)
            : ChatReply.Text("Cut of", "length"));
        ChatResponse response = await AskAsync(Client(), streaming);
        Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.Length));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task FinishReason_Unknown_IsKeptAsItIs(bool streaming)
    {
        Server.Reply(streaming
            ? ChatReply.Events(ChatReply.Chunk("Yes."), ChatReply.Chunk(finishReason: "eos"), ChatReply.Done)
            : ChatReply.Text("Yes.", "eos"));
        ChatResponse response = await AskAsync(Client(), streaming);
        Assert.That(response.FinishReason, Is.EqualTo(new ChatFinishReason("eos")));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Refusal_FromTheModel_IsErrorContentAndNotText(bool streaming)
    {
        Server.Reply(streaming
            ? ChatReply.Events(
                """{"choices":[{"index":0,"delta":{"refusal":"I can't "}}]}""",
                """{"choices":[{"index":0,"delta":{"refusal":"help."},"finish_reason":"stop"}]}""",
                ChatReply.Done)
            : ChatReply.Json(200, """{"choices":[{"index":0,"message":{"content":null,"refusal":"I can't help."},"finish_reason":"stop"}]}"""));
        ChatResponse response = await AskAsync(Client(), streaming);
        ErrorContent refusal = response.Messages.Single().Contents.OfType<ErrorContent>().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Message, Is.EqualTo("I can't help."));
            Assert.That(refusal.ErrorCode, Is.EqualTo("Refusal"));
            Assert.That(response.Text, Is.Empty);
            Assert.That(response.ModelId, Is.EqualTo("asked-model"));
        }
    }
}
