using System.Text.Json;
using System.Text.RegularExpressions;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

/// <summary>A patient whose voice is a chat model behind a real server: what goes over the wire.</summary>
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

    private SimulatedPatient Patient(string id) => new(PatientLibrary.Find(id)!.GetOrThrow(), new() { Voice = Client() });

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
