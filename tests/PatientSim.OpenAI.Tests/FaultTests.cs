using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

/// <summary>
/// Every fault between a patient and its voice is a typed failure at its limit and not later; the session is byte-identical or one whole
/// exchange longer; and the next turn succeeds. One layer tries again, the client's: the server counts its requests.
/// </summary>
[TestFixture(false, 1)]
[TestFixture(false, 10)]
[TestFixture(true, 1)]
[TestFixture(true, 10)]
internal sealed class FaultTests(bool streaming, int turn) : LoopbackTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_first = 10 * s_minute;
    private static readonly TimeSpan s_gap = 20 * s_minute;
    private static readonly TimeSpan s_whole = 60 * s_minute;

    private static readonly VoiceOptions s_patient = new() { FirstTokenTimeout = s_whole, GapTimeout = s_whole, TurnTimeout = s_whole };

    private RoutedVoice _voice = null!;

    [TestCaseSource(typeof(Fault), nameof(Fault.All))]
    public async Task Turn_WithAFault_FailsByItsTypeAndTheNextSucceeds(Fault fault)
    {
        var session = await BegunAsync(Unhurried(), s_patient);
        _voice.Elsewhere = fault.Elsewhere is { } address ? OpenAIEndpoint.CreateChatClient(address, "asked-model", Key, Unhurried()) : null;
        Server.Reply(fault.Replies(streaming));
        await Fails(session, session.Snapshot(), SayAsync(session, Prompt), fault);
    }

    [Test]
    public async Task Turn_WithACertificateOfSomebodyElse_Fails()
    {
        await using var other = await LoopbackChatServer.StartAsync(https: true);
        await Turn_WithAFault_FailsByItsTypeAndTheNextSucceeds(new("TLS mismatch", UnavailableReason.Unreachable, 0) { Elsewhere = other.V1 });
        Assert.That(other.Requests, Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    public Task Silence_BeforeAnyHeader_EndsAtTheLimitOfTheFirstToken(bool inCore) =>
        TimesOut(inCore, ChatReply.Stall(), ChatReply.Stall(), streaming ? s_first : s_whole, streaming && !inCore ? 2 : 1);

    [TestCase(false)]
    [TestCase(true)]
    public Task Silence_AfterTheHeaders_EndsAtTheLimitOfTheFirstToken(bool inCore) =>
        TimesOut(inCore, ChatReply.HalfABodyThenStall(), ChatReply.EventsThenStall(ChatReply.Chunk("")), streaming ? s_first : s_whole, streaming && !inCore ? 2 : 1);

    [TestCase(false)]
    [TestCase(true)]
    public Task Silence_InTheMiddle_EndsAtTheLimitOfAGap(bool inCore) =>
        TimesOut(inCore, ChatReply.HalfABodyThenStall(), ChatReply.EventsThenStall(ChatReply.Chunk("I was")), streaming ? s_gap : s_whole, streaming ? (inCore ? 2 : 3) : 1);

    [TestCase(false)]
    [TestCase(true)]
    public async Task Drip_PastTheWholeLimit_EndsAtIt(bool inCore)
    {
        using var next = new SemaphoreSlim(0);
        var session = await LimitedAsync(inCore);
        Server.Reply(async context =>
        {
            context.Response.ContentType = streaming ? "text/event-stream" : "application/json";
            while (true)
            {
                await context.Response.WriteAsync(streaming ? $"data: {ChatReply.Chunk("drip ")}\n\n" : " ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await next.WaitAsync(context.RequestAborted);
            }
        });
        var (before, armed) = (session.Snapshot(), Time.Armings);
        var said = SayAsync(session, Prompt);
        for (var (drip, waits) = (0, streaming ? (inCore ? 2 : 3) : 1); drip < 3; drip++, waits += streaming ? 1 : 0)
        {
            await Armed(armed + waits);
            Time.Advance(15 * s_minute);
            next.Release();
        }

        await Armed(armed + (streaming ? (inCore ? 5 : 6) : 1));
        Time.Advance(14 * s_minute);
        Assert.That(said.IsCompleted, Is.False);
        Time.Advance(s_minute);
        await Fails(session, before, said, new("drip", UnavailableReason.TimedOut));
    }

    [Test]
    public async Task Caller_Cancelling_GetsTheCancellationAndNothingElse()
    {
        using var source = new CancellationTokenSource();
        var session = await BegunAsync(Unhurried(), s_patient);
        var before = session.Snapshot().ToJson();
        var sent = Server.Requests.Count;
        Server.Reply(streaming ? ChatReply.EventsThenStall(ChatReply.Chunk("I was. And")) : ChatReply.Stall());
        var said = SayAsync(session, Prompt, source.Token);
        await Until(() => Server.Requests.Count > sent);

        await source.CancelAsync();

        var cancelled = await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => said);
        Assert.That(((OperationCanceledException)cancelled!).CancellationToken, Is.EqualTo(source.Token));
        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
        await Goes(session);
    }

    [Test]
    public async Task Filter_WhereThePatientStaysInCharacter_IsInNoLaterRequest([Values("content filter at the prompt", "content filter in the reply", "content filter before the reply", "refusal")] string name)
    {
        var session = await BegunAsync(Unhurried(), s_patient with { ContentFilter = ContentFilterAction.StayInCharacter });
        Server.Reply(Fault.All.Single(fault => fault.Name == name).Replies(streaming));
        var taken = await SayAsync(session, Prompt);
        var sent = Server.Requests.Count;
        await Goes(session);
        await Goes(session);

        Assert.That(taken.Flags, Does.Contain("content_filtered"));
        Assert.That(taken.Text, Does.Not.Contain("And").And.Not.Contain("can't help"));
        Assert.That(session.Turns, Has.Count.EqualTo(turn + 2));
        Assert.That(Server.Requests.Skip(sent).Select(request => request.Body), Has.Exactly(2).Items.And.None.Contains(Prompt).And.None.Contains(taken.Text));
    }

    private async Task TimesOut(bool inCore, Func<HttpContext, Task> plain, Func<HttpContext, Task> stream, TimeSpan limit, int waits)
    {
        var session = await LimitedAsync(inCore);
        Server.Reply(streaming ? stream : plain);
        var (before, armed) = (session.Snapshot(), Time.Armings);
        var said = SayAsync(session, Prompt);
        await Armed(armed + waits);

        Time.Advance(limit - s_minute);
        Assert.That(said.IsCompleted, Is.False);
        Time.Advance(s_minute);

        await Fails(session, before, said, new("silence", UnavailableReason.TimedOut));
    }

    /// <summary>The turn fails as the fault says, or is taken; the session tells of nothing else, and goes on.</summary>
    private async Task Fails(PatientSession session, PatientSessionSnapshot before, Task<PatientTurn> said, Fault fault)
    {
        PatientUnavailableException? failure = null;
        try
        {
            await said;
        }
        catch (PatientUnavailableException exception)
        {
            failure = exception;
        }

        _voice.Elsewhere = null;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure?.Reason, Is.EqualTo(fault.Reason));
            Assert.That(failure?.RetryAfter, Is.EqualTo(fault.RetryAfter));
            Assert.That(failure?.ToString() ?? "", Does.Not.Contain(Prompt).And.Not.Contain(Key).And.Not.Contain("I was"));
            Assert.That(Server.Requests.Count - before.Turns.Count, Is.EqualTo(fault.Requests), "one layer tries again");
            Assert.That(session.Turns, Has.Count.EqualTo(before.Turns.Count + (fault.Reason is null ? 1 : 0)));
            Assert.That((session.Snapshot() with { Turns = [.. session.Snapshot().Turns.Take(before.Turns.Count)] }).ToJson(), Is.EqualTo(before.ToJson()));
        }

        await Goes(session);
    }

    private async Task Goes(PatientSession session)
    {
        var turns = session.Turns;
        Server.Reply(Fault.Good(streaming));
        var taken = await SayAsync(session, "And how was that?");
        Assert.That(session.Turns, Is.EqualTo(turns.Append(taken)));
    }

    /// <summary>A session with limits in the core or in the client, and none in the other.</summary>
    private Task<PatientSession> LimitedAsync(bool inCore)
    {
        var infinite = Timeout.InfiniteTimeSpan;
        return BegunAsync(
            new() { TimeProvider = Time, FirstTokenTimeout = inCore ? infinite : s_first, ChunkTimeout = inCore ? infinite : s_gap, RequestTimeout = inCore ? infinite : s_whole },
            new() { FirstTokenTimeout = inCore ? s_first : infinite, GapTimeout = inCore ? s_gap : infinite, TurnTimeout = inCore ? s_whole : infinite });
    }

    private async Task<PatientSession> BegunAsync(OpenAIChatOptions client, VoiceOptions limits)
    {
        _voice = new(Client(client));
        var session = new SimulatedPatient(PatientLibrary.Find("maya-brooks")!.GetOrThrow(), new() { Voice = _voice, VoiceOptions = limits, TimeProvider = Time }).StartSession();
        for (var number = 1; number < turn; number++)
        {
            await Goes(session);
        }

        return session;
    }

    /// <summary>Until so many waits have begun, and the server, too, knows of the turn.</summary>
    private Task Armed(int armings) => Until(() => Time.Armings >= armings && Server.Requests.Count >= turn);

    private static async Task Until(Func<bool> reached)
    {
        while (!reached())
        {
            await Task.Delay(1);
        }
    }

    private async Task<PatientTurn> SayAsync(PatientSession session, string text, CancellationToken cancellationToken = default)
    {
        if (!streaming)
        {
            return await session.SayAsync(text, cancellationToken);
        }

        PatientTurn? taken = null;
        await foreach (var update in session.SayStreamingAsync(text, cancellationToken))
        {
            taken = update.Turn ?? taken;
        }

        return taken!;
    }

    /// <summary>A client in front of others, so that one turn can go somewhere else.</summary>
    private sealed class RoutedVoice(IChatClient usual) : IChatClient
    {
        public IChatClient? Elsewhere { get; set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            (Elsewhere ?? usual).GetResponseAsync(messages, options, cancellationToken);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            (Elsewhere ?? usual).GetStreamingResponseAsync(messages, options, cancellationToken);

        public object? GetService(Type serviceType, object? serviceKey = null) => usual.GetService(serviceType, serviceKey);

        public void Dispose()
        {
        }
    }
}
