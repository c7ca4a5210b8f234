using Microsoft.Extensions.AI;
using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;

namespace PatientSim.Testing.Tests.ChatClients;

[TestFixture(false)]
[TestFixture(true)]
public sealed class FaultingChatClientTests(bool streaming)
{
    private static readonly ChatMessage[] s_messages = [new(ChatRole.User, "Hello?")];

    [Test]
    public async Task Fault_AtOneCall_LeavesTheOthersAlone()
    {
        var inner = ScriptedChatClient.Saying("One.", "Three.");
        using var client = new FaultingChatClient(inner).At(2, Fault.Throw(new HttpRequestException("no route")));
        var first = await AskAsync(client);
        Assert.That(async () => await AskAsync(client), Throws.InstanceOf<HttpRequestException>());
        Assert.That((first.Text, (await AskAsync(client)).Text, client.Calls, inner.Requests.Count), Is.EqualTo(("One.", "Three.", 3, 2)));
    }

    [Test]
    public async Task Fault_Always_IsAtEveryCallThatHasNoneOfItsOwn()
    {
        using var client = new FaultingChatClient(new ScriptedChatClient()).Always(Fault.Empty).At(2, Fault.ContentFilter);
        var replies = new List<(string, ChatFinishReason?)>();
        for (var call = 0; call < 3; call++)
        {
            var reply = await AskAsync(client);
            replies.Add((reply.Text, reply.FinishReason));
        }

        Assert.That(replies, Is.EqualTo(new (string, ChatFinishReason?)[] { ("", ChatFinishReason.Stop), ("", ChatFinishReason.ContentFilter), ("", ChatFinishReason.Stop) }));
    }

    [Test]
    public async Task Cut_AfterAPiece_EndsWithoutAFinishReason()
    {
        using var client = new FaultingChatClient(new ScriptedChatClient().Streams("It was ", "the bread.")).At(1, Fault.Cut(1));
        var reply = await AskAsync(client);
        Assert.That((reply.Text, reply.FinishReason), Is.EqualTo((streaming ? "It was " : "It was the bread.", (ChatFinishReason?)null)));
    }

    [Test]
    public void Cut_WithAnException_ThrowsItAfterThePieces()
    {
        using var client = new FaultingChatClient(ScriptedChatClient.Saying("It was.")).At(1, Fault.Cut(0, new IOException("cut")));
        Assert.That(async () => await AskAsync(client), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void Hang_EndsOnlyWhenCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        using var client = new FaultingChatClient(new ScriptedChatClient()).At(1, Fault.Hang);
        var reply = AskAsync(client, cancelled.Token);
        Assert.That(reply.IsCompleted, Is.False);
        cancelled.Cancel();
        Assert.That(async () => await reply, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Slow_WaitsOnTheGivenClock()
    {
        var time = new HeldClock();
        using var client = new FaultingChatClient(ScriptedChatClient.Saying("At last.")).At(1, Fault.Slow(TimeSpan.FromMinutes(5), time));
        var reply = AskAsync(client);
        Assert.That((reply.IsCompleted, time.Due), Is.EqualTo((false, (TimeSpan?)TimeSpan.FromMinutes(5))));
        time.Ring();
        Assert.That((await reply).Text, Is.EqualTo("At last."));
    }

    [Test]
    public async Task Patient_BehindAFault_IsAsBeforeAndGoesOn()
    {
        using var voice = new FaultingChatClient(ScriptedChatClient.Always(_ => "I don't know.")).At(2, Fault.Throw(new IOException()));
        var session = new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice }).StartSession();
        await session.SayAsync("Hello.");
        Assert.That(async () => await session.SayAsync("How are you?"), Throws.TypeOf<PatientUnavailableException>().With.Property("Reason").EqualTo(UnavailableReason.Unreachable));
        await session.SayAsync("How are you?");
        Assert.That(session.Turns, Has.Count.EqualTo(2));
    }

    private Task<ChatResponse> AskAsync(FaultingChatClient client, CancellationToken cancellationToken = default) =>
        streaming ? client.GetStreamingResponseAsync(s_messages, null, cancellationToken).ToChatResponseAsync(cancellationToken) : client.GetResponseAsync(s_messages, null, cancellationToken);

    /// <summary>A clock whose timers ring when told.</summary>
    private sealed class HeldClock : TimeProvider, ITimer
    {
        private Action? _ring;

        public TimeSpan? Due { get; private set; }

        public void Ring() => _ring!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            _ring = () => callback(state);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
