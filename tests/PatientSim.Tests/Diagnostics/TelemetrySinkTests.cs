using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using PatientSim.Diagnostics;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Diagnostics;

/// <summary>The sink that watches the whole run finds a leak wherever it is.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TelemetrySinkTests : IDisposable
{
    private const string Said = "My sister moved to the coast last spring.";

    private readonly TelemetrySink _sink = new();

    public void Dispose() => _sink.Dispose();

    [SetUp]
    public void Make()
    {
        _sink.Canaries.Add(Said);
        _sink.Canaries.AddWord("xylophone");
        _sink.Canaries.Add(TestSessions.Nadia);
        _sink.Canaries.Add("I'm Ada of the long road.");
        _sink.Canaries.Add(TestSessions.Nadia with { Id = "ada-of-the-long-road" });
    }

    [TestCase("She said that MY SISTER MOVED TO Spain")]
    [TestCase("said: 'the coast last spring'")]
    [TestCase("about the Xylophones")]
    [TestCase("I'm a complete failure.")]
    [TestCase("they\u2019d: It was the loaves. I burnt")]
    public void LogEntry_WithACanary_IsFound(string text)
    {
        Write(text);
        Assert.That(_sink.Leaks, Has.Count.EqualTo(1));
    }

    [TestCase("my sister moved")]
    [TestCase("Patient nadia-test, turn 1: the voice failed.")]
    [TestCase("Patient ada-of-the-long-road, turn 1: the voice failed.")]
    [TestCase("")]
    public void LogEntry_WithoutOne_IsNot(string text)
    {
        Write(text);
        Assert.That((_sink.Leaks.Count, _sink.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public void LogEntry_WithACanaryInItsStateOrExceptionOrScope_IsFound()
    {
        var cause = new IOException($"while sending {Said}");
        KeyValuePair<string, object?>[] state = [new("text", new[] { Said })];
        _sink.Log(LogLevel.Information, default, state, null, (_, _) => "");
        _sink.Log(LogLevel.Warning, default, "It failed.", cause, (text, _) => text);
        _sink.BeginScope("the xylophone");
        Assert.That(_sink.Leaks, Has.Count.EqualTo(3));
    }

    [Test]
    public void Activity_WithACanaryAnywhere_IsFound()
    {
        _sink.Listen();
        using var source = new ActivitySource(PatientSimTelemetry.Name);
        source.StartActivity("in a tag")!.SetTag("x", new[] { Said }).Dispose();
        source.StartActivity("in an event")!.AddEvent(new("e", tags: new() { ["x"] = Said })).Dispose();
        source.StartActivity("in the status")!.SetStatus(ActivityStatusCode.Error, Said).Dispose();
        source.StartActivity("in the baggage")!.SetBaggage("x", Said).Dispose();
        source.StartActivity("nowhere")!.SetTag("gen_ai.input.messages", Said).Dispose();
        _sink.Dispose();

        Assert.That(_sink.Leaks.Select(leak => leak.Split("activity ")[1][..6]), Is.EquivalentTo(new[] { "in a t", "in an ", "in the", "in the" }));
        TelemetrySink.Suite.Forget(entry => entry.Contains(Said, StringComparison.Ordinal));
    }

    [Test]
    public void Measurement_WithACanaryInATag_IsFound()
    {
        _sink.Listen();
        using var meter = new Meter(PatientSimTelemetry.Name);
        meter.CreateCounter<long>("patientsim.turns").Add(1, new KeyValuePair<string, object?>("x", Said));
        meter.CreateHistogram<double>("patientsim.turn.duration").Record(1, new KeyValuePair<string, object?>("x", Said));
        _sink.Dispose();

        Assert.That(_sink.Leaks, Has.Count.EqualTo(2));
        TelemetrySink.Suite.Forget(entry => entry.Contains(Said, StringComparison.Ordinal));
    }

    [Test]
    public void Exception_OfTheLibraryWithACanary_IsFoundAndAProvidersIsNot()
    {
        const string quoted = "a most unlikely quotation of somebody";
        _sink.Canaries.Add(quoted);
        _sink.Listen();
        Assert.Throws<IOException>(() => throw new IOException(quoted));
        Assert.Throws<PatientNotFoundException>(() => new PatientCatalog([], new()).Get(quoted));
        _sink.Dispose();

        Assert.That(_sink.Leaks.Single(), Does.Contain(nameof(PatientNotFoundException)));
    }

    [Test]
    public async Task Session_InAnEngineOfTheTests_TellsTheSinkWhatToLookFor()
    {
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = ScriptedChatClient.Saying("*nods* The harbour smells of tar."), Logger = _sink, EnableSensitiveData = true }).StartSession();
        await session.SayAsync("Where do the boats go in winter?");

        Write("harbour smells of tar");
        Write("Do the boats go in?");
        Write("nods The harbour smells");
        Assert.That(_sink.Leaks, Has.Count.EqualTo(3));
    }

    private void Write(string text) => _sink.Log(LogLevel.Debug, default, text, null, (state, _) => $"Something {state} happened.");
}
