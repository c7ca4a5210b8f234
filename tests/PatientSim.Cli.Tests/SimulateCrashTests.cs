using System.Diagnostics;
using System.Text.Json.Nodes;
using PatientSim.Sessions;

namespace PatientSim.Cli.Tests;

/// <summary>The command as a process that is killed at a random point: no turn is lost, and none that was taken is asked for again.</summary>
/// <remarks>A loopback chat model counts what it is asked. Set PATIENTSIM_CRASHES to the number of kills; each is a process and costs about half a second.</remarks>
[Parallelizable]
public sealed class SimulateCrashTests
{
    private static readonly int s_kills = int.TryParse(Environment.GetEnvironmentVariable("PATIENTSIM_CRASHES"), out var count) ? count : 5;

    [Test]
    public async Task Simulate_KilledAtARandomPoint_GoesOnWithoutLosingOrRepeatingATurn()
    {
        using var study = new StudyRun();
        using var calm = new TalkingServer();
        Assert.That((await study.PlayAsync("whole", Client(calm))).Exit, Is.Zero);
        var (whole, calls, inFlight) = (study.Files("whole"), calm.Asked, 0);

        await Parallel.ForEachAsync(Enumerable.Range(0, s_kills), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (kill, _) =>
        {
            using var server = new TalkingServer();
            var (taken, exit) = await PlayAndKillAsync(study, $"kill-{kill}", server, new Random(kill));
            var lost = server.Asked - Calls(taken);
            Assert.That(exit, Is.Not.Zero, "killed, not ended");
            Assert.That(lost, Is.InRange(0, 2), "only the turn in flight was asked for in vain");
            Interlocked.Add(ref inFlight, lost);

            var rest = await study.PlayAsync($"kill-{kill}", [.. Client(server), "--json"]);

            Assert.That(rest.Exit, Is.Zero, rest.Error);
            Assert.That((int)JsonNode.Parse(rest.Output)!["turns_taken"]!, Is.EqualTo(StudyRun.Turns - taken.Count), "the rest and nothing else");
            Assert.That(server.Asked, Is.EqualTo(calls + lost), "nothing that was taken was asked for again");
            Assert.That(study.Files($"kill-{kill}"), Is.EqualTo(whole));
        });
        TestContext.Out.WriteLine($"{s_kills} kills: 0 turns lost, 0 turns repeated, {inFlight} calls in flight asked again");
    }

    private static string[] Client(TalkingServer server) => ["--client", "openai", "--model", "parrot", "--endpoint", server.Endpoint, "--workers", "1"];

    private static int Calls(IEnumerable<TurnRecord> turns) => turns.Sum(turn => turn.Turn.Usage.ModelCalls);

    /// <summary>Plays until a random request, then kills the process before the reply or a moment after it.</summary>
    private static async Task<(List<TurnRecord> Taken, int Exit)> PlayAndKillAsync(StudyRun study, string name, TalkingServer server, Random random)
    {
        var (at, beforeReply, wait) = (random.Next(1, StudyRun.Turns - 2), random.Next(3) == 0, TimeSpan.FromMilliseconds(random.NextDouble() * 8));
        var reached = new TaskCompletionSource();
        using var process = new Process { StartInfo = CliProcess.Start(study.Args(name, Client(server))) };
        server.Asking = async number =>
        {
            if (number == at && beforeReply)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }

            if (number == at)
            {
                reached.SetResult();
            }
        };
        process.StartInfo.Environment["DOTNET_TieredPGO"] = "0"; // It lives for a moment.
        process.Start();
        await Task.WhenAny(reached.Task, process.WaitForExitAsync());
        Assert.That(reached.Task.IsCompleted || beforeReply, "the process ended by itself");
        await Task.Delay(wait);
        process.Kill();
        await process.WaitForExitAsync();
        server.Asking = _ => Task.CompletedTask;
        var lines = study.Files(name).Where(file => file.Key.EndsWith(".jsonl", StringComparison.Ordinal) && file.Key.StartsWith("sessions/", StringComparison.Ordinal)).SelectMany(file => WholeLines(file.Value).Skip(1));
        return ([.. lines.Where(line => !line.StartsWith("{\"end\"", StringComparison.Ordinal)).Select(TurnRecord.FromJson)], process.ExitCode);
    }

    private static string[] WholeLines(string text) => text.Split('\n')[..^1];
}
