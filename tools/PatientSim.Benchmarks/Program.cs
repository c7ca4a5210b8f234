using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using PatientSim.Benchmarks;

// All own steps of a turn, at turns 10, 30 and 200 of a session: dotnet run -c Release --project tools/PatientSim.Benchmarks
var config = DefaultConfig.Instance.WithArtifactsPath("artifacts/benchmarks");
return TurnReport.Print(BenchmarkRunner.Run<TurnBenchmarks>(config));
