using Spectre.Console;

namespace PatientSim.Cli;

/// <summary>A bar on the terminal's standard error while scripts run.</summary>
internal static class TestProgress
{
    /// <summary>Hands out what comes; on a terminal only at the end, so that bar and lines do not get mixed up.</summary>
    public static async IAsyncEnumerable<TestOutcome> Watch(CliHost host, int count, IAsyncEnumerable<TestOutcome> outcomes)
    {
        if (host.Progress is not { } console)
        {
            await foreach (var outcome in outcomes)
            {
                yield return outcome;
            }

            yield break;
        }

        var all = new List<TestOutcome>();
        await console.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new TaskDescriptionColumn()).StartAsync(async progress =>
        {
            var bar = progress.AddTask("scripts", maxValue: count);
            await foreach (var outcome in outcomes)
            {
                all.Add(outcome);
                bar.Increment(1);
                bar.Description = FormattableString.Invariant($"{all.Count} of {count} scripts, {all.Count(each => !each.Passed)} failed");
            }
        });
        foreach (var outcome in all)
        {
            yield return outcome;
        }
    }
}
