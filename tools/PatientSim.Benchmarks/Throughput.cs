using System.ClientModel;
using System.Diagnostics;
using OpenAI.Chat;
using PatientSim.Models;
using PatientSim.OpenAI;
using PatientSim.Sessions;

namespace PatientSim.Benchmarks;

/// <summary>Many sessions at once against a slow chat model: turns per second, beside the bare OpenAI SDK sending messages of the same kind.</summary>
/// <remarks>The two take turns on one server, so what else a busy machine does falls on both; the ratio is of the medians.</remarks>
internal static class Throughput
{
    /// <summary>The argument that makes this program the slow chat model's server.</summary>
    public const string Serve = "--serve";

    private const int AtOnce = 64;
    private const int Turns = 30;
    private const int Rounds = 9;
    /// <summary>How long the chat model takes.</summary>
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        // A process of its own, as a chat model's server is: in this one its work would wait behind the patients'.
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Throughput).Assembly.Location, Serve]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var endpoint = new Uri((await server.StandardOutput.ReadLineAsync())!);
        var voice = OpenAIEndpoint.CreateChatClient(endpoint, "slow", "no-key");
        var patient = new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice });
        var bare = new ChatClient("slow", new ApiKeyCredential("no-key"), new() { Endpoint = endpoint });
        var system = patient.StartSession().ForInstructor().System.Text;
        var (ours, theirs) = (new List<(double Rate, double Work)>(), new List<(double Rate, double Work)>());
        for (var round = 0; round <= Rounds; round++)
        {
            var first = await MeasureAsync(seed => InterviewAsync(patient, seed));
            var second = await MeasureAsync(_ => ConverseAsync(bare, system));
            if (round > 0)
            {
                ours.Add(first);
                theirs.Add(second);
            }
        }

        var (a, b) = (Median(ours.Select(round => round.Rate)), Median(theirs.Select(round => round.Rate)));
        Console.WriteLine(FormattableString.Invariant(
            $"{AtOnce} sessions at once, {Latency.TotalMilliseconds:0} ms a reply, turns per second (median of {Rounds}): {a:0} with patients, {b:0} with the bare SDK; ratio {a / b:0.00}"));
        Console.WriteLine(FormattableString.Invariant(
            $"processor time a turn: {Median(ours.Select(round => round.Work)):0} microseconds with patients, {Median(theirs.Select(round => round.Work)):0} with the bare SDK"));
    }

    private static async Task<(double Rate, double Work)> MeasureAsync(Func<int, Task> conversation)
    {
        var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async number =>
        {
            // People do not type in step: all at the same moment, 64 turns would wait for each other's processor time on either side.
            await Task.Delay(Latency * number / AtOnce);
            await conversation(number);
        }));
        return (AtOnce * Turns / Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / (AtOnce * Turns));
    }

    private static async Task InterviewAsync(SimulatedPatient patient, int seed)
    {
        var session = patient.StartSession(new() { Seed = seed });
        for (var turn = 0; turn < Turns; turn++)
        {
            await session.SayAsync(TurnBenchmarks.Script[turn % TurnBenchmarks.Script.Count]);
        }
    }

    /// <summary>What a host without the library would send: the same system message, and the conversation so far.</summary>
    private static async Task ConverseAsync(ChatClient client, string system)
    {
        List<ChatMessage> messages = [new SystemChatMessage(system)];
        for (var turn = 0; turn < Turns; turn++)
        {
            messages.Add(new UserChatMessage(TurnBenchmarks.Script[turn % TurnBenchmarks.Script.Count]));
            ChatCompletion reply = await client.CompleteChatAsync(messages);
            messages.Add(new AssistantChatMessage(reply));
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
