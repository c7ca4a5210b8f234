using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PatientSim.Mind;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Diagnostics;

/// <summary>Traces, metrics and logs tell what happened.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TelemetryTests : IDisposable
{
    private static readonly SessionKey s_key = new("ann", "week-1");

    private readonly Telemetry _heard = new();
    private readonly ListLoggerProvider _logs = new();
    private readonly FaultyStore _store = new();
    private readonly ManualClock _clock = new();

    public void Dispose()
    {
        _heard.Dispose();
        _logs.Dispose();
    }

    [Test]
    public async Task Turn_Taken_IsOneActivityWithItsTags([Values] bool streaming)
    {
        var session = Session(ScriptedChatClient.Saying("As an AI, I like it.", "*sighs* I like it."));
        await session.Say("Do you like it?", streaming);

        Assert.That(_heard.Turn.Status, Is.EqualTo(ActivityStatusCode.Unset));
        var tags = Telemetry.Tags(_heard.Turn);
        Assert.That(tags.Remove("patientsim.guard.flags", out var flags));
        Assert.That(flags, Is.EqualTo(new[] { "out_of_character", "markup" }));
        Assert.That(tags, Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["patientsim.patient.id"] = "nadia-test",
            ["patientsim.style"] = "plain",
            ["patientsim.turn"] = 1,
            ["patientsim.prompt.fingerprint"] = session.ForInstructor().System.Fingerprint,
            ["patientsim.model_calls"] = 2,
            ["patientsim.stance"] = session.ForInstructor().Turns[0].Plan.Stance.ToString(),
            ["patientsim.turn.outcome"] = "taken",
        }));
        Assert.That(_heard.Counts, Is.EquivalentTo(new Dictionary<string, long>
        {
            ["patientsim.turns"] = 1,
            ["patientsim.model_calls"] = 2,
            ["patientsim.guard_hits patientsim.guard.flag=out_of_character"] = 1,
            ["patientsim.guard_hits patientsim.guard.flag=markup"] = 1,
        }));
        Assert.That(_logs.Entries.Single().Level, Is.EqualTo(LogLevel.Debug));
        Assert.That(_logs.Entries.Single().Text, Does.StartWith("Patient nadia-test, turn 1: ").And.Contain("2 model call(s), flags: out_of_character markup."));
    }

    [Test]
    public async Task Voice_Called_IsAClientActivityInTheTurn([Values] bool streaming)
    {
        await Session(new NamedVoice(ScriptedChatClient.Saying("Yes."))).Say("Do you like it?", streaming);

        var call = _heard.Call;
        Assert.That((call.OperationName, call.Kind, call.ParentSpanId, call.Status), Is.EqualTo(("chat acme-large", ActivityKind.Client, _heard.Turn.SpanId, ActivityStatusCode.Unset)));
        var tags = Telemetry.Tags(call);
        Assert.That(tags.Remove("gen_ai.response.finish_reasons", out var reasons));
        Assert.That(reasons, Is.EqualTo(new[] { "stop" }));
        Assert.That(tags.Remove("gen_ai.request.stream", out var streamed), Is.EqualTo(streaming));
        Assert.That(streamed, Is.EqualTo(streaming ? true : null));
        Assert.That(tags, Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["gen_ai.operation.name"] = "chat",
            ["gen_ai.provider.name"] = "acme",
            ["gen_ai.request.model"] = "acme-large",
            ["server.address"] = "models.example",
            ["server.port"] = 8443,
            ["gen_ai.usage.input_tokens"] = 100L,
            ["gen_ai.usage.output_tokens"] = 7L,
        }));
    }

    [Test]
    public async Task Voice_ThatTracesItself_IsNotTracedTwice()
    {
        using var source = new ActivitySource("acme");
        await Session(new NamedVoice(ScriptedChatClient.Saying("Yes."), source)).SayAsync("Do you like it?");

        Assert.That(_heard.Activities.Select(activity => activity.OperationName), Is.EqualTo(new[] { "patientsim.turn" }));
        Assert.That(_heard.Counts["patientsim.model_calls"], Is.EqualTo(1));
    }

    [Test]
    public async Task OfflineVoice_IsNoCallOfAServer()
    {
        await Session(new PatientSim.Voices.OfflineVoice()).SayAsync("Do you like it?");

        Assert.That((_heard.Call.OperationName, _heard.Call.Kind, _heard.Call.GetTagItem("gen_ai.provider.name")), Is.EqualTo(("chat offline", ActivityKind.Internal, (object)"patientsim")));
    }

    [Test]
    public async Task Turn_WhoseVoiceFails_SaysWhyAndByWhat([Values] bool streaming)
    {
        var session = Session(new ScriptedChatClient().DiesAfter(["I like it. And"], new IOException("cut")));

        await Assert.ThrowsAsync<PatientUnavailableException>(() => session.Say("Do you like it?", streaming));

        Fails("Unreachable");
        Assert.That((_heard.Call.Status, _heard.Call.GetTagItem("error.type")), Is.EqualTo((ActivityStatusCode.Error, (object)"Unreachable")));
        Assert.That(_logs.Entries.Single(), Is.EqualTo((LogLevel.Warning, "test", "Patient nadia-test, turn 1: the voice failed (Unreachable, System.IO.IOException); the session is as before. ")));
    }

    [Test]
    public async Task Turn_WithABlankReply_SaysWhy([Values] bool streaming)
    {
        await Assert.ThrowsAsync<PatientUnavailableException>(() => Session(ScriptedChatClient.Saying(" ")).Say("Hello.", streaming));

        Fails("InvalidReply");
        Assert.That(_logs.Entries.Single().Level, Is.EqualTo(LogLevel.Warning));
    }

    [Test]
    public async Task Turn_WhoseCoderFails_IsTracedAndLogged([Values] bool streaming)
    {
        var session = new SimulatedPatient(TestSessions.Nadia, Engine(ScriptedChatClient.Saying("Yes.")) with { Coder = new FailingCoder() }).StartSession();

        await Assert.ThrowsAsync<PatientUnavailableException>(() => session.Say("Hello.", streaming));

        Fails("Unreachable");
        Assert.That(_heard.Turn.GetTagItem("patientsim.prompt.fingerprint"), Is.Null);
        Assert.That(_logs.Entries.Single().Text, Does.Contain("turn 1: the voice failed (Unreachable, System.Net.Http.HttpRequestException)"));
    }

    [Test]
    public async Task Turn_WhoseStoreFails_NamesTheExceptionAsAnError([Values] bool streaming)
    {
        var session = await OpenAsync();
        _store.FailsBefore = true;

        await Assert.ThrowsAsync<IOException>(() => session.Say("Hello.", streaming));

        Fails("System.IO.IOException");
        Assert.That(_logs.Entries.Single(), Is.EqualTo((LogLevel.Error, "test", "Patient nadia-test, turn 1: a step of the host or its store failed (System.IO.IOException). ")));
        Assert.That(_heard.Counts.ContainsKey("patientsim.turns"), Is.False, "A turn that is not stored is not taken.");
    }

    [Test]
    public async Task Turn_ThatSomebodyElseWasAheadOf_IsAConflict()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        await one.SayAsync("Hello.");
        _heard.Activities.Clear();

        await Assert.ThrowsAsync<SessionConflictException>(() => other.SayAsync("Hello."));

        Assert.That((_heard.Turn.GetTagItem("patientsim.turn.outcome"), _heard.Turn.GetTagItem("error.type")), Is.EqualTo(((object)"conflict", (object)"Conflict")));
        Assert.That(_heard.Counts["patientsim.failed_turns error.type=Conflict"], Is.EqualTo(1));
        Assert.That(_logs.Entries.Last().Level, Is.EqualTo(LogLevel.Information));
    }

    [Test]
    public async Task Turn_WithAnIdSeenBefore_IsRepeatedAndNotTaken([Values] bool streaming)
    {
        var session = await OpenAsync();
        await session.SayAsync("Hello.", "one");
        _heard.Activities.Clear();
        await session.SayAsync("And?");
        _heard.Activities.Clear();

        if (streaming)
        {
            await foreach (var _ in session.SayStreamingAsync("Hello.", "one"))
            {
            }
        }
        else
        {
            await session.SayAsync("Hello.", "one");
        }

        Assert.That((_heard.Turn.GetTagItem("patientsim.turn.outcome"), _heard.Turn.GetTagItem("patientsim.turn")), Is.EqualTo(((object)"repeated", (object)1)));
        Assert.That(_heard.Counts["patientsim.turns"], Is.EqualTo(2));
        Assert.That(_logs.Entries.Last(), Is.EqualTo((LogLevel.Debug, "test", "Patient nadia-test, turn 1: the turn id was seen before; the turn taken then is returned. ")));
    }

    [Test]
    public async Task StopWord_IsAPauseAWarningAndNoFailure([Values] bool streaming)
    {
        var session = await OpenAsync();

        await Assert.ThrowsAsync<SessionPausedException>(() => session.Say("Stop simulation!", streaming));

        Assert.That((_heard.Turn.Status, _heard.Turn.GetTagItem("patientsim.turn.outcome"), _heard.Turn.GetTagItem("patientsim.pause.reason")), Is.EqualTo((ActivityStatusCode.Unset, (object)"paused", (object)"StopWord")));
        Assert.That(_heard.Counts, Is.EquivalentTo(new Dictionary<string, long> { ["patientsim.pauses patientsim.pause.reason=StopWord"] = 1 }));
        Assert.That(_logs.Entries.Select(entry => entry.Level), Is.EqualTo(new[] { LogLevel.Warning, LogLevel.Debug }));
    }

    [Test]
    public async Task Pause_ThatCannotBeStored_IsAWarningOfItsOwn()
    {
        var session = await OpenAsync();
        _store.FailsBefore = true;

        await Assert.ThrowsAsync<SessionPausedException>(() => session.SayAsync("Stop simulation!"));

        Assert.That(_logs.Entries.Select(entry => entry.Text), Has.Some.Contain("the pause could not be stored (System.IO.IOException)"));
    }

    [Test]
    public async Task Turn_Cancelled_IsNoFailure()
    {
        using var source = new CancellationTokenSource();
        var voice = new ScriptedChatClient().HangsUntilCancelled();
        var session = Session(voice);
        var turn = session.SayAsync("Hello.", source.Token);
        await voice.Asked;
        await Assert.ThrowsAsync<TurnInProgressException>(() => session.SayAsync("Hello?"));
        await source.CancelAsync();
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => turn);

        Assert.That(_heard.Activities.Where(activity => activity.OperationName == "patientsim.turn").Select(activity => activity.GetTagItem("patientsim.turn.outcome")), Is.EqualTo(new[] { "busy", "cancelled" }));
        Assert.That(_heard.Counts.Keys, Is.EqualTo(new[] { "patientsim.model_calls" }));
        Assert.That(_logs.Entries.Select(entry => entry.Level), Is.All.EqualTo(LogLevel.Debug));
    }

    [Test]
    public async Task Turn_Abandoned_EndsItsActivitiesAndCountsAsNoTurn()
    {
        await foreach (var _ in Session(ScriptedChatClient.Saying("One. Two. Three.")).SayStreamingAsync("Hello."))
        {
            break;
        }

        Assert.That(_heard.Turn.GetTagItem("patientsim.turn.outcome"), Is.EqualTo("abandoned"));
        Assert.That(_heard.Activities, Has.Count.EqualTo(2));
        Assert.That(_heard.Counts.ContainsKey("patientsim.turns"), Is.False);
        Assert.That(Activity.Current, Is.Null);
    }

    [Test]
    public async Task Turn_Streamed_LeavesTheCallersActivityCurrent()
    {
        using var source = new ActivitySource("PatientSim");
        using var request = source.StartActivity("request");
        await foreach (var _ in Session(ScriptedChatClient.Saying("One. Two. Three.")).SayStreamingAsync("Hello."))
        {
            Assert.That(Activity.Current, Is.SameAs(request));
        }

        Assert.That(_heard.Turn.ParentSpanId, Is.EqualTo(request!.SpanId));
    }

    [Test]
    public async Task Turn_Replayed_IsNoTurnOfItsOwn()
    {
        using var client = TestSessions.With(ScriptedChatClient.Saying("Yes.")).AsChatClient();
        await client.GetResponseAsync([new(ChatRole.User, "One?"), new(ChatRole.Assistant, "One."), new(ChatRole.User, "Two?")]);

        Assert.That(_heard.Counts["patientsim.turns"], Is.EqualTo(1));
        Assert.That(_heard.Activities, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Duration_OfATurn_IsByTheEnginesClock()
    {
        var voice = ScriptedChatClient.Always(_ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(2.5));
            return "Yes.";
        });
        await Session(voice).SayAsync("Hello.");

        Assert.That(_heard.Durations, Is.EqualTo(new[] { ("patientsim.turn.duration patientsim.turn.outcome=taken", 2.5) }));
    }

    [Test]
    public async Task SensitiveData_WhenEnabled_IsLoggedAtTraceAndInTwoTagsAndNowhereElse([Values] bool streaming)
    {
        var session = new SimulatedPatient(TestSessions.Nadia, Engine(ScriptedChatClient.Saying("*nods* I like marzipan.")) with { EnableSensitiveData = true }).StartSession();
        await session.Say("Do you like the xylophone?", streaming);

        var traced = _logs.Entries.Where(entry => entry.Level == LogLevel.Trace).Select(entry => entry.Text).ToList();
        Assert.That(traced, Has.Count.EqualTo(3));
        Assert.That(traced[0], Does.Contain("[{\"role\":\"system\",\"parts\":[{\"type\":\"text\",\"content\":\"").And.Contain("xylophone"));
        Assert.That(traced[1], Does.Contain("*nods* I like marzipan."));
        Assert.That(traced[2], Does.Contain("to Do you like the xylophone? the patient says I like marzipan."));
        Assert.That((string)_heard.Call.GetTagItem("gen_ai.input.messages")!, Does.Contain("xylophone"));
        Assert.That(_heard.Call.GetTagItem("gen_ai.output.messages"), Is.EqualTo("""[{"role":"assistant","parts":[{"type":"text","content":"*nods* I like marzipan."}],"finish_reason":"stop"}]"""));
        var others = Telemetry.Tags(_heard.Turn).Concat(Telemetry.Tags(_heard.Call)).Where(tag => !tag.Key.EndsWith(".messages", StringComparison.Ordinal)).Select(tag => $"{tag.Value}")
            .Concat(_logs.Entries.Where(entry => entry.Level > LogLevel.Trace).Select(entry => entry.Text)).Concat(_heard.Counts.Keys);
        Assert.That(others, Has.None.Contain("xylophone").And.None.Contain("marzipan"));
    }

    private void Fails(string error)
    {
        Assert.That((_heard.Turn.Status, _heard.Turn.GetTagItem("error.type"), _heard.Turn.GetTagItem("patientsim.turn.outcome")), Is.EqualTo((ActivityStatusCode.Error, (object)error, (object)"failed")));
        Assert.That(_heard.Counts[$"patientsim.failed_turns error.type={error}"], Is.EqualTo(1));
        Assert.That(_heard.Durations.Single().What, Is.EqualTo($"patientsim.turn.duration patientsim.turn.outcome=failed error.type={error}"));
    }

    private PatientEngine Engine(IChatClient voice) => new() { Voice = voice, Store = _store, TimeProvider = _clock, Logger = _logs.CreateLogger("test"), EnableSensitiveData = false };

    private PatientSession Session(IChatClient voice) => new SimulatedPatient(TestSessions.Nadia, Engine(voice)).StartSession();

    private Task<PatientSession> OpenAsync() => new SimulatedPatient(TestSessions.Nadia, Engine(ScriptedChatClient.Always(_ => "Yes."))).OpenSessionAsync(s_key);

    private sealed class FailingCoder : TraineeTurnCoder
    {
        public override ValueTask<TraineeAct> CodeAsync(string text, HearingContext context, CancellationToken cancellationToken = default) => throw new HttpRequestException("no route");
    }
}
