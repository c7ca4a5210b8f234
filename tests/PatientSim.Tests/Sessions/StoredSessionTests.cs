using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>A session opened by a key is in the store before a turn of it is handed out.</summary>
[TestFixture(false)]
[TestFixture(true)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StoredSessionTests(bool streaming)
{
    private static readonly SessionKey s_key = new("ann", "week-1");

    private readonly FaultyStore _store = new();
    private readonly ScriptedChatClient _voice = ScriptedChatClient.Always(request => $"Reply to {request.LastUserText}");

    [TearDown]
    public void Close() => _voice.Dispose();

    [Test]
    public async Task Session_NotThereYet_BeginsAndIsStoredWithItsFirstTurn()
    {
        var session = await OpenAsync(new() { Seed = 7 });
        Assert.That(await _store.LoadAsync(s_key), Is.Null);

        await session.Say("One.", streaming);
        await session.Say("Two.", streaming);

        Assert.That(_store.Calls.Where(call => call != "load"), Is.EqualTo(new[] { "save", "append" }));
        var stored = await _store.LoadAsync(s_key);
        Assert.That(stored!.Version, Is.EqualTo(2));
        Assert.That(stored.Snapshot.ToJson(), Is.EqualTo(session.Snapshot().ToJson()));
    }

    [Test]
    public async Task Session_OpenedAgain_GoesOnWhereItWas()
    {
        var first = await OpenAsync(new() { Seed = 7 });
        await first.Say("One.", streaming);

        var second = await OpenAsync(new() { Seed = 8 });
        await second.Say("Two.", streaming);

        Assert.That(second.Turns.Select(turn => turn.Trainee), Is.EqualTo(new[] { "One.", "Two." }));
        Assert.That(second.ForInstructor().Seed, Is.EqualTo(7));
    }

    [Test]
    public async Task Session_OfAnotherOwner_IsAnotherOne()
    {
        await (await OpenAsync()).Say("One.", streaming);

        Assert.That((await Patient().OpenSessionAsync(new("bob", "week-1"))).Turns, Is.Empty);
    }

    [Test]
    public async Task Turn_SentAgainWithItsId_IsTheStoredOneWithoutACall()
    {
        var (_, turn) = await SayAsync(await OpenAsync(), "One.", "request-1");
        var again = await OpenAsync();
        var (let, same) = await SayAsync(again, "One.", "request-1");

        Assert.That((let, same), Is.EqualTo((turn.Text, turn)));
        Assert.That(_voice.Requests.Count(request => request.LastUserText == "One."), Is.EqualTo(1));
        Assert.That(again.Turns, Has.Count.EqualTo(1));
        Assert.That((await SayAsync(again, "One.", "request-2")).Turn.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task Turn_WithAnIdThatStandsForOtherWords_IsAConflict()
    {
        var session = await OpenAsync();
        await SayAsync(session, "One.", "request-1");

        await Assert.ThrowsAsync<SessionConflictException>(() => SayAsync(session, "Two.", "request-1"));

        Assert.That(session.Turns, Has.Count.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("a\u0000b")]
    public async Task Turn_WithAnIdThatNoStoreCouldKeep_IsRefused(string id)
    {
        var session = await OpenAsync();

        await Assert.ThrowsAsync(Is.InstanceOf<ArgumentException>(), () => SayAsync(session, "One.", id));

        Assert.That(session.Turns, Is.Empty);
    }

    [Test]
    public async Task Turn_WhenSomebodyElseWasFirst_IsAConflictAndTheNextGoesOnFromThere()
    {
        await (await OpenAsync()).Say("One.", streaming);
        var (here, there) = (await OpenAsync(), await OpenAsync());
        await there.Say("Said there.", streaming);

        await Assert.ThrowsAsync<SessionConflictException>(() => here.Say("Said here.", streaming));
        await here.Say("Said afterwards.", streaming);

        Assert.That(here.Turns.Select(turn => turn.Trainee), Is.EqualTo(new[] { "One.", "Said there.", "Said afterwards." }));
        Assert.That((await OpenAsync()).Snapshot().ToJson(), Is.EqualTo(here.Snapshot().ToJson()));
    }

    [Test]
    public async Task Turn_OfTheSameRequestOnTwoMachines_IsTakenOnce()
    {
        await (await OpenAsync()).Say("One.", streaming);
        var (here, there) = (await OpenAsync(), await OpenAsync());
        var (_, taken) = await SayAsync(there, "Two.", "request-2");

        await Assert.ThrowsAsync<SessionConflictException>(() => SayAsync(here, "Two.", "request-2"));
        var (_, again) = await SayAsync(here, "Two.", "request-2");

        Assert.That(again, Is.EqualTo(taken));
        Assert.That(here.Turns, Has.Count.EqualTo(2));
    }

    [TestCase(1)]
    [TestCase(2)]
    public async Task Turn_WhenTheStoreFailsBeforeWriting_IsNotTaken(int turn)
    {
        var session = await BegunAsync(turn);
        var before = session.Snapshot().ToJson();
        _store.FailsBefore = true;

        await Assert.ThrowsAsync<IOException>(() => SayAsync(session, "Lost?", "request-9"));

        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
        Assert.That((await SayAsync(session, "Lost?", "request-9")).Turn.Number, Is.EqualTo(turn));
        Assert.That((await OpenAsync()).Snapshot().ToJson(), Is.EqualTo(session.Snapshot().ToJson()));
    }

    [TestCase(1)]
    [TestCase(2)]
    public async Task Turn_WhenTheStoreFailsAfterWriting_IsFoundThereAndNotTakenTwice(int turn)
    {
        var session = await BegunAsync(turn);
        _store.FailsAfter = true;

        await Assert.ThrowsAsync<IOException>(() => SayAsync(session, "Doubled?", "request-9"));
        var calls = _voice.Requests.Count;
        var (_, taken) = await SayAsync(session, "Doubled?", "request-9");

        Assert.That((taken.Number, taken.Trainee), Is.EqualTo((turn, "Doubled?")));
        Assert.That(_voice.Requests, Has.Count.EqualTo(calls));
        Assert.That(session.Turns, Has.Count.EqualTo(turn));
        Assert.That((await session.Say("Next.", streaming)).Turn.Number, Is.EqualTo(turn + 1));
    }

    [Test]
    public async Task Turn_CancelledWhileTheStoreHangs_IsTheCallersCancellation()
    {
        var session = await BegunAsync(2);
        var before = session.Snapshot().ToJson();
        using var source = new CancellationTokenSource();
        _store.Hangs = true;
        var turn = session.Say("Go on.", streaming, source.Token);
        while (_store.Hangs)
        {
            await Task.Yield();
        }

        await source.CancelAsync();

        var cancelled = await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => turn);
        Assert.That(((OperationCanceledException)cancelled!).CancellationToken, Is.EqualTo(source.Token));
        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
        Assert.That((await session.Say("Go on.", streaming)).Turn.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task Session_DeletedMeanwhile_IsAConflictAndNotBroughtBack()
    {
        var session = await BegunAsync(2);
        await _store.DeleteAsync(s_key);

        await Assert.ThrowsAsync<SessionConflictException>(() => session.Say("Two.", streaming));
        await Assert.ThrowsAsync<SessionConflictException>(() => session.Say("Two.", streaming));

        Assert.That(await _store.LoadAsync(s_key), Is.Null);
    }

    [Test]
    public async Task NextSession_TakesThePlaceOfTheLastWithItsFirstTurn()
    {
        var first = await BegunAsync(3);
        var next = await Patient().OpenNextSessionAsync(s_key, new() { Elapsed = TimeSpan.FromDays(7) });
        Assert.That((await _store.LoadAsync(s_key))!.Snapshot.SessionNumber, Is.EqualTo(1));

        await next.Say("Good to see you.", streaming);
        await next.Say("And now?", streaming);

        var stored = (await _store.LoadAsync(s_key))!.Snapshot;
        Assert.That((stored.SessionNumber, stored.Turns.Count, stored.Earlier[0].Turns.Count), Is.EqualTo((2, 2, 2)));
        Assert.That((await OpenAsync()).Snapshot().ToJson(), Is.EqualTo(next.Snapshot().ToJson()));
        await Assert.ThrowsAsync<SessionConflictException>(() => first.Say("Still here?", streaming));
        await Assert.ThrowsAsync<SessionConflictException>(() => first.Say("Still here?", streaming));
        Assert.That((await _store.LoadAsync(s_key))!.Snapshot, Is.EqualTo(stored));
    }

    [Test]
    public async Task NextSession_AfterNone_IsAConflict() =>
        await Assert.ThrowsAsync<SessionConflictException>(() => Patient().OpenNextSessionAsync(s_key));

    [Test]
    public async Task Fork_OfAStoredSession_IsNotStored()
    {
        var session = await BegunAsync(2);
        var stored = await _store.LoadAsync(s_key);

        await session.Fork(0).Say("What if?", streaming);

        Assert.That(await _store.LoadAsync(s_key), Is.EqualTo(stored));
    }

    [Test]
    public async Task Session_OfAnotherPatient_IsAConflict()
    {
        await BegunAsync(2);
        var other = new SimulatedPatient(TestSessions.Shipped("maya-brooks"), new() { Store = _store });

        await Assert.ThrowsAsync<SessionConflictException>(() => other.OpenSessionAsync(s_key));
    }

    [Test]
    public async Task Session_OfAProfileThatHasChanged_GoesOnOnlyWhenAllowed()
    {
        await BegunAsync(2);
        var changed = new SimulatedPatient(TestSessions.Nadia with { PresentingProblem = "Bad sleep." }, new() { Store = _store, Voice = _voice });

        await Assert.ThrowsAsync<SessionConflictException>(() => changed.OpenSessionAsync(s_key));
        var session = await changed.OpenSessionAsync(s_key, allowChangedProfile: true);
        await session.Say("Two.", streaming);

        Assert.That((await changed.OpenSessionAsync(s_key)).Turns, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Words_WithHalfASurrogatePair_AreKeptAsTheStoreCanGiveThemBack()
    {
        var session = await OpenAsync();
        await session.Say("Half \uD83D here", streaming);

        Assert.That((await OpenAsync()).Turns, Is.EqualTo(session.Turns));
        Assert.That(session.Turns[0].Trainee, Is.EqualTo("Half \uFFFD here"));
        Assert.That(PatientSessionSnapshot.FromJson(session.Snapshot().ToJson()), Is.EqualTo(session.Snapshot()));
    }

    private SimulatedPatient Patient() => new(TestSessions.Nadia, new() { Voice = _voice, Store = _store });

    private Task<PatientSession> OpenAsync(PatientSessionOptions? options = null) => Patient().OpenSessionAsync(s_key, options);

    private async Task<PatientSession> BegunAsync(int nextTurn)
    {
        var session = await OpenAsync();
        for (var turn = 1; turn < nextTurn; turn++)
        {
            await session.Say($"Turn {turn}.", streaming);
        }

        return session;
    }

    private async Task<(string Let, PatientTurn Turn)> SayAsync(PatientSession session, string text, string turnId)
    {
        if (!streaming)
        {
            var turn = await session.SayAsync(text, turnId);
            return (turn.Text, turn);
        }

        var updates = await session.SayStreamingAsync(text, turnId).ToListAsync();
        return (string.Concat(updates.Select(update => update.Text)), updates[^1].Turn!);
    }
}
