using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;
using PatientSim.Voices;

namespace PatientSim.Tests.Sessions;

public sealed class PatientChatClientTests
{
    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public async Task Client_AskedTurnByTurn_SaysWhatASessionSays(string id)
    {
        var patient = new SimulatedPatient(TestSessions.Shipped(id));
        using var client = patient.AsChatClient(new() { Seed = 6 });
        var session = patient.StartSession(new() { Seed = 6 });
        List<ChatMessage> messages = [];
        foreach (var words in TestSessions.SkilledTurns)
        {
            messages.Add(new(ChatRole.User, words));
            var response = await client.GetResponseAsync(messages);
            var streamed = await client.GetStreamingResponseAsync(messages).ToChatResponseAsync();

            Assert.That(response.Text, Is.EqualTo((await session.SayAsync(words)).Text));
            Assert.That(streamed.Text, Is.EqualTo(response.Text));
            Assert.That((response.FinishReason, response.ModelId, streamed.FinishReason), Is.EqualTo((ChatFinishReason.Stop, id, ChatFinishReason.Stop)));
            messages.Add(response.Messages[0]);
        }
    }

    [Test]
    public async Task Client_Usage_IsTheVoices([Values] bool streaming)
    {
        using var client = TestSessions.With(ScriptedChatClient.Saying("Yes.")).AsChatClient();

        var response = streaming ? await client.GetStreamingResponseAsync("Hello.").ToChatResponseAsync() : await client.GetResponseAsync("Hello.");

        Assert.That((response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount), Is.EqualTo((100L, 7L)));
    }

    [Test]
    public async Task Client_WithSystemMessages_IgnoresThem()
    {
        var voice = ScriptedChatClient.Always(_ => "Yes.");
        using var client = TestSessions.With(voice).AsChatClient();

        await client.GetResponseAsync([new(ChatRole.System, "xylophone"), new(ChatRole.Assistant, "marzipan"), new(ChatRole.User, "Hello."), new(ChatRole.Tool, "xylophone"), new(ChatRole.System, "xylophone")], new() { Instructions = "xylophone" });

        Assert.That(voice.Requests[0].Text, Does.Not.Contain("xylophone").And.Not.Contain("marzipan"));
        Assert.That(voice.Requests[0].LastUserText, Is.EqualTo("Hello."));
    }

    [Test]
    public async Task Client_WithSeveralUserMessagesInARow_TakesThemAsOneTurn()
    {
        var voice = ScriptedChatClient.Always(_ => "Yes.");
        using var client = TestSessions.With(voice).AsChatClient();

        await client.GetResponseAsync([new(ChatRole.User, "Hello."), new(ChatRole.User, " "), new(ChatRole.User, "How are you?")]);

        Assert.That(voice.Requests[0].LastUserText, Is.EqualTo("Hello.\nHow are you?"));
    }

    [Test]
    public async Task Client_WithoutAUserMessageAtTheEnd_IsAnArgumentError([Values] bool streaming)
    {
        using var client = TestSessions.With(new ScriptedChatClient()).AsChatClient();
        foreach (var messages in (List<List<ChatMessage>>)[[], [new(ChatRole.System, "Hello.")], [new(ChatRole.User, " ")], [new(ChatRole.User, "Hello."), new(ChatRole.Assistant, "Hi.")]])
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(async () =>
                _ = streaming ? await client.GetStreamingResponseAsync(messages).ToChatResponseAsync() : await client.GetResponseAsync(messages));
            Assert.That(refused!.Message, Does.Contain("user message with text"));
        }

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetResponseAsync((IEnumerable<ChatMessage>)null!));
    }

    [Test]
    public async Task Client_CatchingUp_AsksTheVoiceForTheLastTurnOnly()
    {
        var voice = ScriptedChatClient.Saying("It was the loaves. I burnt the lot.");
        using var client = TestSessions.With(voice).AsChatClient();

        var response = await client.GetResponseAsync([new(ChatRole.User, "Hello."), new(ChatRole.Assistant, "Hi."), new(ChatRole.User, "What happened?")]);

        Assert.That(voice.Requests, Has.Count.EqualTo(1));
        Assert.That((response.Usage!.InputTokenCount, response.Usage.OutputTokenCount), Is.EqualTo((100L, 7L)));
        Assert.That(voice.Requests[0].Messages.Select(message => message.Role), Is.EqualTo(new[] { ChatRole.System, ChatRole.User, ChatRole.Assistant, ChatRole.User, ChatRole.System }));
    }

    [Test]
    public async Task Client_ThatFails_FailsAsTheSessionDoes([Values] bool streaming)
    {
        using var client = TestSessions.With(new ScriptedChatClient().Fails(new TimeoutException())).AsChatClient();

        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(async () =>
            _ = streaming ? await client.GetStreamingResponseAsync("Hello.").ToChatResponseAsync() : await client.GetResponseAsync("Hello."));

        Assert.That(failure!.Reason, Is.EqualTo(UnavailableReason.TimedOut));
    }

    [Test]
    public async Task Client_AsAnotherPatientsVoice_GetsNoPlan()
    {
        using var client = new SimulatedPatient(TestSessions.Shipped("maya-brooks")).AsChatClient();

        var turn = await TestSessions.Session(client).SayAsync("Hello.");

        Assert.That(turn.Usage.ModelCalls, Is.LessThanOrEqualTo(2));
        Assert.That(client.GetService<OfflineVoice>(), Is.Null);
    }

    [Test]
    public void GetService_OffersThePatientAndTheMetadata()
    {
        var patient = TestSessions.With(new ScriptedChatClient());
        using var client = patient.AsChatClient();

        Assert.That(client.GetService<ISimulatedPatient>(), Is.SameAs(patient));
        Assert.That(client.GetService<IChatClient>(), Is.SameAs(client));
        Assert.That(client.GetService<ChatClientMetadata>()!.DefaultModelId, Is.EqualTo("nadia-test"));
        Assert.That(client.GetService<ISimulatedPatient>("key"), Is.Null);
        Assert.That(client.GetService<TraineeTurnCoder>(), Is.Null);
        Assert.That(() => client.GetService(null!), Throws.ArgumentNullException);
    }
}
