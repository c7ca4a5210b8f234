using System.CommandLine;
using PatientSim.Testing.Studies;

namespace PatientSim.Cli;

/// <summary>Many interviews at once, into a folder that goes on where it was.</summary>
internal sealed class SimulateCommand
{
    private readonly Argument<string[]> _patients = new("patients") { Description = "Ids of the library, files, or folders with patient files; all patients of the library when none is given.", Arity = ArgumentArity.ZeroOrMore };
    private readonly StudyOptions _study = new();
    private readonly Option<string> _out = new("--out") { Description = "The folder of the study; the same command again goes on with it.", HelpName = "DIR", Required = true };
    private readonly Option<StudyShard> _shard = StudyShard.Option();
    private readonly Option<bool> _json = new("--json") { Description = "What came of it as one JSON object." };

    private SimulateCommand()
    {
    }

    public static Command Create(CliHost host)
    {
        var simulate = new SimulateCommand();
        var command = new Command("simulate", "Play many interviews at once: each patient in each style with each trainee and each seed, into a folder of JSON lines. Exit code 3 when some could not be ended; running it again goes on.")
        {
            simulate._patients, simulate._out,
        };
        simulate._study.AddTo(command);
        command.Add(simulate._shard);
        command.Add(simulate._json);
        command.SetAction((parsed, _) => simulate.RunAsync(parsed, host));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliHost host)
    {
        var path = parsed.GetRequiredValue(_out);
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException("--out needs the name of a folder.");
        }

        using var plan = _study.Read(parsed, host, parsed.GetRequiredValue(_patients));
        try
        {
            var outcome = await plan.PlayAsync(host, path, parsed.GetValue(_shard) ?? StudyShard.Whole);
            new StudySummary(path, outcome, plan.Workers).Write(host, parsed.GetValue(_json));
            return outcome.Unfinished.Count == 0 ? ExitCode.Fine : outcome.Unfinished.Any(cell => cell.IsUnavailable) ? ExitCode.Provider : ExitCode.Findings;
        }
        catch (StudyException exception)
        {
            throw new UsageException(exception.Message);
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine($"Stopped. Every turn that was taken is in '{path}'; run the same command again to go on.");
            return ExitCode.Interrupted;
        }
    }
}
