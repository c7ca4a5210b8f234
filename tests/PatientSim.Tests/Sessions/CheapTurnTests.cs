using Microsoft.Extensions.AI;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>A turn costs the same late in a session as early: counted in bytes and calls, since time is measured by the benchmarks only.</summary>
public sealed class CheapTurnTests
{
    [Test]
    public async Task Turn200_AllocatesHardlyMoreThanTurn30()
    {
        var session = new SimulatedPatient(TestPatients.Maya, new() { Voice = new SameVoice() }).StartSession(new() { Seed = 7 });
        for (var turn = 1; turn < 200; turn++)
        {
            await session.SayAsync(TestPatients.Mixed[turn % TestPatients.Mixed.Count]);
        }

        var (early, late) = (Bytes(session, 29), Bytes(session, 199));

        TestContext.Out.WriteLine($"{early / 1024} KiB at turn 30, {late / 1024} KiB at turn 200");
        Assert.That(late, Is.LessThan(1.25 * early));
    }

    [Test]
    public async Task HealthyTurns_CallTheVoiceOnceEach()
    {
        var voice = new SameVoice();
        var session = new SimulatedPatient(TestPatients.Maya, new() { Voice = voice }).StartSession();
        foreach (var words in TestPatients.Mixed)
        {
            Assert.That((await session.SayAsync(words)).Usage.ModelCalls, Is.EqualTo(1));
        }

        Assert.That(voice.Calls, Is.EqualTo(TestPatients.Mixed.Count));
    }

    /// <summary>What the same turns allocate when they come after so many others.</summary>
    private static long Bytes(PatientSession session, int after)
    {
        Take();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Take();
        return GC.GetAllocatedBytesForCurrentThread() - before;

        void Take()
        {
            foreach (var words in TestPatients.Skilled)
            {
                // The voice answers at once, so the turn is over when the call returns, and all of it ran on this thread.
                Assert.That(session.Fork(after).SayAsync(words).IsCompletedSuccessfully);
            }
        }
    }

    private sealed class SameVoice : IChatClient
    {
        public int Calls { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "I don't know. My cousin Gareth says it's the same for him, since Thursday.")));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("These turns are not streamed.");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
