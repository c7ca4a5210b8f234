using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;
using PatientSim.Models;
using PatientSim.Sessions;

namespace PatientSim.Benchmarks;

/// <summary>One turn of a session that has got so far, whatever the voice costs left out: Hear, Feel, Decide, Brief, Check and Remember.</summary>
[InProcess]
[MemoryDiagnoser]
[IterationTime(100)]
[WarmupCount(20)]
[IterationCount(40)]
public class TurnBenchmarks
{
    /// <summary>What the trainee says, again and again.</summary>
    internal static readonly IReadOnlyList<string> Script =
    [
        "Hi, nice to meet you. How have you been?",
        "What brings you here?",
        "That sounds exhausting.",
        "Can you tell me about one time lately when it was bad?",
        "It sounds like that stayed with you. What went through your mind right then?",
        "And what did that mean about you?",
        "It sounds as if there's a rule in there somewhere, like you have to manage alone.",
        "Maybe you could try talking to someone about it.",
        "Sorry, that was too quick. When did you first feel like this?",
        "Mm. Go on.",
    ];

    private PatientSession _session = null!;

    /// <summary>The turn that is measured.</summary>
    [Params(10, 30, 200)]
    public int Turn { get; set; }

    /// <summary>Who speaks: the offline voice, or one that always says the same and costs nothing.</summary>
    [Params("offline", "constant")]
    public string Voice { get; set; } = "";

    /// <summary>Takes the turns before the measured one.</summary>
    [GlobalSetup]
    public async Task PrepareAsync()
    {
        var engine = Voice == "offline" ? new PatientEngine() : new PatientEngine { Voice = new ConstantVoice() };
        _session = new SimulatedPatient(PatientLibrary.Find("maya-brooks")!.GetOrThrow(), engine).StartSession(new() { Seed = 7 });
        for (var turn = 1; turn < Turn; turn++)
        {
            await _session.SayAsync(Script[turn % Script.Count]);
        }

        // All cases run in one process: the first must not be measured in code that the runtime has not optimized yet.
        for (var round = 0; round < 200; round++)
        {
            await TakeAsync();
            await Task.Delay(round % 50 == 0 ? 250 : 0);
        }
    }

    /// <summary>The same turn, ten ways: each on a fork of its own, so that every measurement begins at the same place.</summary>
    [Benchmark(OperationsPerInvoke = 10)]
    public async Task<int> TakeAsync()
    {
        var characters = 0;
        foreach (var text in Script)
        {
            characters += (await _session.Fork(Turn - 1).SayAsync(text)).Text.Length;
        }

        return characters;
    }

    private sealed class ConstantVoice : IChatClient
    {
        private static readonly ChatResponse s_response = new(new ChatMessage(ChatRole.Assistant, "I don't know, it's hard to say. I was at work, and then I wasn't. It just sits there.")) { FinishReason = ChatFinishReason.Stop };

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(s_response);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            s_response.ToChatResponseUpdates().ToAsyncEnumerable();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
