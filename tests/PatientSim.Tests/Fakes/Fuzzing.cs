using System.Diagnostics;
using System.Globalization;

namespace PatientSim.Tests.Fakes;

/// <summary>A run over damaged inputs: a fixed number of them, or as many as fit into PATIENTSIM_FUZZ_SECONDS. One that takes long is a finding.</summary>
internal sealed class Fuzzing
{
    // Three times in a row, since a busy machine stands still now and then.
    private const int Tries = 3;

    private static readonly double s_seconds = double.TryParse(Environment.GetEnvironmentVariable("PATIENTSIM_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_hung = TimeSpan.FromMinutes(2);

    private readonly SortedDictionary<string, int> _outcomes = [];
    private readonly Random _random;
    private TimeSpan _longest;

    private Fuzzing(int seed) => _random = new(seed);

    /// <summary>Tries inputs until there have been enough.</summary>
    /// <param name="count">How many, when no time is given.</param>
    /// <param name="damaged">Makes an input.</param>
    /// <param name="outcome">What becomes of it, in a word; throws when it must not.</param>
    /// <param name="share">The share of the seconds that is this run's.</param>
    /// <returns>How often each outcome came.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> RunAsync(int count, Func<Random, string> damaged, Func<string, Task<string>> outcome, double share = 1)
    {
        var began = Stopwatch.GetTimestamp();
        var run = new Fuzzing(int.TryParse(Environment.GetEnvironmentVariable("PATIENTSIM_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20261120);
        var number = 0;
        for (; GoesOn(began, number, count, share); number++)
        {
            await run.TryAsync(number, damaged(run._random), outcome);
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"{number} inputs: {string.Join(", ", run._outcomes.Select(one => $"{one.Value} {one.Key}"))}; the longest took {run._longest.TotalMilliseconds:0} ms"));
        return run._outcomes;
    }

    /// <summary>Whether there is time for another input, or another is due where no time is given.</summary>
    public static bool GoesOn(long began, int number, int count, double share = 1) =>
        s_seconds > 0 ? Stopwatch.GetElapsedTime(began).TotalSeconds < s_seconds * share : number < count;

    private async Task TryAsync(int number, string input, Func<string, Task<string>> outcome)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (started, busy) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            string became;
            try
            {
                became = await Task.Run(() =>
                {
                    TelemetrySink.IsNoise = true;
                    return outcome(input);
                }).WaitAsync(s_hung);
            }
            catch (Exception exception)
            {
                Keep(input);
                throw new AssertionException($"input {number} ({input.Length} characters): {exception}\n{input[..Math.Min(input.Length, 4000)]}", exception);
            }

            // Not what other processes took: of the two the smaller.
            var (took, worked) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - busy);
            took = worked < took ? worked : took;
            if (took > s_slow && attempt < Tries)
            {
                continue;
            }

            _longest = took > _longest ? took : _longest;
            _outcomes[became] = _outcomes.GetValueOrDefault(became) + 1;
            if (took > s_slow)
            {
                Keep(input);
                Assert.Fail(FormattableString.Invariant($"input {number} ({input.Length} characters) takes {took.TotalSeconds:0.0} s:\n{input[..Math.Min(input.Length, 4000)]}"));
            }

            return;
        }
    }

    /// <summary>Keeps an input for a closer look where somebody asks for that.</summary>
    private static void Keep(string input)
    {
        if (Environment.GetEnvironmentVariable("PATIENTSIM_FUZZ_KEEP") is { Length: > 0 } file)
        {
            File.WriteAllText(file, input);
        }
    }
}
