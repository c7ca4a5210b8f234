using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

public sealed class ConcurrencyTests
{
    [Test]
    public async Task SecondTurn_WhileOneIsUnderWay_IsRefusedAndTheFirstGoesOn([Values] bool first, [Values] bool second)
    {
        var gate = new TaskCompletionSource();
        var voice = new ScriptedChatClient().RepliesWhen(gate.Task, "First.").Replies("Third.");
        var session = TestSessions.Session(voice);
        var turn = session.Say("One?", first);
        await voice.Asked;

        await Assert.ThrowsAsync<TurnInProgressException>(() => session.Say("Two?", second));
        await Assert.ThrowsAsync<TurnInProgressException>(() => session.Say("Two again?", second));
        gate.SetResult();

        Assert.That((await turn).Turn.Text, Is.EqualTo("First."));
        Assert.That((await session.Say("Three?", second)).Turn.Number, Is.EqualTo(2));
        Assert.That(voice.Requests.Select(request => request.LastUserText), Is.EqualTo(new[] { "One?", "Three?" }));
    }

    [Test]
    public async Task Stream_AbandonedAfterASentence_IsNotTakenAndTheNextTurnIs()
    {
        var voice = new ScriptedChatClient().Streams("It is the bread. ", "I burnt ", "it.").Replies("Yes.");
        var session = TestSessions.Session(voice);
        var before = session.Snapshot().ToJson();

        await foreach (var update in session.SayStreamingAsync("What happened?"))
        {
            Assert.That(update, Is.EqualTo(new PatientTurnUpdate("It is the bread.")));
            break;
        }

        Assert.That(voice.Abandoned, "The voice's stream was not closed.");
        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
        Assert.That((await session.SayAsync("Sorry, go on.")).Number, Is.EqualTo(1));
    }

    [Test]
    public async Task Stream_NeverRead_TakesNoTurnAndBlocksNone()
    {
        var session = TestSessions.Session(ScriptedChatClient.Saying("Yes."));

        _ = session.SayStreamingAsync("Never read.");

        Assert.That((await session.SayAsync("Hello.")).Number, Is.EqualTo(1));
    }

    [Test]
    public async Task Reading_DuringATurn_SeesTheSessionAsItWas()
    {
        var gate = new TaskCompletionSource();
        var voice = ScriptedChatClient.Saying("First.").RepliesWhen(gate.Task, "Second.");
        var session = TestSessions.Session(voice);
        await session.SayAsync("One?");
        var (turns, snapshot, state) = (session.Turns, session.Snapshot(), session.ForInstructor().State);
        var turn = session.SayAsync("Two?");

        Parallel.For(0, 50, _ =>
        {
            Assert.That(session.Turns, Is.EqualTo(turns));
            Assert.That(session.Snapshot(), Is.EqualTo(snapshot));
            Assert.That(session.ForInstructor().State, Is.EqualTo(state));
            Assert.That(session.Fork(1).Turns, Is.EqualTo(turns));
        });
        gate.SetResult();

        await turn;
        Assert.That(session.Turns, Has.Count.EqualTo(2));
        Assert.That(turns, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Sessions_TwoHundredOfOnePatientAtOnce_DoNotMix()
    {
        var voice = ScriptedChatClient.Always(request => $"You said {request.LastUserText}");
        var patient = TestSessions.With(voice);

        var sessions = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () =>
        {
            var session = patient.StartSession(new() { Seed = number });
            for (var turn = 1; turn <= 4; turn++)
            {
                await session.Say($"canary{number}x turn{turn}x.", streaming: number % 2 == 0);
            }

            return session;
        })));

        foreach (var (number, session) in sessions.Index())
        {
            Assert.That(session.Turns.Select(turn => turn.Text), Is.EqualTo(Enumerable.Range(1, 4).Select(turn => $"You said canary{number}x turn{turn}x.")));
        }

        Assert.That(
            voice.Requests.Select(request => request.Messages.SelectMany(message => Canaries(message.Text)).Distinct().Count()), Has.All.EqualTo(1));
    }

    private static IEnumerable<string> Canaries(string text) => text.Split(' ').Where(word => word.StartsWith("canary", StringComparison.Ordinal));
}
