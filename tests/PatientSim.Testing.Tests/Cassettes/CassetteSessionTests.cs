using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using PatientSim.Models;
using PatientSim.OpenAI;
using PatientSim.Sessions;
using PatientSim.Testing.Cassettes;

namespace PatientSim.Testing.Tests.Cassettes;

/// <summary>Sessions over a real server, recorded and replayed.</summary>
public sealed class CassetteSessionTests
{
    private const string Secret = "sk-KEY-THAT-NOBODY-MAY-SEE";

    private static readonly string[] s_interview =
    [
        "Hi Maya, nice to meet you. How have you been?", "What brings you here?", "That sounds exhausting.", "Can you tell me about one time lately when it was bad?",
        "It sounds like that stayed with you.", "What went through your mind right then?", "And what did that mean about you?", "How do you sleep?",
        "What do you expect of yourself when things get hard?", "Thank you for telling me that.", "When did you first feel like this?", "What do you believe about yourself, deep down?",
    ];

    private static readonly string[] s_replies =
    [
        "Hi. Sorry, I'm a bit early.", "Sleep, mostly. And I'm behind at work 🙂.", "Mm. It is.", "It was the drawings. They came back with, like, a whole page.", "Yeah. It did, sort of.",
        "I kept thinking I should have tried harder.", "I don't know… that I'm not up to it?", "Five hours. I wake up around four. It's—fine. It's not fine. I lie there and look at the ceiling. Then the birds start.", "To just get on with it.", "Okay.", "School, maybe.", "I'd rather not.",
    ];

    private LoopbackChatServer _server = null!;
    private CassetteFolder _folder = null!;

    [SetUp]
    public async Task StartServer() => (_server, _folder) = (await LoopbackChatServer.StartAsync(), new());

    [TearDown]
    public async Task StopServer()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task TwelveTurns_RecordedOverAServer_ReplayByteForByteWithoutARequest([Values] bool recordStreaming, [Values] bool replayStreaming)
    {
        Answer();
        var live = await PlayAsync(Client(), recordStreaming);
        var before = _server.Requests.Count;
        PatientSessionSnapshot recorded;
        using (var voice = CassetteChatClient.Record(_folder.Tape, Client()))
        {
            recorded = await PlayAsync(voice, recordStreaming);
        }

        var (requests, file) = (_server.Requests.Count, _folder.Text);
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        var replayed = await PlayAsync(replay, replayStreaming);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Transcript(replayed), Is.EqualTo(Transcript(recorded)).And.EqualTo(Transcript(live)));
            Assert.That(replayed.ToJson(), Is.EqualTo(recorded.ToJson()).And.EqualTo(live.ToJson()));
            Assert.That(recorded.Turns.Sum(turn => turn.Turn.Usage.ModelCalls), Is.EqualTo(13), "one reply was rejected, and asked for again");
            Assert.That(recorded.Turns.Sum(turn => turn.Turn.Usage.InputTokens), Is.EqualTo(12 * 11), "of the reply that was rejected nobody waited for the count");
            Assert.That((requests - before, _server.Requests.Count), Is.EqualTo((13, requests)));
            Assert.That(_folder.Text, Is.EqualTo(file));
        }
    }

    [Test]
    public async Task TwelveTurns_RecordedTwice_AreAskedForOnce()
    {
        Answer();
        for (var run = 0; run < 2; run++)
        {
            using var voice = CassetteChatClient.Record(_folder.Tape, Client());
            await PlayAsync(voice, streaming: true);
        }

        Assert.That((_server.Requests.Count, _folder.Lines.Length), Is.EqualTo((13, 14)));
    }

    [Test]
    public async Task Sessions_RecordedSideBySide_ReplayAsOneAfterTheOther()
    {
        var model = Fakes.FakeModel.Saying(messages => ReplyTo([.. messages.Select(message => message.Role.Value)]));
        using (var voice = CassetteChatClient.Record(_folder.Tape, model))
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(session => Task.Run(() => PlayAsync(voice, session % 2 == 0))));
        }

        using var replay = CassetteChatClient.Replay(_folder.Tape);
        Assert.That((await PlayAsync(replay, streaming: false)).Turns, Has.Count.EqualTo(12));
        Assert.That((model.Calls, _folder.Lines.Length), Is.EqualTo((13, 14)));
    }

    [Test]
    public async Task Recording_OfAHostileServer_HoldsNoSecret([Values] bool streaming)
    {
        (string, string)[] headers = [("Set-Cookie", $"session={Secret}"), ("X-Api-Key", Secret), ("X-Request-Id", "req-secret"), ("Authorization", $"Bearer {Secret}")];
        var extra = $"\"id\":\"{Secret}\",\"system_fingerprint\":\"{Secret}\",\"service_tier\":\"{Secret}\",\"api_key\":\"{Secret}\"";
        _server.Reply(streaming
            ? ChatReply.Body(200, "text/event-stream", $$$"""data: {{{{extra}}},"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"Mm."},"finish_reason":"stop"}]}""" + "\n\ndata: [DONE]\n\n", headers)
            : ChatReply.Json(200, $$$"""{{{{extra}}},"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Mm.","annotations":["{{{Secret}}}"]},"finish_reason":"stop","logprobs":null}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""", headers));
        using (var voice = CassetteChatClient.Record(_folder.Tape, Client()))
        {
            var options = new ChatOptions { AdditionalProperties = new() { ["api_key"] = Secret } };
            ChatMessage[] messages = [new(ChatRole.User, "Hello?") { AuthorName = Secret, MessageId = Secret, AdditionalProperties = new() { ["key"] = Secret } }];
            _ = streaming ? await voice.GetStreamingResponseAsync(messages, options).ToChatResponseAsync() : await voice.GetResponseAsync(messages, options);
        }

        Assert.That(_server.Requests.Single().Headers["Authorization"], Does.Contain(Secret), "the key was sent");
        Assert.That(_folder.Lines, Has.Length.EqualTo(2));
        foreach (var secret in new[] { Secret, "secret", "127.0.0.1", "Bearer", "Cookie", "api_key", "fingerprint", "annotations" })
        {
            Assert.That(_folder.Text, Does.Not.Contain(secret));
        }
    }

    [TestCase("As an AI language model, I cannot feel that.")]
    [TestCase("Deep down I believe I'm incompetent.")]
    [TestCase("And how does that make you feel? Let us explore what is behind your thoughts.")]
    [TestCase("**Maya:** Je ne sais pas ce que vous voulez dire.")]
    public async Task Reply_ThatBreaksTheRules_IsGuardedAsALiveOne(string reply)
    {
        var live = await PlayAsync(Fakes.FakeModel.Saying(reply), streaming: false, turns: 1);
        using (var voice = CassetteChatClient.Record(_folder.Tape, Fakes.FakeModel.Saying(reply)))
        {
            await PlayAsync(voice, streaming: false, turns: 1);
        }

        using var replay = CassetteChatClient.Replay(_folder.Tape);
        var (plain, streamed) = (await PlayAsync(replay, streaming: false, turns: 1), await PlayAsync(replay, streaming: true, turns: 1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plain.Turns[0].Turn.Flags, Is.Not.Empty);
            Assert.That(plain.Turns[0].Turn.Text, Does.Not.Contain(reply));
            Assert.That(plain.ToJson(), Is.EqualTo(live.ToJson()).And.EqualTo(streamed.ToJson()));
        }
    }

    [Test]
    public async Task Reply_EditedToBreakTheRules_IsNotSaid([Values] bool streaming)
    {
        Answer();
        using (var voice = CassetteChatClient.Record(_folder.Tape, Client()))
        {
            await PlayAsync(voice, streaming: false, turns: 1);
        }

        _folder.Write(_folder.Text.Replace("[\"Hi. Sorry, I'm a bit early.", "[\"As an AI language model, I cannot feel that.", StringComparison.Ordinal));
        using var replay = CassetteChatClient.Replay(_folder.Tape);

        // The guard asks again, and that request is on no cassette.
        var exception = await Assert.ThrowsAsync<PatientUnavailableException>(() => PlayAsync(replay, streaming, turns: 1));
        Assert.That(exception!.InnerException, Is.InstanceOf<CassetteMissException>());
        Assert.That(exception.InnerException!.Message, Does.Contain("+ (a system message)"));
    }

    [Test]
    public async Task Reply_RejectedWhenRecorded_IsRejectedWhenReplayed()
    {
        Answer();
        using (var voice = CassetteChatClient.Record(_folder.Tape, Client()))
        {
            await PlayAsync(voice, streaming: true);
        }

        using var replay = CassetteChatClient.Replay(_folder.Tape);
        var turn = (await PlayAsync(replay, streaming: true)).Turns[4].Turn;

        Assert.That(_folder.Text, Does.Contain("\" language\",\" model,\""));
        Assert.That((turn.Text, turn.Flags, turn.Usage.ModelCalls), Is.EqualTo(("Yeah. It did, sort of.", (PatientSim.Profiles.ValueList<string>)["out_of_character"], 2)));
    }

    private static string Transcript(PatientSessionSnapshot session) => new InterviewReport("", InterviewEnd.TraineeDone, session).Transcript();

    private static async Task<PatientSessionSnapshot> PlayAsync(IChatClient voice, bool streaming, int turns = 12)
    {
        var session = new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice }).StartSession(new() { Seed = 7 });
        foreach (var line in s_interview.Take(turns))
        {
            if (streaming)
            {
                await foreach (var _ in session.SayStreamingAsync(line))
                {
                }
            }
            else
            {
                await session.SayAsync(line);
            }
        }

        return session.Snapshot();
    }

    private IChatClient Client() => OpenAIEndpoint.CreateChatClient(_server.V1, "asked-model", Secret);

    /// <summary>Answers requests, one after the other.</summary>
    private void Answer() => _server.Reply([.. Enumerable.Repeat<Func<HttpContext, Task>>(
        context =>
        {
            var body = _server.Requests[^1].Json;
            var reply = ReplyTo([.. body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()!)]);
            var streams = body.TryGetProperty("stream", out var stream) && stream.GetBoolean();
            return (streams ? ChatReply.Stream([.. reply.Split(' ').Select((word, index) => index == 0 ? word : " " + word)]) : ChatReply.Text(reply))(context);
        },
        100)]);

    /// <summary>Each turn has its line; the fifth is first answered with one that no guard lets pass.</summary>
    private static string ReplyTo(List<string> roles)
    {
        var turn = roles.Count(role => role == "user");
        var again = roles.Count - roles.LastIndexOf("user") > 2;
        return turn == 5 && !again ? "As an AI language model, I have no body. It felt bad." : s_replies[turn - 1];
    }
}
