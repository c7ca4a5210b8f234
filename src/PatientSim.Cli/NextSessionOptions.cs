using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>The options for the session after a saved one.</summary>
internal sealed class NextSessionOptions
{
    private readonly Option<bool> _next = new("--next-session") { Description = "With --resume: start the session after the saved one. What is saved then holds both." };
    private readonly Option<TimeSpan?> _after = new("--after")
    {
        Description = "How long after the last session, in hours, days or weeks. 7d when not given.",
        HelpName = "36h|7d|2w",
        CustomParser = Elapsed,
    };

    private readonly Option<HomeworkOutcome?> _homework = Words.Option<HomeworkOutcome>("--homework", "What became of the homework (decided by the alliance when not given)");

    public void AddTo(Command command)
    {
        command.Add(_next);
        command.Add(_after);
        command.Add(_homework);
    }

    /// <summary>What lies between the saved session and the next; null when the saved one is to go on.</summary>
    public SessionInterval? Interval(ParseResult parsed, string? resume)
    {
        var (after, homework) = (parsed.GetValue(_after), parsed.GetValue(_homework));
        if (!parsed.GetValue(_next))
        {
            return after is null && homework is null ? null : throw new UsageException("--after and --homework say what lies before the next session; add --next-session.");
        }

        var interval = new SessionInterval { Homework = homework };
        return resume is null ? throw new UsageException("--next-session follows a saved session; name its file with --resume FILE.")
            : after is { } elapsed ? interval with { Elapsed = elapsed } : interval;
    }

    private static TimeSpan? Elapsed(ArgumentResult result)
    {
        var written = result.Tokens[0].Value.Trim();
        var hours = written.Length == 0 ? 0 : written[^1] switch { 'h' => 1, 'd' => 24, 'w' => 7 * 24, _ => 0 };
        if (hours == 0 || !int.TryParse(written[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
        {
            result.AddError("--after has to be a number of hours, days or weeks, such as 36h, 7d or 2w.");
            return null;
        }

        var elapsed = TimeSpan.FromHours((long)count * hours);
        if (elapsed < SessionInterval.Shortest || elapsed > SessionInterval.Longest)
        {
            result.AddError("--after has to be from 1h to 730d.");
        }

        return elapsed;
    }
}
