using System.Globalization;
using BenchmarkDotNet.Reports;

namespace PatientSim.Benchmarks;

/// <summary>What the benchmark is for: microseconds and bytes of a turn, and whether a turn costs the same late in a session.</summary>
internal static class TurnReport
{
    /// <summary>Prints the figures with the ratio of turn 200 to turn 10.</summary>
    /// <returns>The exit code: 0 when every turn was measured.</returns>
    public static int Print(Summary summary)
    {
        var measured = summary.Reports.Where(report => report.ResultStatistics is not null).ToList();
        foreach (var voice in measured.GroupBy(report => report.BenchmarkCase.Parameters["Voice"]))
        {
            var turns = voice.ToDictionary(report => (int)report.BenchmarkCase.Parameters["Turn"]);
            var figures = turns.Select(turn => Text($"turn {turn.Key}: {Microseconds(turn.Value):0} us, {Kibibytes(turn.Value):0} KiB"));
            Console.WriteLine(Text($"{voice.Key} voice: {string.Join("; ", figures)}; turn 200 / turn 10 = {Microseconds(turns[200]) / Microseconds(turns[10]):0.00}"));
        }

        return measured.Count == summary.Reports.Length && measured.Count > 0 ? 0 : 1;
    }

    private static double Microseconds(BenchmarkReport report) => report.ResultStatistics!.Median / 1000;

    private static double Kibibytes(BenchmarkReport report) => (report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / 1024.0;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
