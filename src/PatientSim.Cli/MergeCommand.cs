using System.CommandLine;
using System.Text.Json.Nodes;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Studies;

namespace PatientSim.Cli;

/// <summary>The parts of a study, played on several machines, put together.</summary>
internal static class MergeCommand
{
    private const int MostListed = 20;

    public static Command Create(CliHost host)
    {
        var folders = new Argument<string[]>("folders") { Description = "The folders that 'simulate --shard' has written.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--out") { Description = "The new folder.", HelpName = "DIR", Required = true };
        var json = new Option<bool>("--json") { Description = "What was found as one JSON object." };
        var command = new Command("merge", "Put the parts of a study together, into a folder that one machine could have written. Exit code 1, and no folder, when an interview is missing or two parts contradict each other.") { folders, target, json };
        command.SetAction(parsed => Run(host, parsed.GetRequiredValue(folders), parsed.GetRequiredValue(target), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CliHost host, string[] folders, string target, bool json)
    {
        if (folders.Append(target).Any(string.IsNullOrWhiteSpace))
        {
            throw new UsageException("The name of a folder cannot be empty.");
        }

        try
        {
            var report = StudyMerge.Run(folders.DistinctBy(Path.GetFullPath), target);
            if (json)
            {
                Json.WriteLine(host.Output, new JsonObject
                {
                    ["folder"] = report.IsComplete ? target : null,
                    ["merged"] = report.Merged,
                    ["missing"] = Json.Array(report.Missing.Select(cell => JsonValue.Create(cell.ToString()))),
                    ["contradictory"] = Json.Array(report.Contradictory.Select(cell => JsonValue.Create(cell.ToString()))),
                });
            }

            List(host, report.Missing, "is over in none of the folders");
            List(host, report.Contradictory, "is in two folders and differs");
            host.Error.WriteLine(report.IsComplete
                ? $"{Words.Counted(report.Merged, "interview")} merged into '{target}'."
                : $"Nothing was written: of {Words.Counted(report.Merged + report.Missing.Count + report.Contradictory.Count, "interview")} {report.Missing.Count} missing, {report.Contradictory.Count} contradictory.");
            return report.IsComplete ? ExitCode.Fine : ExitCode.Findings;
        }
        catch (StudyException exception)
        {
            throw new UsageException(exception.Message);
        }
        catch (PatientSnapshotException exception)
        {
            host.Error.WriteLine(exception.Message);
            return ExitCode.Findings;
        }
    }

    private static void List(CliHost host, ValueList<StudyCell> cells, string what)
    {
        foreach (var cell in cells.Take(MostListed))
        {
            host.Error.WriteLine($"{cell} {what}");
        }

        if (cells.Count > MostListed)
        {
            host.Error.WriteLine(FormattableString.Invariant($"... and {cells.Count - MostListed:N0} more"));
        }
    }
}
