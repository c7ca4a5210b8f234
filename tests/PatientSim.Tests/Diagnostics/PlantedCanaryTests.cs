using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PatientSim.Guards;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Diagnostics;

/// <summary>However a turn ends, nothing of what was planted in the profile, the words, the keys and the failures of others comes out beside the reply.</summary>
[TestFixture(false)]
[TestFixture(true)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlantedCanaryTests(bool streaming) : IDisposable
{
    private const string Words = "Do you like the xylophone?";
    private const string Reply = "I do like marzipan.";

    private static readonly SessionKey s_key = new("theodosius", "ozymandias");

    private static readonly PatientProfile s_profile = PatientProfileYaml.Parse(TestSessions.NadiaYaml
        .Replace("forty loaves", "forty gugelhupf", StringComparison.Ordinal).Replace("complete failure", "complete wolpertinger", StringComparison.Ordinal)
        .Replace("Trouble sleeping", "Troubled kohlrabi", StringComparison.Ordinal).Replace("I burnt the lot", "I burnt the pumpernickel", StringComparison.Ordinal)).GetOrThrow();

    private readonly TelemetrySink _sink = new();
    private readonly ListLoggerProvider _logs = new();
    private readonly FaultyStore _store = new();

    [SetUp]
    public void Listen()
    {
        foreach (var word in new[] { "xylophone", "marzipan", "gugelhupf", "wolpertinger", "kohlrabi", "pumpernickel", "quetzal", "theodosius", "ozymandias", "nebuchadnezzar" })
        {
            _sink.Canaries.AddWord(word);
        }

        _sink.Canaries.Add(s_profile);
        _sink.Listen();
    }

    public void Dispose()
    {
        _sink.Dispose();
        _logs.Dispose();
    }

    [TearDown]
    public void NothingCameOut()
    {
        _sink.Dispose();
        Assert.That(_sink.Leaks, Is.Empty);
        Assert.That(_sink.Count, Is.GreaterThan(2));
        Assert.That(_logs.Entries.Where(entry => entry.Level == LogLevel.Trace), Is.Empty, "Without EnableSensitiveData nothing of a session is logged at any level.");
    }

    [Test]
    public Task Turn_Taken() => TakeAsync(ScriptedChatClient.Saying(Reply));

    [Test]
    public Task Turn_RepairedByAGuard() => TakeAsync(ScriptedChatClient.Saying($"*plays the quetzal* {Reply}"));

    [Test]
    public Task Turn_RejectedTwice() => TakeAsync(ScriptedChatClient.Saying($"As an AI, {Reply}", $"As a language model I was told: I'm a complete wolpertinger. {Reply}"));

    [Test]
    public Task Turn_RejectedByAGuardOfTheHost() =>
        TakeAsync(ScriptedChatClient.Saying(Reply, Reply), engine => engine with { Guards = new(new Verdict(review => new(GuardAction.Reject, review.Text, "unwanted", $"Not '{review.Text}'."))) });

    [Test]
    public Task Turn_Repeated() => TakeAsync(ScriptedChatClient.Saying(Reply), then: session => session.SayAsync(Words, "nebuchadnezzar"));

    [Test]
    public Task Turn_WithAnIdThatStandsForOtherWords() =>
        TakeAsync(ScriptedChatClient.Saying(Reply), then: async session => await Assert.ThrowsAsync<SessionConflictException>(() => session.SayAsync("Or the quetzal?", "nebuchadnezzar")));

    [Test]
    public Task Turn_WhoseVoiceQuotesEverything() =>
        FailAsync<PatientUnavailableException>(new ScriptedChatClient().DiesAfter([Reply], new IOException($"{Words} {Reply} quetzal", new IOException("I'm a complete wolpertinger.")) { Data = { ["sent"] = Words } }));

    [Test]
    public Task Turn_WhoseVoiceIsFiltered() =>
        FailAsync<PatientUnavailableException>(new ScriptedChatClient().Updates(new ChatResponseUpdate(ChatRole.Assistant, Reply), new() { FinishReason = ChatFinishReason.ContentFilter }));

    [Test]
    public Task Turn_WhoseVoiceRefuses() => FailAsync<PatientUnavailableException>(
        new ScriptedChatClient().Updates(new ChatResponseUpdate(ChatRole.Assistant, [new ErrorContent($"I will not say {Reply}") { ErrorCode = "Refusal", Details = Words }])));

    [Test]
    public Task Turn_WithoutAReply() => FailAsync<PatientUnavailableException>(ScriptedChatClient.Saying(" "));

    [Test]
    public Task Turn_WhoseCoderQuotesTheTrainee() => FailAsync<PatientUnavailableException>(ScriptedChatClient.Saying(Reply), engine => engine with { Coder = new QuotingCoder() });

    [Test]
    public Task Turn_WhoseGuardThrows() =>
        FailAsync<InvalidDataException>(ScriptedChatClient.Saying(Reply), engine => engine with { Guards = new(new Verdict(review => throw new InvalidDataException($"What is '{review.Text}'?"))) });

    [Test]
    public Task Turn_WhoseStoreThrows() => FailAsync<IOException>(ScriptedChatClient.Saying(Reply), before: () => _store.FailsBefore = true);

    [Test]
    public Task Turn_WithAStopWord() => FailAsync<SessionPausedException>(ScriptedChatClient.Saying(Reply), engine => engine with { Care = new() { StopWords = [Words] } });

    [Test]
    public Task Turn_WithAStopWordThatCannotBeStored() =>
        FailAsync<SessionPausedException>(ScriptedChatClient.Saying(Reply), engine => engine with { Care = new() { StopWords = [Words] } }, () => _store.FailsBefore = true);

    [Test]
    public Task Turn_ThatIsTooLong() => FailAsync<ArgumentException>(ScriptedChatClient.Saying(Reply), words: string.Concat(Enumerable.Repeat(Words, 1000)));

    [Test]
    public async Task Turn_WhileAnotherRuns()
    {
        var session = await OpenAsync(new ScriptedChatClient().HangsUntilCancelled());
        using var source = new CancellationTokenSource();
        var running = session.Say(Words, streaming, source.Token);
        await Assert.ThrowsAsync<TurnInProgressException>(() => session.Say("And the quetzal?", streaming));
        await source.CancelAsync();
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => running);
        await session.PauseAsync();
        await Assert.ThrowsAsync<SessionPausedException>(() => session.Say(Words, streaming));
    }

    [Test]
    public async Task Turn_ThatSomebodyElseWasAheadOf()
    {
        var (one, other) = (await OpenAsync(ScriptedChatClient.Saying(Reply)), await OpenAsync(ScriptedChatClient.Saying(Reply)));
        await one.Say(Words, streaming);
        await Assert.ThrowsAsync<SessionConflictException>(() => other.Say(Words, streaming));
    }

    [Test]
    public async Task Snapshot_OfAnotherPatientOrTamperedWith()
    {
        var session = await OpenAsync(ScriptedChatClient.Saying(Reply));
        await session.Say(Words, streaming);
        var snapshot = session.Snapshot();
        var patient = new SimulatedPatient(s_profile);

        Assert.Throws<PatientSnapshotException>(() => PatientSessionSnapshot.FromJson(snapshot.ToJson().Replace("\"turns\":[", "\"turns\":[\"quetzal\",", StringComparison.Ordinal)));
        Assert.Throws<PatientSnapshotException>(() => PatientSessionSnapshot.FromJson(snapshot.ToJson()[..^20]));
        Assert.Throws<PatientSnapshotException>(() => patient.Resume(snapshot with { Turns = [snapshot.Turns[0] with { Turn = snapshot.Turns[0].Turn with { Number = 7 } }] }));
        Assert.Throws<SessionConflictException>(() => patient.Resume(snapshot with { ProfileHash = "quetzal" }));
        Assert.That($"{snapshot} {s_key} {session}", Does.Not.Contain("theodosius"));
    }

    private async Task TakeAsync(ScriptedChatClient voice, Func<PatientEngine, PatientEngine>? with = null, Func<PatientSession, Task>? then = null)
    {
        var session = await OpenAsync(voice, with);
        if (streaming)
        {
            await foreach (var _ in session.SayStreamingAsync(Words, "nebuchadnezzar"))
            {
            }
        }
        else
        {
            await session.SayAsync(Words, "nebuchadnezzar");
        }

        await (then?.Invoke(session) ?? Task.CompletedTask);
    }

    private async Task FailAsync<T>(ScriptedChatClient voice, Func<PatientEngine, PatientEngine>? with = null, Action? before = null, string words = Words)
        where T : Exception
    {
        var session = await OpenAsync(voice, with);
        before?.Invoke();
        await Assert.ThrowsAsync<T>(() => session.Say(words, streaming));
        await session.PauseAsync();
    }

    private Task<PatientSession> OpenAsync(ScriptedChatClient voice, Func<PatientEngine, PatientEngine>? with = null)
    {
        var engine = new PatientEngine { Voice = voice, Store = _store, Logger = new BothLoggers(_logs.CreateLogger("test"), _sink), EnableSensitiveData = false };
        return new SimulatedPatient(s_profile, with?.Invoke(engine) ?? engine).OpenSessionAsync(s_key);
    }

    private sealed class QuotingCoder : TraineeTurnCoder
    {
        public override ValueTask<TraineeAct> CodeAsync(string text, HearingContext context, CancellationToken cancellationToken = default) =>
            throw new HttpRequestException($"no route for '{text}'");
    }

    private sealed class Verdict(Func<ReplyReview, GuardVerdict> check) : IReplyGuard
    {
        public GuardVerdict Check(ReplyReview review) => check(review);
    }

    private sealed class BothLoggers(ILogger one, ILogger other) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => other.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            one.Log(logLevel, eventId, state, exception, formatter);
            other.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
