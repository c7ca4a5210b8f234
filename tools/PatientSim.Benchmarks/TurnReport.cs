using System.Diagnostics;

namespace PatientSim.Benchmarks;

/// <summary>What the benchmark is for: the microseconds of a turn, and whether a turn costs the same late in a session.</summary>
/// <remarks>The least of many runs of about a millisecond each: what else a busy machine does only ever adds, and seldom to all of them.</remarks>
internal static class TurnReport
{
    private const int Runs = 1_500;
    private const int Turns = 10;

    /// <summary>Prints, for each voice, what a turn costs at turns 10, 30 and 200, and the ratio of the last to the first.</summary>
    public static async Task PrintAsync()
    {
        foreach (var voice in (string[])["offline", "constant"])
        {
            var figures = new Dictionary<int, double>();
            foreach (var turn in (int[])[30, 10, 30, 200, 10, 200])
            {
                var least = await LeastAsync(new() { Turn = turn, Voice = voice });
                figures[turn] = Math.Min(least, figures.GetValueOrDefault(turn, double.MaxValue));
            }

            Console.WriteLine(FormattableString.Invariant(
                $"{voice} voice, microseconds a turn: {figures[10]:0} at turn 10, {figures[30]:0} at turn 30, {figures[200]:0} at turn 200; turn 200 / turn 10 = {figures[200] / figures[10]:0.00}"));
        }
    }

    private static async Task<double> LeastAsync(TurnBenchmarks benchmark)
    {
        await benchmark.PrepareAsync();
        var least = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.GetTimestamp();
            await benchmark.TakeAsync();
            least = Math.Min(least, Stopwatch.GetElapsedTime(clock).TotalMicroseconds / Turns);
        }

        return least;
    }
}
