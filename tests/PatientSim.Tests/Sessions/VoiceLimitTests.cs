using Microsoft.Extensions.AI;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>A voice that is too slow, or never ends, is a typed failure at its limit, whether it listens to its token or not.</summary>
public sealed class VoiceLimitTests
{
    private static readonly TaskCompletionSource s_never = new();

    private readonly VoiceOptions _limits = new() { FirstTokenTimeout = TimeSpan.FromSeconds(5), GapTimeout = TimeSpan.FromSeconds(2), TurnTimeout = TimeSpan.FromSeconds(20) };

    [Test]
    public Task FirstWords_ThatNeverCome_AreGivenUpAtTheirLimit() =>
        TimesOut(voice => voice.RepliesWhen(s_never.Task, "never"), streaming: true, TimeSpan.FromSeconds(5), "first words");

    [Test]
    public Task FirstWords_BehindEmptyPieces_AreGivenUpAtTheirLimit() =>
        TimesOut(voice => voice.EndlessPieces(""), streaming: true, TimeSpan.FromSeconds(5), "first words", wait: false);

    [Test]
    public Task Silence_WithinAReply_IsGivenUpAtItsLimit() =>
        TimesOut(voice => voice.PausesAfter("I was going to", s_never.Task), streaming: true, TimeSpan.FromSeconds(2), "more of the reply");

    [TestCase(false)]
    [TestCase(true)]
    public Task Turn_ThatTakesTooLong_IsGivenUpAtItsLimit(bool streaming) =>
        TimesOut(voice => voice.RepliesWhen(s_never.Task, "never"), streaming, TimeSpan.FromSeconds(20), "whole turn", _limits with { FirstTokenTimeout = Timeout.InfiniteTimeSpan });

    [Test]
    public async Task Coder_OfTheHostThatHangs_IsGivenUpAtTheLimitOfTheTurn()
    {
        var clock = new ManualClock();
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = ScriptedChatClient.Saying("One."), VoiceOptions = _limits, TimeProvider = clock, Coder = new HangingCoder() }).StartSession();
        var turn = session.SayAsync("Hello.");
        await clock.ArmedAsync(TimeSpan.FromSeconds(20));

        clock.Advance(TimeSpan.FromSeconds(20));

        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(() => turn);
        Assert.That(failure!.Reason, Is.EqualTo(UnavailableReason.TimedOut));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Turn_CancelledWithAVoiceThatNeverComesBack_EndsAtOnce(bool streaming)
    {
        using var source = new CancellationTokenSource();
        var voice = new ScriptedChatClient().RepliesWhen(s_never.Task, "never").Replies("Two.");
        var session = TestSessions.Session(voice);
        var turn = session.Say("Hello.", streaming, source.Token);
        await voice.Asked;

        await source.CancelAsync();

        var cancelled = await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => turn);
        Assert.That(((OperationCanceledException)cancelled!).CancellationToken, Is.EqualTo(source.Token));
        Assert.That((await session.Say("Hello.", streaming)).Turn.Number, Is.EqualTo(1));
    }

    [TestCase(0)]
    [TestCase(-5)]
    [TestCase(86_401)]
    public void Limit_OutOfRange_IsRefused(int seconds) =>
        Assert.That(() => new VoiceOptions { GapTimeout = TimeSpan.FromSeconds(seconds) }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    private async Task TimesOut(Action<ScriptedChatClient> script, bool streaming, TimeSpan limit, string what, VoiceOptions? limits = null, bool wait = true)
    {
        var clock = new ManualClock();
        var voice = ScriptedChatClient.Saying("One.");
        script(voice);
        voice.Replies("Two.");
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = voice, VoiceOptions = limits ?? _limits, TimeProvider = clock }).StartSession();
        await session.SayAsync("Hello.");
        var before = session.Snapshot().ToJson();
        var turn = Task.Run(() => session.Say("Go on.", streaming));
        while (voice.Requests.Count < 2)
        {
            await Task.Yield();
        }

        if (wait)
        {
            await clock.ArmedAsync(limit);
            clock.Advance(limit - TimeSpan.FromSeconds(1));
            Assert.That(turn.IsCompleted, Is.False);
        }

        clock.Advance(wait ? TimeSpan.FromSeconds(1) : limit);

        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(() => turn);
        Assert.That(failure!.Reason, Is.EqualTo(UnavailableReason.TimedOut));
        Assert.That(failure.InnerException, Is.InstanceOf<TimeoutException>().With.Message.Contains(what));
        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
        Assert.That((await session.Say("Go on.", streaming)).Turn.Number, Is.EqualTo(2));
    }

    private sealed class HangingCoder : PatientSim.Mind.TraineeTurnCoder
    {
        public override async ValueTask<PatientSim.Mind.TraineeAct> CodeAsync(string text, PatientSim.Mind.HearingContext context, CancellationToken cancellationToken = default)
        {
            await s_never.Task;
            return await base.CodeAsync(text, context, cancellationToken);
        }
    }
}
