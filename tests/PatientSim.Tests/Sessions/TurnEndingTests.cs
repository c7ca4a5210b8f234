using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>However a turn ends, it says why, and nobody who waits on it, or listens to it, holds anybody else up.</summary>
public sealed class TurnEndingTests
{
    [Test]
    public async Task StopWord_WhileTheHostsCoderThinks_PausesAndDoesNotCancel()
    {
        var coder = new WaitingCoder();
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = ScriptedChatClient.Saying("One."), Coder = coder }).StartSession();
        var turn = session.SayAsync("Hello.");
        await coder.Asked.Task;

        await Assert.ThrowsAsync<SessionPausedException>(() => session.SayAsync("stop simulation"));

        await Assert.ThrowsAsync<SessionPausedException>(() => turn);
    }

    [Test]
    public async Task Caller_CancellingWhileTheHostsCoderThinks_GetsItsOwnToken()
    {
        using var source = new CancellationTokenSource();
        var coder = new WaitingCoder();
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = ScriptedChatClient.Saying("One."), Coder = coder }).StartSession();
        var turn = session.SayAsync("Hello.", source.Token);
        await coder.Asked.Task;

        await source.CancelAsync();

        var cancelled = await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => turn);
        Assert.That(((OperationCanceledException)cancelled!).CancellationToken, Is.EqualTo(source.Token));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task StopWord_WithAListenerThatThrowsOrStays_IsTakenAllTheSame(bool stays)
    {
        using var gate = new ManualResetEventSlim();
        var voice = new ListeningVoice(() =>
        {
            if (stays)
            {
                gate.Wait();
            }

            throw new InvalidOperationException("a listener's own failure");
        });
        var session = TestSessions.Session(voice);
        var turn = session.SayAsync("Hello.");
        await voice.Asked.Task;

        await Assert.ThrowsAsync<SessionPausedException>(() => session.SayAsync("stop simulation"));
        gate.Set();

        await Assert.ThrowsAsync<SessionPausedException>(() => turn);
        await voice.Told.Task;
    }

    [Test]
    public async Task StopWord_DoesNotWaitForWhatGoesOnAfterTheOtherTurn()
    {
        using var gate = new ManualResetEventSlim();
        var voice = new ScriptedChatClient().HangsUntilCancelled();
        var session = TestSessions.Session(voice);
        var after = session.SayAsync("Hello.").ContinueWith(_ => gate.Wait(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await voice.Asked;

        await Assert.ThrowsAsync<SessionPausedException>(() => session.SayAsync("stop simulation"));

        gate.Set();
        await after;
    }

    [Test]
    public async Task Stream_ThatNeverCloses_DoesNotOutlastTheTurn()
    {
        var clock = new ManualClock();
        var session = new SimulatedPatient(TestSessions.Nadia, new()
        {
            Voice = new StuckVoice(),
            TimeProvider = clock,
            VoiceOptions = new() { GapTimeout = TimeSpan.FromSeconds(30), TurnTimeout = TimeSpan.FromSeconds(10) },
        }).StartSession();
        var turn = session.Say("Hello.", streaming: true);
        await clock.ArmedAsync(TimeSpan.FromSeconds(10));

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That((await turn).Turn.Text, Is.EqualTo("One."));
    }

    [Test]
    public async Task FilteredReply_LeavesNothingBehindForTheNextSession()
    {
        var voice = new ScriptedChatClient().Updates(new(ChatRole.Assistant, "My cousin Rosa drove me here. And then I"), new ChatResponseUpdate { FinishReason = ChatFinishReason.ContentFilter }).Replies("Hello.");
        var patient = new SimulatedPatient(TestSessions.Nadia, new() { Voice = voice, VoiceOptions = new() { ContentFilter = ContentFilterAction.StayInCharacter } });
        var first = patient.StartSession();
        var (let, _) = await first.Say("How was the way here?", streaming: true);
        Assert.That(let, Does.Contain("Rosa"), "it was said before the filter stepped in");

        await patient.StartNextSession(first.Snapshot()).SayAsync("Hello again.");

        Assert.That(voice.Requests[1].Text, Does.Not.Contain("Rosa"));
    }

    [Test]
    public async Task Recap_AfterAFilteredTurn_StillHasWhatWasToldInTheLastTurnItCovers()
    {
        var voice = new ScriptedChatClient().Updates(new ChatResponseUpdate { FinishReason = ChatFinishReason.ContentFilter });
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = voice, VoiceOptions = new() { ContentFilter = ContentFilterAction.StayInCharacter } })
            .StartSession(new() { Difficulty = Difficulty.Easy });
        await session.SayAsync("Something the filter minds.");
        voice.Replies([.. Enumerable.Repeat("Mm.", 9), "It was the loaves. I burnt the lot.", .. Enumerable.Repeat("Mm.", 21)]);
        for (var turn = 2; turn <= 32; turn++)
        {
            await session.SayAsync(turn == 11 ? "It sounds like the loaves have been troubling you. What happened?" : "I see.");
        }

        Assert.That(session.ForInstructor().State.Ledger["burnt-loaves"], Is.EqualTo(new Disclosure(DisclosureStatus.Told, 11)));
        Assert.That(voice.Requests[^1].Messages.Select(message => message.Text), Has.None.Contains("I burnt the lot."), "the exchange itself is dropped");
        Assert.That(voice.Requests[^1].Messages[1].Text, Does.Contain("You have already told the therapist").And.Contains("I burnt forty loaves"));
    }

    private sealed class WaitingCoder : TraineeTurnCoder
    {
        public TaskCompletionSource Asked { get; } = new();

        public override async ValueTask<TraineeAct> CodeAsync(string text, HearingContext context, CancellationToken cancellationToken = default)
        {
            Asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return await base.CodeAsync(text, context, cancellationToken);
        }
    }

    /// <summary>A voice that never answers and does something of its own when it is told to stop.</summary>
    private sealed class ListeningVoice(Action told) : IChatClient
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            await using var registered = cancellationToken.Register(() =>
            {
                Told.SetResult();
                told();
            });
            Asked.SetResult();
            await new TaskCompletionSource().Task;
            return new();
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    /// <summary>A voice whose stream ends and then does not close.</summary>
    private sealed class StuckVoice : IChatClient, IAsyncEnumerable<ChatResponseUpdate>, IAsyncEnumerator<ChatResponseUpdate>
    {
        private int _said;

        public ChatResponseUpdate Current { get; } = new(ChatRole.Assistant, "One.");

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => this;

        public IAsyncEnumerator<ChatResponseUpdate> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(_said++ == 0);

        public ValueTask DisposeAsync() => new(new TaskCompletionSource().Task);

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
