using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

/// <summary>A patient whose voice is a chat model behind a real server: what goes over the wire, and what a failing server does to a session.</summary>
[TestFixture]
internal sealed partial class PatientOverLoopbackTests : LoopbackTests
{
    private static readonly string[] s_interview =
    [
        "Hi, nice to meet you. How have you been?",
        "What brings you here?",
        "That sounds exhausting.",
        "Can you tell me about one time lately when it was bad?",
        "It sounds like that stayed with you.",
        "What went through your mind right then?",
        "And what did that mean about you?",
        "That's a heavy thing to carry. Can you say more about what it says about you?",
        "What do you expect of yourself when things get hard?",
        "Thank you for telling me that. It makes sense that you're careful.",
        "When did you first feel like this? What was it like growing up?",
        "What do you believe about yourself, deep down?",
    ];

    [Test]
    public async Task Say_TwelveTurns_SendsTwelveRequestsWithOneSystemMessageAndTraineeTextOnlyFromTheUser([ValueSource(typeof(PatientLibrary), nameof(PatientLibrary.Ids))] string id)
    {
        var session = Patient(id).StartSession(new() { Seed = 7 });
        foreach (var line in s_interview)
        {
            Server.Reply(ChatReply.Text("Mm. I don't know, maybe."));
            await session.SayAsync(line);
        }

        var messages = Server.Requests.Select(request => request.Json.GetProperty("messages").EnumerateArray().Select(Message).ToList()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(messages, Has.Count.EqualTo(12));
            Assert.That(messages.Select(sent => sent[0]).Distinct().Count(), Is.EqualTo(1));
            Assert.That(messages[0][0].Role, Is.EqualTo("system"));
            foreach (var line in s_interview)
            {
                var carriers = messages.SelectMany(sent => sent).Where(message => message.Text.Contains(line, StringComparison.Ordinal)).Select(message => message.Role).Distinct();
                Assert.That(carriers, Is.EqualTo(new[] { "user" }), line);
            }
        }
    }

    [Test]
    public async Task Say_TwelveTurns_SendsNothingBeforeTheTurnThatTellsIt([ValueSource(typeof(PatientLibrary), nameof(PatientLibrary.Ids))] string id)
    {
        var session = Patient(id).StartSession(new() { Seed = 7 });
        foreach (var line in s_interview)
        {
            Server.Reply(context => ChatReply.Text(Obedient(Server.Requests[^1]))(context));
            await session.SayAsync(line);
        }

        var view = session.ForInstructor();
        var offeredAt = view.Turns.SelectMany(record => record.Plan.Offers.Where(offer => offer.Depth == PatientSim.Mind.DisclosureStatus.Told).Select(offer => (offer.ElementId, record.Turn.Number)))
            .GroupBy(offer => offer.ElementId).ToDictionary(group => group.Key, group => group.Min(offer => offer.Number));
        using (Assert.EnterMultipleScope())
        {
            foreach (var element in view.Formulation.Elements.Where(element => element.Rung >= Rung.Thought || element.Kind == ElementKind.History))
            {
                var first = Enumerable.Range(1, 12).FirstOrDefault(turn => Server.Requests[turn - 1].Body.Contains(JsonEncoded(element.Text), StringComparison.OrdinalIgnoreCase), 99);
                Assert.That(first, Is.GreaterThanOrEqualTo(offeredAt.GetValueOrDefault(element.Id, 99)), element.Id);
            }

            Assert.That(view.State.Deepest, Is.GreaterThanOrEqualTo(Rung.Thought), "the interview got somewhere");
        }
    }

    [Test]
    public async Task Say_AnyRequest_HoldsNoTraceOfCode([ValueSource(typeof(PatientLibrary), nameof(PatientLibrary.Ids))] string id)
    {
        Server.Reply(ChatReply.Text("Hello."), ChatReply.Text("Mm."));
        var session = Patient(id).StartSession();
        await session.SayAsync(s_interview[0]);
        await session.SayAsync(s_interview[1]);
        foreach (var text in Server.Requests.SelectMany(request => request.Json.GetProperty("messages").EnumerateArray()).Select(message => Message(message).Text))
        {
            Assert.That(TraceOfCode().Match(text).Value, Is.Empty);
        }
    }

    private static IEnumerable<TestCaseData> Faults()
    {
        (string Name, Func<HttpContext, Task> Plain, Func<HttpContext, Task> Stream, UnavailableReason Reason)[] faults =
        [
            ("429 with Retry-After", Throttled, Throttled, UnavailableReason.RateLimited),
            ("500", ChatReply.Error(500, "server_error"), ChatReply.Error(500, "server_error"), UnavailableReason.Unreachable),
            ("401", ChatReply.Error(401, "invalid_api_key"), ChatReply.Error(401, "invalid_api_key"), UnavailableReason.Refused),
            ("400 content filter", ChatReply.Error(400, "content_filter"), ChatReply.Error(400, "content_filter"), UnavailableReason.ContentFiltered),
            ("finish reason content_filter with text", ChatReply.Text("I was", "content_filter"), ChatReply.Events(ChatReply.Chunk("I was"), ChatReply.Chunk(finishReason: "content_filter"), ChatReply.Done), UnavailableReason.ContentFiltered),
            ("finish reason content_filter without text", ChatReply.Text(null, "content_filter"), ChatReply.Events(ChatReply.Chunk(finishReason: "content_filter"), ChatReply.Done), UnavailableReason.ContentFiltered),
            ("cut", ChatReply.HalfABody(), ChatReply.EventsThenCut(ChatReply.Chunk("I was. And "), ChatReply.Chunk("then")), UnavailableReason.InvalidReply),
            ("end without finish reason", ChatReply.Text("I was", null), ChatReply.Events(ChatReply.Chunk("I was. And then")), UnavailableReason.InvalidReply),
            ("error object", ChatReply.Json(200, """{"error":{"code":"server_error"}}"""), ChatReply.Events(ChatReply.Chunk("I was"), """{"error":{"code":"server_error"}}""", ChatReply.Done), UnavailableReason.InvalidReply),
            ("HTML body", ChatReply.Body(200, "text/html", "<html>busy</html>"), ChatReply.Body(200, "text/html", "<html>busy</html>"), UnavailableReason.InvalidReply),
            ("empty choices", ChatReply.Json(200, """{"choices":[]}"""), ChatReply.Events("""{"choices":[]}""", ChatReply.Done), UnavailableReason.InvalidReply),
            ("empty text", ChatReply.Text(""), ChatReply.Events(ChatReply.Chunk(""), ChatReply.Chunk(finishReason: "stop"), ChatReply.Done), UnavailableReason.InvalidReply),
            ("stall", ChatReply.Stall(), ChatReply.EventsThenStall(ChatReply.Chunk("I was")), UnavailableReason.TimedOut),
        ];
        return from fault in faults
               from streaming in new[] { false, true }
               select new TestCaseData(streaming ? fault.Stream : fault.Plain, streaming, fault.Reason).SetArgDisplayNames(fault.Name, streaming ? "streaming" : "plain");
    }

    [TestCaseSource(nameof(Faults))]
    public async Task Say_FailingServer_IsATypedFailureAndTheNextTurnSucceeds(Func<HttpContext, Task> fault, bool streaming, UnavailableReason reason)
    {
        var session = Patient("maya-brooks", new() { MaxAttempts = 1, FirstTokenTimeout = TimeSpan.FromMilliseconds(300), ChunkTimeout = TimeSpan.FromMilliseconds(300), RequestTimeout = TimeSpan.FromMilliseconds(600) }).StartSession();
        Server.Reply(Good(streaming), fault, Good(streaming));
        await SayAsync(session, "Hello.", streaming);
        var before = session.Snapshot().ToJson();

        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(() => SayAsync(session, Prompt, streaming));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure?.Reason, Is.EqualTo(reason));
            Assert.That(failure?.RetryAfter, Is.EqualTo(reason == UnavailableReason.RateLimited ? TimeSpan.FromSeconds(20) : (TimeSpan?)null));
            Assert.That(failure?.ToString(), Does.Not.Contain(Prompt).And.Not.Contain(Key));
            Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
            Assert.That((await SayAsync(session, Prompt, streaming)).Number, Is.EqualTo(2));
        }
    }

    private static Func<HttpContext, Task> Throttled { get; } = ChatReply.Error(429, "rate_limit_exceeded", "slow down", ("Retry-After", "20"));

    private static Func<HttpContext, Task> Good(bool streaming) => streaming ? ChatReply.Stream("It was ", "all right.") : ChatReply.Text("It was all right.");

    private SimulatedPatient Patient(string id, OpenAIChatOptions? options = null) =>
        new(PatientLibrary.Find(id)!.GetOrThrow(), new() { Voice = Client(options) });

    private static async Task<PatientTurn> SayAsync(PatientSession session, string text, bool streaming)
    {
        if (!streaming)
        {
            return await session.SayAsync(text);
        }

        PatientTurn? turn = null;
        await foreach (var update in session.SayStreamingAsync(text))
        {
            turn = update.Turn ?? turn;
        }

        return turn!;
    }

    private static (string Role, string Text) Message(JsonElement message) => (message.GetProperty("role").GetString()!, message.GetProperty("content").GetString()!);

    /// <summary>Says what the director's note lets out, as a model does that follows its notes.</summary>
    private static string Obedient(ReceivedRequest request)
    {
        var note = Message(request.Json.GetProperty("messages").EnumerateArray().Last()).Text;
        return LetOut().Match(note) is { Success: true } line ? line.Groups["line"].Value : "Mm. Maybe.";
    }

    [GeneratedRegex("(put it|own words): \"(?<line>[^\"]+?)( \\.\\.\\.)?\"")]
    private static partial Regex LetOut();

    private static string JsonEncoded(string text) => JsonSerializer.Serialize(text)[1..^1];

    [GeneratedRegex(@"undefined|\bnull\b|\{\{|PatientSim\.|System\.[A-Z]|ValueList|`\d")]
    private static partial Regex TraceOfCode();
}
