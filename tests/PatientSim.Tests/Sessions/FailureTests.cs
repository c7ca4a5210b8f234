using System.Net;
using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>A turn that fails is a typed exception and leaves the session as it was.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class FailureTests(bool streaming)
{
    private const string TraineeCanary = "xylophone";
    private const string ReplyCanary = "marzipan";

    private static readonly (Exception Exception, UnavailableReason Reason)[] s_failures =
    [
        (new InvalidOperationException("boom"), UnavailableReason.Failed),
        (new TimeoutException(), UnavailableReason.TimedOut),
        (new TaskCanceledException("the client's own timeout"), UnavailableReason.TimedOut),
        (new HttpRequestException("no route"), UnavailableReason.Unreachable),
        (new HttpRequestException(null, null, HttpStatusCode.ServiceUnavailable), UnavailableReason.Unreachable),
        (new HttpRequestException(null, null, HttpStatusCode.TooManyRequests), UnavailableReason.RateLimited),
        (new HttpRequestException(null, null, HttpStatusCode.Unauthorized), UnavailableReason.Refused),
        (new HttpRequestException(null, null, HttpStatusCode.NotFound), UnavailableReason.Refused),
        (new HttpRequestException(null, null, HttpStatusCode.RequestTimeout), UnavailableReason.TimedOut),
        (new HttpRequestException(null, null, HttpStatusCode.GatewayTimeout), UnavailableReason.TimedOut),
        (new HttpRequestException(HttpRequestError.ResponseEnded), UnavailableReason.InvalidReply),
        (new IOException("connection reset"), UnavailableReason.Unreachable),
        (new AggregateException(new IOException("one"), new HttpRequestException(null, null, HttpStatusCode.TooManyRequests)), UnavailableReason.RateLimited),
    ];

    private static IEnumerable<TestCaseData> Failures => s_failures.Select((failure, index) =>
        new TestCaseData(failure.Exception, failure.Reason).SetArgDisplayNames($"{index} {failure.Exception.GetType().Name}", failure.Reason.ToString()));

    [TestCaseSource(nameof(Failures))]
    public Task Turn_WhenTheVoiceThrows_SaysWhyAndKeepsTheCause(Exception thrown, UnavailableReason reason) =>
        FailsAndRecovers(voice => voice.Fails(thrown), failure =>
        {
            Assert.That(failure.Reason, Is.EqualTo(reason));
            Assert.That(failure.RetryAfter, Is.Null);
            Assert.That(failure.InnerException, Is.SameAs(thrown));
        });

    [Test]
    public Task Turn_WhenTheProviderAsksToWait_SaysHowLong()
    {
        var thrown = new HttpRequestException(null, null, HttpStatusCode.TooManyRequests) { Data = { [PatientUnavailableException.RetryAfterKey] = TimeSpan.FromSeconds(2.5) } };
        return FailsAndRecovers(voice => voice.Fails(thrown), failure =>
        {
            Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(2.5)));
            Assert.That(failure.Message, Does.Contain("2.5 s"));
        });
    }

    [Test]
    public Task Turn_WhenTheVoiceThrowsOurException_PassesItOnAsItIs()
    {
        var thrown = new PatientUnavailableException(UnavailableReason.Refused);
        return FailsAndRecovers(voice => voice.Fails(thrown), failure => Assert.That(failure.Reason, Is.EqualTo(UnavailableReason.Refused)));
    }

    [TestCase("")]
    [TestCase("  \n\t ")]
    public Task Turn_WhenTheReplyIsBlank_IsAnInvalidReply(string reply) =>
        FailsAndRecovers(voice => voice.Replies(reply), failure => Assert.That(failure.Reason, Is.EqualTo(UnavailableReason.InvalidReply)));

    [Test]
    public Task Turn_WhenTheResponseHoldsNothing_IsAnInvalidReply() =>
        FailsAndRecovers(voice => voice.Updates(new ChatResponseUpdate()), failure => Assert.That(failure.Reason, Is.EqualTo(UnavailableReason.InvalidReply)));

    [TestCase("")]
    [TestCase("I sometimes think about marzipan. And then")]
    public Task Turn_WhenTheContentFilterStepsIn_SaysSo(string text) =>
        FailsAndRecovers(
            voice => voice.Updates(text.Length == 0
                ? [new ChatResponseUpdate { FinishReason = ChatFinishReason.ContentFilter }]
                : [new(ChatRole.Assistant, text), new(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.ContentFilter }]),
            failure => Assert.That(failure.Reason, Is.EqualTo(UnavailableReason.ContentFiltered)));

    [Test]
    public Task Turn_WhenTheStreamDiesAfterASentence_TakesNothingOfIt() =>
        FailsAndRecovers(
            voice => voice.DiesAfter(["It is the ", "marzipan. I ", "cannot"], new IOException("reset")),
            failure => Assert.That(failure.Reason, Is.EqualTo(UnavailableReason.Unreachable)));

    [Test]
    public Task Turn_WhenTheSecondCallFails_TakesNothing() =>
        FailsAndRecovers(
            voice => voice.Replies("As an AI, I like marzipan.").Fails(new TimeoutException()),
            failure => Assert.That(failure.Reason, Is.EqualTo(UnavailableReason.TimedOut)));

    [Test]
    public async Task Turn_CancelledBefore_AsksNothingAndChangesNothing()
    {
        var voice = ScriptedChatClient.Saying("One.", "Two.");
        var session = await Begun(voice);
        var before = session.Snapshot().ToJson();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var cancelled = await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => session.Say("Go on.", streaming, source.Token));

        Assert.That(((OperationCanceledException)cancelled!).CancellationToken.IsCancellationRequested);
        Assert.That(voice.Requests, Has.Count.EqualTo(1));
        await StillWorks(session, before);
    }

    [Test]
    public async Task Turn_CancelledWhileTheVoiceHangs_IsTheCallersCancellation()
    {
        var voice = ScriptedChatClient.Saying("One.").HangsUntilCancelled().Replies("Two.");
        var session = await Begun(voice);
        var before = session.Snapshot().ToJson();
        using var source = new CancellationTokenSource();
        var turn = session.Say("Go on.", streaming, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => turn);
        await StillWorks(session, before);
    }

    [Test]
    public async Task Turn_CancelledWithAVoiceThatDoesNotListen_IsNotTaken()
    {
        using var source = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        var voice = ScriptedChatClient.Saying("One.").RepliesWhen(gate.Task, "Too late.").Replies("Two.");
        var session = await Begun(voice);
        var before = session.Snapshot().ToJson();
        var turn = session.Say("Go on.", streaming, source.Token);

        await source.CancelAsync();
        gate.SetResult();

        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => turn);
        await StillWorks(session, before);
    }

    [Test]
    public async Task Turn_WhenAHostsCoderFails_FailsAsTheVoiceWould()
    {
        var coder = new FailingCoder();
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = ScriptedChatClient.Saying("Two."), Coder = coder }).StartSession();

        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(() => session.Say("Hello.", streaming));

        Assert.That(failure!.Reason, Is.EqualTo(UnavailableReason.Unreachable));
        Assert.That(failure.InnerException, Is.InstanceOf<HttpRequestException>());
        coder.Broken = false;
        Assert.That((await session.Say("Hello.", streaming)).Turn.Number, Is.EqualTo(1));
    }

    private async Task FailsAndRecovers(Action<ScriptedChatClient> script, Action<PatientUnavailableException> check)
    {
        var voice = ScriptedChatClient.Saying("One.");
        script(voice);
        voice.Replies("Two.");
        var session = await Begun(voice);
        var before = session.Snapshot().ToJson();

        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(() => session.Say($"Do you like {TraineeCanary}?", streaming));

        check(failure!);
        Assert.That(failure!.Message, Does.Not.Contain(TraineeCanary).And.Not.Contain(ReplyCanary));
        Assert.That(failure.ToString(), Does.Not.Contain(TraineeCanary).And.Not.Contain(ReplyCanary).And.Not.Contain("complete failure"));
        await StillWorks(session, before);
    }

    private static async Task<PatientSession> Begun(ScriptedChatClient voice)
    {
        var session = TestSessions.Session(voice);
        await session.SayAsync("Hello.");
        return session;
    }

    private async Task StillWorks(PatientSession session, string before)
    {
        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
        var (let, turn) = await session.Say("Shall we go on?", streaming);
        Assert.That((let, turn.Number, turn.Text), Is.EqualTo(("Two.", 2, "Two.")));
    }

    private sealed class FailingCoder : TraineeTurnCoder
    {
        public bool Broken { get; set; } = true;

        public override ValueTask<TraineeAct> CodeAsync(string text, HearingContext context, CancellationToken cancellationToken = default) =>
            Broken ? throw new HttpRequestException("no route") : base.CodeAsync(text, context, cancellationToken);
    }
}
