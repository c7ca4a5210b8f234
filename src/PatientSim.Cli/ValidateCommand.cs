using System.CommandLine;
using System.Text.Json.Nodes;
using PatientSim.Loading;

namespace PatientSim.Cli;

internal static class ValidateCommand
{
    private enum Format
    {
        Text,
        Json,
        Sarif,
    }

    public static Command Create(CliHost host)
    {
        var paths = new Argument<string[]>("paths") { Description = "Patient and style files, or folders with them, subfolders included.", Arity = ArgumentArity.OneOrMore };
        var format = Words.Option<Format>("--format", "How to list the problems");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new Command("validate", "Check files: every problem, with its place. Exit code 1 when there is an error.") { paths, format, json };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(format);
            if (parsed.GetValue(json) && asked is not (null or Format.Json))
            {
                throw new UsageException($"--json and --format {Words.Of(asked.Value)} ask for different things; give one of them.");
            }

            return Run(host, parsed.GetRequiredValue(paths), parsed.GetValue(json) ? Format.Json : asked ?? Format.Text);
        });
        return command;
    }

    private static int Run(CliHost host, string[] paths, Format format)
    {
        if (paths.Contains(""))
        {
            throw new UsageException("A path cannot be empty.");
        }

        var single = paths.DistinctBy(Path.GetFullPath).ToList();
        var folder = PatientFolder.Read([.. single, .. single.Where(File.Exists).SelectMany(PatientArgument.StylesBeside).Except(single)]);
        var errors = folder.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var warnings = folder.Diagnostics.Count - errors;
        switch (format)
        {
            case Format.Json:
                Json.WriteLine(host.Output, new JsonObject
                {
                    ["errors"] = errors,
                    ["warnings"] = warnings,
                    ["diagnostics"] = Json.Array(folder.Diagnostics.Select(Object)),
                });
                break;
            case Format.Sarif:
                Json.WriteLine(host.Output, Sarif.Log(folder.Diagnostics));
                break;
            default:
                foreach (var diagnostic in folder.Diagnostics)
                {
                    host.Output.Write($"{Plain.Line(diagnostic.ToString())}\n");
                }

                break;
        }

        host.Output.Flush();
        host.Error.WriteLine($"{Words.Counted(folder.Profiles.Count, "patient")} and {Words.Counted(folder.Styles.Count, "style")} can be used; {Words.Counted(errors, "error")}, {Words.Counted(warnings, "warning")}.");
        return errors > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static JsonObject Object(ProfileDiagnostic diagnostic) => new()
    {
        ["path"] = diagnostic.Path,
        ["line"] = diagnostic.Line,
        ["column"] = diagnostic.Column,
        ["severity"] = Words.Of(diagnostic.Severity),
        ["id"] = diagnostic.Id,
        ["message"] = diagnostic.Message,
    };
}
