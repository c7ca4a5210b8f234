using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

public sealed class ForkTests
{
    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public async Task Fork_AtEveryTurn_GoesOnAsTheOriginalDidAndLeavesItAlone(string id)
    {
        var session = new SimulatedPatient(TestSessions.Shipped(id)).StartSession(new() { Seed = 4 });
        foreach (var words in TestSessions.SkilledTurns)
        {
            await session.SayAsync(words);
        }

        var whole = session.Snapshot().ToJson();
        for (var turn = 0; turn <= 12; turn++)
        {
            var fork = session.Fork(turn);
            Assert.That(fork.Turns, Is.EqualTo(session.Turns.Take(turn)));
            foreach (var words in TestSessions.SkilledTurns.Skip(turn))
            {
                await fork.SayAsync(words);
            }

            Assert.That(fork.Snapshot().ToJson(), Is.EqualTo(whole), $"forked at {turn}");
        }

        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(whole));
    }

    [Test]
    public async Task Fork_TakenElsewhere_LeavesTheOriginalAlone()
    {
        var session = TestSessions.Session(ScriptedChatClient.Always(request => $"About {request.LastUserText}"));
        await session.SayAsync("bread?");
        await session.SayAsync("rolls?");
        var before = session.Snapshot().ToJson();

        var fork = session.Fork(1);
        await fork.SayAsync("cake?");

        Assert.That(fork.Turns.Select(turn => turn.Text), Is.EqualTo(new[] { "About bread?", "About cake?" }));
        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
    }

    [TestCase(-1)]
    [TestCase(2)]
    [TestCase(int.MinValue)]
    [TestCase(int.MaxValue)]
    public async Task Fork_AtATurnThatIsNotThere_IsAnArgumentError(int turn)
    {
        var session = TestSessions.Session(ScriptedChatClient.Saying("Yes."));
        await session.SayAsync("Hello.");

        Assert.That(() => session.Fork(turn), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Fork_DuringATurn_HasTheCommittedTurnsOnlyAndIsFree()
    {
        var gate = new TaskCompletionSource();
        var session = TestSessions.Session(new ScriptedChatClient().RepliesWhen(gate.Task, "First.").Replies("Other."));
        var turn = session.SayAsync("One?");

        var fork = session.Fork(0);
        Assert.That((await fork.SayAsync("Another?")).Text, Is.EqualTo("Other."));
        gate.SetResult();

        Assert.That((await turn).Text, Is.EqualTo("First."));
    }
}
