using PatientSim.Testing.Studies;
using Spectre.Console;

namespace PatientSim.Cli;

/// <summary>A bar on the terminal's standard error while a study is played; nothing in a pipe.</summary>
internal static class StudyBar
{
    public static Task<StudyOutcome> WatchAsync(CliHost host, Func<IProgress<StudyProgress>?, Task<StudyOutcome>> play)
    {
        if (host.Progress is not { } console)
        {
            return play(null);
        }

        return console.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn()).StartAsync(
            bars => play(new Told(bars.AddTask("interviews"))));
    }

    // Not Progress<T>, which tells later and elsewhere.
    private sealed class Told(ProgressTask bar) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value)
        {
            bar.MaxValue = value.All;
            bar.Value = value.Done;
            bar.Description = FormattableString.Invariant($"{value.Done:N0} of {value.All:N0} interviews, {value.TurnsTaken:N0} turns");
        }
    }
}
