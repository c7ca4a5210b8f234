using System.CommandLine;
using System.Text.Json.Nodes;
using PatientSim.Models;
using PatientSim.Profiles;
using Spectre.Console;

namespace PatientSim.Cli;

internal static class ListCommand
{
    private static readonly string[] s_columns = ["id", "name", "style", "difficulty", "presenting problem"];

    public static Command Create(CliHost host)
    {
        var json = Words.Json();
        var command = new Command("list", "List the patients of the library.") { json };
        command.SetAction(parsed => Run(host, parsed.GetValue(json)));
        return command;
    }

    private static int Run(CliHost host, bool json)
    {
        var profiles = PatientLibrary.LoadAll().ToList();
        if (json)
        {
            Json.WriteLine(host.Output, Json.Array(profiles.Select(Object)));
        }
        else if (host.OutputIsTerminal)
        {
            var table = new Table().RoundedBorder().BorderStyle(Style.Parse("grey"));
            table.AddColumns([.. s_columns.Select(name => new TableColumn(new Text(name, Style.Parse("bold"))) { NoWrap = name != s_columns[^1] })]);
            profiles.ForEach(profile => table.AddRow(Cells(profile).Select(cell => new Text(cell))));
            host.Console.Write(table);
        }
        else
        {
            PlainTable.Write(host.Output, [s_columns, .. profiles.Select(Cells)]);
        }

        return ExitCode.Fine;
    }

    private static string[] Cells(PatientProfile profile) =>
        [profile.Id, profile.Name, profile.Style.ToString(), Words.Of(profile.Difficulty), profile.PresentingProblem ?? ""];

    private static JsonObject Object(PatientProfile profile) => new()
    {
        ["id"] = profile.Id,
        ["name"] = profile.Name,
        ["style"] = profile.Style.ToString(),
        ["difficulty"] = Words.Of(profile.Difficulty),
        ["presenting_problem"] = profile.PresentingProblem,
    };
}
