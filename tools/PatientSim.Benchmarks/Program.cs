using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using PatientSim.Benchmarks;

// All own steps of a turn, at turns 10, 30 and 200 of a session: dotnet run -c Release --project tools/PatientSim.Benchmarks
// With --report only the last lines, which hold on a busy machine too; with --throughput many sessions at once against a slow chat model.
if (args.Contains(Throughput.Serve))
{
    await SlowChatServer.ServeAsync(Throughput.Latency);
    return;
}

if (args.Contains("--throughput"))
{
    await Throughput.PrintAsync();
    return;
}

if (!args.Contains("--report"))
{
    BenchmarkRunner.Run<TurnBenchmarks>(DefaultConfig.Instance.WithArtifactsPath("artifacts/benchmarks"));
}

await TurnReport.PrintAsync();
