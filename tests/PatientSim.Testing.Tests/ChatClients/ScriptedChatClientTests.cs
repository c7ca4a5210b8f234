using Microsoft.Extensions.AI;
using PatientSim.Testing.ChatClients;

namespace PatientSim.Testing.Tests.ChatClients;

public sealed class ScriptedChatClientTests
{
    private static readonly ChatMessage[] s_messages = [new(ChatRole.System, "Be Nadia."), new(ChatRole.User, "Hello?")];

    [Test]
    public async Task Script_Asked_AnswersInOrderAndKeepsTheRequests()
    {
        var client = ScriptedChatClient.Saying("One.", "Two.");
        var options = new ChatOptions { Temperature = 0.3f };
        var plain = await client.GetResponseAsync(s_messages, options);
        var streamed = await client.GetStreamingResponseAsync(s_messages).ToChatResponseAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((plain.Text, plain.FinishReason, plain.Usage!.InputTokenCount, plain.Usage.OutputTokenCount), Is.EqualTo(("One.", ChatFinishReason.Stop, (long?)100, (long?)7)));
            Assert.That(streamed.Text, Is.EqualTo("Two."));
            Assert.That(client.Requests.Select(request => (request.Streaming, request.LastUserText, request.Text)), Is.EqualTo(new[] { (false, "Hello?", "Be Nadia.\nHello?"), (true, "Hello?", "Be Nadia.\nHello?") }));
            Assert.That(client.Requests[0].Options, Is.SameAs(options));
            Assert.That(client.Requests[0].ToString(), Is.EqualTo("a request of 2 message(s)"));
        }
    }

    [Test]
    public async Task Script_RunOut_SaysWhichRequestHadNoReply()
    {
        var client = ScriptedChatClient.Saying("One.");
        await client.GetResponseAsync(s_messages);
        Assert.That(async () => await client.GetResponseAsync(s_messages), Throws.InvalidOperationException.With.Message.EqualTo("The script has no reply to request 2, whose last user message is 'Hello?'."));
        Assert.That(client.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Always_WithSteps_TakesTheStepsFirst()
    {
        var client = ScriptedChatClient.Always(request => $"You said {request.LastUserText}").Replies("First.");
        Assert.That(((await client.GetResponseAsync(s_messages)).Text, (await client.GetResponseAsync(s_messages)).Text), Is.EqualTo(("First.", "You said Hello?")));
    }

    [Test]
    public async Task Stream_InPieces_ComesInPiecesOrWhole()
    {
        var client = new ScriptedChatClient().Streams("It ", "was.").Streams("It ", "was.");
        var pieces = await client.GetStreamingResponseAsync(s_messages).Select(update => update.Text).Where(text => text.Length > 0).ToListAsync();
        Assert.That(pieces, Is.EqualTo(new[] { "It ", "was." }));
        Assert.That((await client.GetResponseAsync(s_messages)).Text, Is.EqualTo("It was."));
    }

    [Test]
    public async Task Stream_ThatDies_SaysSomethingFirstAndIsAbandoned()
    {
        var client = new ScriptedChatClient().DiesAfter(["It"], new IOException("cut"));
        var said = "";
        Assert.That(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync(s_messages))
            {
                said += update.Text;
            }
        }, Throws.InstanceOf<IOException>());
        Assert.That((said, client.Abandoned), Is.EqualTo(("It", true)));
        await Task.CompletedTask;
    }

    [Test]
    public void Request_ThatHangs_EndsWhenCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var client = new ScriptedChatClient().HangsUntilCancelled();
        var reply = client.GetResponseAsync(s_messages, null, cancelled.Token);
        Assert.That((client.Asked.IsCompletedSuccessfully, reply.IsCompleted), Is.EqualTo((true, false)));
        cancelled.Cancel();
        Assert.That(async () => await reply, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Updates_WithoutText_KeepTheirFinishReason()
    {
        var client = new ScriptedChatClient().Updates(new ChatResponseUpdate { FinishReason = ChatFinishReason.ContentFilter });
        Assert.That((await client.GetResponseAsync(s_messages)).FinishReason, Is.EqualTo(ChatFinishReason.ContentFilter));
    }
}
