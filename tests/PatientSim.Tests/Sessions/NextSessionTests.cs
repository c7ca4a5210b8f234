using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>Sessions over weeks: the patient who comes back is the one who left, a while later.</summary>
public sealed class NextSessionTests
{
    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public async Task NextSession_AWeekLater_RemembersWhatWasTold(string id)
    {
        var patient = new SimulatedPatient(TestSessions.Shipped(id));
        var first = await Played(patient.StartSession(new() { Seed = 3 }));
        var (last, next) = (first.ForInstructor(), patient.StartNextSession(first.Snapshot()).ForInstructor());

        Assert.That(next.State.Ledger.Where(entry => entry.Value.Status == DisclosureStatus.Told).Select(entry => entry.Key), Is.EqualTo(last.State.Ledger.Where(entry => entry.Value.Status == DisclosureStatus.Told).Select(entry => entry.Key)).And.Not.Empty);
        Assert.That(next.State.Alliance.Bond, Is.LessThanOrEqualTo(last.State.Alliance.Bond).And.GreaterThan(0));
        Assert.That((next.SessionNumber, next.Turns.Count, next.Earlier[0].Turns), Is.EqualTo((2, 0, last.Turns)));
        Assert.That(next.System, Is.EqualTo(last.System).Using<SystemPrompt>((a, b) => a.Text == b.Text));
    }

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public async Task Week_AskedAbout_IsTold(string id)
    {
        var patient = new SimulatedPatient(TestSessions.Shipped(id));
        var second = patient.StartNextSession((await Played(patient.StartSession())).Snapshot(), new() { Homework = HomeworkOutcome.Partly });
        await second.SayAsync("Good to see you again. How has your week been?");
        await second.SayAsync("And how did you get on with the homework?");

        Assert.That(second.ForInstructor().Turns.SelectMany(turn => turn.Told).Select(told => (told.Id, told.Kind)), Is.EqualTo(new[] { ("between.1", ElementKind.Event), ("homework.1", ElementKind.Homework) }));
        Assert.That(second.Turns[0].Text, Does.Contain(TestSessions.Shipped(id).Sessions.Between[0]).Or.Contain(Says(id, "between.1")));
    }

    [Test]
    public async Task WhatBringsYou_AskedAgain_IsNotToldAsNews()
    {
        var patient = new SimulatedPatient(TestSessions.Shipped("maya-brooks"));
        var first = patient.StartSession();
        await first.SayAsync("What brings you here?");
        Assert.That(first.ForInstructor().Turns[0].Told.Select(told => told.Kind), Is.EqualTo(new[] { ElementKind.PresentingProblem }));
        var second = patient.StartNextSession(first.Snapshot());
        await second.SayAsync("What brings you here?");
        Assert.That(second.ForInstructor().Turns[0].Told, Has.None.Property(nameof(ToldElement.Kind)).EqualTo(ElementKind.PresentingProblem));
    }

    [Test]
    public async Task Events_SessionBySession_ComeInOrderAndOnce()
    {
        var patient = new SimulatedPatient(TestSessions.Shipped("maya-brooks"));
        var session = await Played(patient.StartSession(), 2);
        var events = new List<int?>();
        for (var week = 0; week < 4; week++)
        {
            session = patient.StartNextSession(session.Snapshot(), new() { Event = week == 0 ? 2 : null });
            await session.SayAsync("How was your week?");
            events.Add(session.ForInstructor().Opening!.Event);
        }

        Assert.That(events, Is.EqualTo(new int?[] { 2, 1, 3, null }));
        Assert.That((session.SessionNumber, session.ForInstructor().Earlier.Count), Is.EqualTo((5, 4)));
        Assert.That(session.ForInstructor().Formulation.Elements.Where(element => element.Kind == ElementKind.Event).Select(element => element.Id), Is.EqualTo(new[] { "between.2", "between.1", "between.3" }));
    }

    [Test]
    public async Task News_BeforeItIsAskedFor_IsInNoMessage()
    {
        var voice = ScriptedChatClient.Always(_ => "I suppose so.");
        var patient = new SimulatedPatient(TestSessions.Shipped("maya-brooks"), new() { Voice = voice });
        var second = patient.StartNextSession((await Played(patient.StartSession(), 3)).Snapshot(), new() { Homework = HomeworkOutcome.Done });
        await second.SayAsync("It sounds like that was hard.");
        var before = voice.Requests[^1].Text;
        await second.SayAsync("How has your week been?");

        Assert.That(before, Does.Not.Contain("They moved my deadline").And.Not.Contain("dread comes"));
        Assert.That(voice.Requests[^1].Text, Does.Contain("They moved my deadline"));
    }

    [Test]
    public async Task SecondSession_BriefsTheVoice_OnWhatWasSaidAndNothingMore()
    {
        var voice = ScriptedChatClient.Always(request => request.LastUserText.Contains("loaves", StringComparison.Ordinal) ? "It was the loaves. I burnt the lot. My cousin Rosa saw." : "I suppose so.");
        var patient = TestSessions.With(voice);
        var first = patient.StartSession(new() { Difficulty = Difficulty.Easy });
        await first.SayAsync("It sounds like the loaves have been troubling you. What happened?");
        var second = patient.StartNextSession(first.Snapshot(), new() { Elapsed = TimeSpan.FromDays(10) });
        await second.SayAsync("Hello again.");
        await second.SayAsync("Go on.");
        var system = voice.Requests.TakeLast(2).Select(request => request.Messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text).ToList()).ToList();

        Assert.That(system[0][1], Does.Contain("session 2").And.Contain("10 days later").And.Contain("- I burnt forty loaves on a Tuesday.").And.Contain("\"My cousin Rosa saw.\""));
        Assert.That(system[0][1], Does.Not.Contain("sack me").And.Not.Contain("failure").And.Not.Contain("flaw"));
        Assert.That((system[1][0], system[1][1]), Is.EqualTo((system[0][0], system[0][1])), "the same in every turn");
    }

    [Test]
    public async Task EverythingPolicy_InASecondSession_SendsTheNewsToo()
    {
        var voice = ScriptedChatClient.Always(_ => "I suppose so.");
        var patient = new SimulatedPatient(TestSessions.Shipped("maya-brooks"), new() { Voice = voice });
        var second = patient.StartNextSession((await Played(patient.StartSession(), 2)).Snapshot(), policy: DisclosurePolicy.Everything);
        await second.SayAsync("Hello.");
        Assert.That(voice.Requests[^1].Messages[1].Text, Does.Contain("They moved my deadline"));
    }

    [Test]
    public async Task Rupture_LeftOpen_IsTakenHomeAndCanStillBeMended()
    {
        var patient = TestSessions.With(ScriptedChatClient.Always(_ => "I know I'm slow."));
        var first = patient.StartSession();
        await first.SayAsync("That was your own fault, you should just be quicker.");
        var second = patient.StartNextSession(first.Snapshot());
        Assert.That(second.ForInstructor().Opening!.Changes.Select(change => change.Reason), Does.Contain("a rupture taken home"));
        await second.SayAsync("I'm sorry about what I said last time.");
        Assert.That(second.ForInstructor().Turns[0].Changes.Select(change => change.Reason), Does.Contain("an apology after a rupture"));
    }

    [Test]
    public async Task SameInputs_Ever_GiveTheSameWeeks()
    {
        async Task<string> Weeks()
        {
            var patient = new SimulatedPatient(TestSessions.Shipped("stephen-hartley"));
            var second = await Played(patient.StartNextSession((await Played(patient.StartSession(new() { Seed = 11 }))).Snapshot()));
            return (await Played(patient.StartNextSession(second.Snapshot(), new() { Elapsed = TimeSpan.FromDays(20) }), 4)).Snapshot().ToJson();
        }

        var once = await Weeks();
        Assert.That(await Weeks(), Is.EqualTo(once));
    }

    [Test]
    public async Task SecondSession_ThroughJsonResumedAndForked_GoesOnAsIfNeverStopped()
    {
        var patient = new SimulatedPatient(TestSessions.Shipped("daniel-okoye"));
        var first = (await Played(patient.StartSession(new() { Seed = 5 }))).Snapshot();
        var whole = await Played(patient.StartNextSession(first));
        var saved = whole.Snapshot();
        Assert.That(PatientSessionSnapshot.FromJson(saved.ToJson()), Is.EqualTo(saved));
        Assert.That(saved.SessionNumber, Is.EqualTo(2));
        for (var turn = 0; turn <= 12; turn += 4)
        {
            var resumed = patient.Resume(PatientSessionSnapshot.FromJson(whole.Fork(turn).Snapshot().ToJson()));
            foreach (var words in TestSessions.SkilledTurns.Skip(turn))
            {
                await resumed.SayAsync(words);
            }

            Assert.That(resumed.Snapshot().ToJson(), Is.EqualTo(saved.ToJson()), $"from turn {turn}");
        }
    }

    [Test]
    public async Task Homework_NobodySet_IsNotSet()
    {
        var patient = TestSessions.With(ScriptedChatClient.Always(_ => "I suppose so."));
        var second = patient.StartNextSession((await Played(patient.StartSession(), 2)).Snapshot());
        Assert.That(second.ForInstructor().Opening!.Homework, Is.EqualTo(HomeworkOutcome.NotSet));
        Assert.That(second.ForInstructor().Formulation.Elements, Has.None.Property(nameof(FormulationElement.Kind)).EqualTo(ElementKind.Homework));
    }

    [Test]
    public async Task Homework_OfTheProfile_IsDecidedWhereNobodySays()
    {
        var patient = new SimulatedPatient(TestSessions.Shipped("maya-brooks"));
        var second = patient.StartNextSession((await Played(patient.StartSession())).Snapshot());
        Assert.That(second.ForInstructor().Opening!.Homework, Is.Not.EqualTo(HomeworkOutcome.NotSet));
    }

    [TestCase(0.5, null, "from one hour to 730 days")]
    [TestCase(731 * 24, null, "from one hour to 730 days")]
    [TestCase(24, 4, "There is no event 4: the profile's sessions.between has 3")]
    [TestCase(24, -1, "There is no event -1")]
    public void Interval_ThatCannotBe_IsAnArgumentError(double hours, int? number, string message)
    {
        var patient = new SimulatedPatient(TestSessions.Shipped("maya-brooks"));
        Assert.That(
            () => patient.StartNextSession(patient.StartSession().Snapshot(), new() { Elapsed = TimeSpan.FromHours(hours), Event = number }),
            Throws.ArgumentException.With.Message.Contain(message));
    }

    [Test]
    public void Event_ASecondTime_IsAnArgumentError()
    {
        var patient = new SimulatedPatient(TestSessions.Shipped("maya-brooks"));
        var second = patient.StartNextSession(patient.StartSession().Snapshot(), new() { Event = 2 });
        Assert.That(() => patient.StartNextSession(second.Snapshot(), new() { Event = 2 }), Throws.ArgumentException.With.Message.Contain("Event 2 has come true"));
    }

    [Test]
    public void Snapshot_OfAnotherPatient_IsNoLastSession()
    {
        var snapshot = new SimulatedPatient(TestSessions.Shipped("maya-brooks")).StartSession().Snapshot();
        Assert.That(() => TestSessions.With(new ScriptedChatClient()).StartNextSession(snapshot), Throws.TypeOf<SessionConflictException>());
    }

    private static string Says(string id, string element) => TestSessions.Shipped(id).Voice.Says.TryGetValue(element, out var lines) ? lines.Tell[0] : "(nothing of its own)";

    private static async Task<PatientSession> Played(PatientSession session, int turns = 12)
    {
        foreach (var words in TestSessions.SkilledTurns.Take(turns))
        {
            await session.SayAsync(words);
        }

        return session;
    }
}
