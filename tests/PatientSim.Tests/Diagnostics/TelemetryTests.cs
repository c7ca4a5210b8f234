using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using PatientSim.Diagnostics;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Diagnostics;

/// <summary>Traces, metrics and logs tell what happened and never what was said.</summary>
public sealed class TelemetryTests
{
    private const string TraineeCanary = "xylophone";
    private const string ReplyCanary = "marzipan";

    private readonly ConcurrentQueue<Activity> _activities = [];
    private readonly ConcurrentDictionary<string, long> _counts = [];
    private readonly ListLoggerProvider _logs = new();
    private ActivityListener _listener = null!;
    private MeterListener _meter = null!;

    [SetUp]
    public void Listen()
    {
        _activities.Clear();
        _counts.Clear();
        _logs.Entries.Clear();
        _listener = new()
        {
            ShouldListenTo = source => source.Name == PatientSimTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        _meter = new() { InstrumentPublished = (instrument, listener) => Enable(instrument, listener) };
        _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _counts.AddOrUpdate($"{instrument.Name}{string.Concat(tags.ToArray().Select(tag => $" {tag.Key}={tag.Value}"))}", value, (_, sum) => sum + value));
        _meter.Start();

        static void Enable(Instrument instrument, MeterListener listener)
        {
            if (instrument.Meter.Name == PatientSimTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        }
    }

    [TearDown]
    public void StopListening()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    [Test]
    public async Task Turn_Taken_IsOneActivityWithItsTagsAndNoText([Values] bool streaming)
    {
        var session = Session(ScriptedVoice.Saying($"As an AI, I like {ReplyCanary}.", $"*sighs* I like {ReplyCanary}."));
        await session.Say($"Do you like the {TraineeCanary}?", streaming);

        var activity = _activities.Single();
        Assert.That(activity.OperationName, Is.EqualTo("patientsim.turn"));
        Assert.That(activity.Status, Is.EqualTo(ActivityStatusCode.Unset));
        Assert.That(activity.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value), Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["patientsim.patient.id"] = "nadia-test",
            ["patientsim.style"] = "plain",
            ["patientsim.turn"] = 1,
            ["patientsim.prompt.fingerprint"] = session.ForInstructor().System.Fingerprint,
            ["patientsim.model_calls"] = 2,
        }));
        Assert.That(_counts, Is.EquivalentTo(new Dictionary<string, long>
        {
            ["patientsim.turns"] = 1,
            ["patientsim.model_calls"] = 2,
            ["patientsim.guard_hits patientsim.guard.flag=out_of_character"] = 1,
            ["patientsim.guard_hits patientsim.guard.flag=markup"] = 1,
        }));
        NothingIsQuoted();
    }

    [Test]
    public async Task Turn_Failed_IsAnActivityWithTheReasonAndNoTurn([Values] bool streaming)
    {
        var session = Session(new ScriptedVoice().DiesAfter([$"I like {ReplyCanary}. And"], new IOException($"while sending {TraineeCanary}")));

        await Assert.ThrowsAsync<PatientUnavailableException>(() => session.Say($"Do you like the {TraineeCanary}?", streaming));

        var activity = _activities.Single();
        Assert.That((activity.Status, activity.GetTagItem("error.type"), activity.GetTagItem("patientsim.model_calls")), Is.EqualTo((ActivityStatusCode.Error, (object)"Unreachable", (object)1)));
        Assert.That(_counts, Is.EquivalentTo(new Dictionary<string, long> { ["patientsim.model_calls"] = 1 }));
        Assert.That(_logs.Entries.Single(), Is.EqualTo((LogLevel.Warning, "test", "Patient nadia-test, turn 1: the voice failed (Unreachable); the session is as before. ")));
        NothingIsQuoted();
    }

    [Test]
    public async Task Turn_WithABlankReply_IsAnActivityWithTheReason([Values] bool streaming)
    {
        await Assert.ThrowsAsync<PatientUnavailableException>(() => Session(ScriptedVoice.Saying(" ")).Say("Hello.", streaming));

        Assert.That(_activities.Single().GetTagItem("error.type"), Is.EqualTo("InvalidReply"));
        Assert.That(_logs.Entries.Single().Level, Is.EqualTo(LogLevel.Warning));
    }

    [Test]
    public async Task Turn_Abandoned_EndsItsActivityAndCountsAsNoTurn()
    {
        await foreach (var _ in Session(ScriptedVoice.Saying("One. Two. Three.")).SayStreamingAsync("Hello."))
        {
            break;
        }

        Assert.That(_activities, Has.Count.EqualTo(1));
        Assert.That(_counts.ContainsKey("patientsim.turns"), Is.False);
        Assert.That(Activity.Current, Is.Null);
    }

    [Test]
    public async Task Turn_Replayed_IsNoTurnOfItsOwn()
    {
        using var client = TestSessions.With(ScriptedVoice.Saying("Yes.")).AsChatClient();
        await client.GetResponseAsync([new(Microsoft.Extensions.AI.ChatRole.User, "One?"), new(Microsoft.Extensions.AI.ChatRole.Assistant, "One."), new(Microsoft.Extensions.AI.ChatRole.User, "Two?")]);

        Assert.That(_counts["patientsim.turns"], Is.EqualTo(1));
        Assert.That(_activities, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Log_OfATurn_SaysWhatWasDoneAndNotWhatWasSaid()
    {
        await Session(ScriptedVoice.Saying($"*sighs* I like {ReplyCanary}.")).SayAsync($"Do you like the {TraineeCanary}?");

        var (level, _, text) = _logs.Entries.Single();
        Assert.That(level, Is.EqualTo(LogLevel.Debug));
        Assert.That(text, Does.StartWith("Patient nadia-test, turn 1: ").And.Contain("1 model call(s), flags: markup."));
        NothingIsQuoted();
    }

    private PatientSession Session(ScriptedVoice voice) =>
        new SimulatedPatient(TestSessions.Nadia, new() { Voice = voice, Logger = _logs.CreateLogger("test") }).StartSession();

    private void NothingIsQuoted()
    {
        var told = string.Join('\n', _activities.SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Concat(activity.Events.Select(item => item.Name)).Append(activity.StatusDescription)))
            + string.Join('\n', _logs.Entries) + string.Join('\n', _counts.Keys);
        Assert.That(told, Does.Not.Contain(TraineeCanary).And.Not.Contain(ReplyCanary).And.Not.Contain("loaves"));
    }
}
