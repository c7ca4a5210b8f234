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
            var grid = new Grid().AddColumn(new() { NoWrap = true }).AddColumn();
            profiles.ForEach(profile => grid.AddRow(new Text(profile.Id, Style.Parse("bold")), About(profile)));
            host.Console.Write(grid);
        }
        else
        {
            PlainTable.Write(host.Output, [s_columns, .. profiles.Select(Cells)]);
        }

        return ExitCode.Fine;
    }

    /// <summary>A second line for the problem: five columns would leave it sixteen characters of eighty.</summary>
    private static Paragraph About(PatientProfile profile) =>
        new Paragraph($"{profile.Name}, {profile.Style}, {Words.Of(profile.Difficulty)}\n").Append(profile.PresentingProblem ?? "", Style.Parse("grey"));

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
