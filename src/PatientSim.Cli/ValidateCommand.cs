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
        var paths = new Argument<string[]>("paths") { Description = "Patient, style and interview script files, or folders with them, subfolders included.", Arity = ArgumentArity.OneOrMore };
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
        var scripts = ScriptValidation.Of(single);
        var others = single.Except(scripts.Files).ToList();
        var folder = PatientFolder.Read([.. others, .. others.Where(File.Exists).SelectMany(PatientArgument.StylesBeside).Except(others)]);
        List<ProfileDiagnostic> diagnostics = [.. folder.Diagnostics.Where(diagnostic => !scripts.Files.Contains(diagnostic.Path)).Concat(scripts.Diagnostics).Distinct()];
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var warnings = diagnostics.Count - errors;
        switch (format)
        {
            case Format.Json:
                Json.WriteLine(host.Output, new JsonObject
                {
                    ["errors"] = errors,
                    ["warnings"] = warnings,
                    ["diagnostics"] = Json.Array(diagnostics.Select(Object)),
                });
                break;
            case Format.Sarif:
                Json.WriteLine(host.Output, Sarif.Log(diagnostics));
                break;
            default:
                foreach (var diagnostic in diagnostics)
                {
                    host.Output.Write($"{Plain.Line(diagnostic.ToString())}\n");
                }

                break;
        }

        host.Output.Flush();
        var (patients, styles) = (Words.Counted(folder.Profiles.Count, "patient"), Words.Counted(folder.Styles.Count, "style"));
        var usable = scripts.Files.Count == 0 ? $"{patients} and {styles}" : $"{patients}, {styles} and {Words.Counted(scripts.Usable, "script")}";
        host.Error.WriteLine($"{usable} can be used; {Words.Counted(errors, "error")}, {Words.Counted(warnings, "warning")}.");
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
