using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>A session pauses for the trainee's sake, without a model, and goes on when told to.</summary>
[TestFixture(false)]
[TestFixture(true)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PauseTests(bool streaming)
{
    private static readonly SessionKey s_key = new("ann", "week-1");
    private static readonly TraineeCare s_care = new() { Resources = ["Your supervisor, room 2.14", "The counselling service"] };

    private readonly FaultyStore _store = new();

    [TestCase("stop simulation")]
    [TestCase("Stop the simulation!")]
    [TestCase("  \"STOP SIMULATION\" ")]
    public async Task StopWord_PausesWithoutACallAndIsNoTurn(string words)
    {
        var voice = ScriptedChatClient.Saying("One.", "Two.");
        var session = await BegunAsync(voice);

        var paused = (await Assert.ThrowsAsync<SessionPausedException>(() => session.Say(words, streaming)))!;

        Assert.That(paused.Signal, Is.EqualTo(session.Paused));
        Assert.That((paused.Signal.Reason, paused.Signal.Turn), Is.EqualTo((PauseReason.StopWord, 1)));
        Assert.That(paused.Signal.Resources, Is.EqualTo(s_care.Resources));
        Assert.That((voice.Requests.Count, session.Turns.Count), Is.EqualTo((1, 1)));
    }

    [TestCase("I'm sorry, I have to say this. I want to die, me, not you.", PauseReason.OwnRisk)]
    [TestCase("Out of character: this is too much for me, I'm shaking.", PauseReason.Overwhelmed)]
    [TestCase("can we stop this please, i need to stop", PauseReason.AskedToStop)]
    public async Task Distress_OfTheTrainee_PausesAndReachesNobody(string words, PauseReason reason)
    {
        var voice = ScriptedChatClient.Saying("One.", "Two.", "Three.");
        var session = await BegunAsync(voice);

        var paused = (await Assert.ThrowsAsync<SessionPausedException>(() => session.Say(words, streaming)))!;

        Assert.That(paused.Signal.Reason, Is.EqualTo(reason));
        Assert.That(paused.ToString(), Does.Not.Contain(words));
        Assert.That(session.Snapshot().ToJson(), Does.Not.Contain(words));
        await session.ContinueAsync();
        await session.Say("All right, shall we go on?", streaming);
        Assert.That(voice.Requests[^1].Text, Does.Not.Contain(words));
    }

    [Test]
    public async Task Distress_AHostDoesNotWantRead_IsATurn()
    {
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = ScriptedChatClient.Saying("One."), Care = new() { ReadsDistress = false } }).StartSession();

        Assert.That((await session.Say("I want to die, me, not you.", streaming)).Turn.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task Session_WhilePaused_TakesNoTurnAndGoesOnWhenTold()
    {
        var voice = ScriptedChatClient.Saying("One.", "Two.");
        var session = await BegunAsync(voice);
        await session.PauseAsync();

        var paused = (await Assert.ThrowsAsync<SessionPausedException>(() => session.Say("Hello?", streaming)))!;
        Assert.That(paused.Signal.Reason, Is.EqualTo(PauseReason.Host));
        Assert.That(voice.Requests, Has.Count.EqualTo(1));

        await session.ContinueAsync();
        Assert.That(session.Paused, Is.Null);
        Assert.That((await session.Say("Hello?", streaming)).Turn.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task StopWord_WhileATurnRuns_EndsThatTurn()
    {
        var voice = ScriptedChatClient.Saying("One.").HangsUntilCancelled().Replies("Two.");
        var session = await BegunAsync(voice);
        var before = session.Snapshot().ToJson();
        var turn = session.Say("Go on.", streaming);
        while (voice.Requests.Count < 2)
        {
            await Task.Yield();
        }

        await Assert.ThrowsAsync<SessionPausedException>(() => session.Say("stop simulation", streaming));
        await Assert.ThrowsAsync<SessionPausedException>(() => turn);

        await session.ContinueAsync();
        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
        Assert.That((await session.Say("Go on.", streaming)).Turn.Text, Is.EqualTo("Two."));
    }

    [Test]
    public async Task StopWord_WithAVoiceThatDoesNotListen_EndsTheTurnAllTheSame()
    {
        var voice = ScriptedChatClient.Saying("One.").RepliesWhen(new TaskCompletionSource().Task, "never");
        var session = await BegunAsync(voice);
        var turn = session.Say("Go on.", streaming);
        while (voice.Requests.Count < 2)
        {
            await Task.Yield();
        }

        await Assert.ThrowsAsync<SessionPausedException>(() => session.Say("stop simulation", streaming));

        await Assert.ThrowsAsync<SessionPausedException>(() => turn);
    }

    [Test]
    public async Task Pause_OfAStoredSession_IsThereWhenItIsOpenedAgain()
    {
        var session = await OpenAsync();
        await session.Say("Hello.", streaming);
        await Assert.ThrowsAsync<SessionPausedException>(() => session.Say("stop simulation", streaming));

        var again = await OpenAsync();
        Assert.That(again.Paused, Is.EqualTo(session.Paused));
        await Assert.ThrowsAsync<SessionPausedException>(() => again.Say("Hello?", streaming));

        await again.ContinueAsync();
        Assert.That((await again.Say("Hello?", streaming)).Turn.Number, Is.EqualTo(2));
        Assert.That((await OpenAsync()).Paused, Is.Null);
    }

    [Test]
    public async Task StopWord_OnAnotherMachineWhileATurnRuns_KeepsThatTurnOut()
    {
        await (await OpenAsync()).Say("Hello.", streaming);
        var gate = new TaskCompletionSource();
        var voice = new ScriptedChatClient().RepliesWhen(gate.Task, "Too late.");
        var (here, there) = (await OpenAsync(voice), await OpenAsync());
        var turn = here.Say("Go on.", streaming);
        await voice.Asked;

        await Assert.ThrowsAsync<SessionPausedException>(() => there.Say("stop simulation", streaming));
        gate.SetResult();

        await Assert.ThrowsAsync<SessionConflictException>(() => turn);
        await Assert.ThrowsAsync<SessionPausedException>(() => here.Say("Go on.", streaming));
        Assert.That((await OpenAsync()).Turns, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task StopWord_AfterATurnWasTakenElsewhere_ComesAfterIt()
    {
        var here = await OpenAsync();
        await here.Say("Hello.", streaming);
        await (await OpenAsync()).Say("Said elsewhere.", streaming);

        await Assert.ThrowsAsync<SessionPausedException>(() => here.Say("stop simulation", streaming));

        var again = await OpenAsync();
        Assert.That((again.Turns.Count, again.Paused?.Reason), Is.EqualTo((2, PauseReason.StopWord)));
    }

    [Test]
    public async Task StopWord_WhenTheStoreFails_PausesAllTheSame()
    {
        var session = await OpenAsync();
        await session.Say("Hello.", streaming);
        _store.FailsBefore = true;

        var paused = await Assert.ThrowsAsync<SessionPausedException>(() => session.Say("stop simulation", streaming));

        Assert.That(paused!.InnerException, Is.InstanceOf<IOException>());
        Assert.That(session.Paused, Is.Not.Null);
    }

    [Test]
    public async Task StopWord_BeforeTheFirstTurn_IsStoredToo()
    {
        await Assert.ThrowsAsync<SessionPausedException>(async () => await (await OpenAsync()).Say("stop simulation", streaming));

        var again = await OpenAsync();
        Assert.That((again.Turns.Count, again.Paused?.Reason), Is.EqualTo((0, PauseReason.StopWord)));
        await again.ContinueAsync();
        Assert.That((await again.Say("Hello.", streaming)).Turn.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task StopWords_OfTheHost_TakeThePlaceOfTheBuiltInOnes()
    {
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = ScriptedChatClient.Saying("One."), Care = new() { StopWords = ["Eisbär"], ReadsDistress = false } }).StartSession();

        await session.Say("stop simulation", streaming);

        await Assert.ThrowsAsync<SessionPausedException>(() => session.Say("eisbär", streaming));
    }

    private Task<PatientSession> OpenAsync(ScriptedChatClient? voice = null) =>
        new SimulatedPatient(TestSessions.Nadia, new() { Voice = voice ?? ScriptedChatClient.Always(_ => "Yes."), Store = _store, Care = s_care }).OpenSessionAsync(s_key);

    private static async Task<PatientSession> BegunAsync(ScriptedChatClient voice)
    {
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = voice, Care = s_care }).StartSession();
        await session.SayAsync("Hello.");
        return session;
    }
}
