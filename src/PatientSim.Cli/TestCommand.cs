using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using PatientSim.Profiles;
using PatientSim.Testing.Scripts;

namespace PatientSim.Cli;

/// <summary>Runs interview scripts and says which expectations were not met.</summary>
internal sealed class TestCommand
{
    private readonly Argument<string[]> _paths = new("paths") { Description = "Interview scripts, or folders with them, subfolders included; other files there are left alone.", Arity = ArgumentArity.OneOrMore };
    private readonly VoiceOptions _voice = new();
    private readonly Option<string?> _junit = new("--junit") { Description = "Write the results to this file too, as JUnit XML.", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object per script: script, patient, passed, turns, failures." };
    private readonly Option<bool> _update = new("--update") { Description = "Write what is said now beside each script as its approved transcript." };
    private readonly Option<int> _parallel = Words.CountOption("--parallel", "How many scripts run at once; as many as there are processors when not given.");

    private TestCommand()
    {
    }

    public static Command Create(CliHost host)
    {
        var test = new TestCommand();
        var command = new Command("test", "Run interview scripts: every expectation that is not met, with its place. Exit code 1 when there is one, or a script cannot be read.") { test._paths };
        test._voice.AddTo(command);
        foreach (var option in new Option[] { test._junit, test._json, test._update, test._parallel })
        {
            command.Add(option);
        }

        command.SetAction((parsed, _) => test.RunAsync(parsed, host));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliHost host)
    {
        var (junit, json) = (parsed.GetValue(_junit), parsed.GetValue(_json));
        if (junit is not null)
        {
            SessionFile.CheckWritable(junit, "The results");
        }

        var scripts = Scripts(parsed.GetRequiredValue(_paths));
        var run = new TestRun(_voice.Create(parsed, host.Environment), parsed.GetValue(_update), parsed.GetValue(_parallel) is > 0 and var count ? count : Environment.ProcessorCount);
        var outcomes = new List<TestOutcome>();
        await foreach (var outcome in TestProgress.Watch(host, scripts.Count, run.RunAsync(scripts, host.Interrupts.Token)))
        {
            outcomes.Add(outcome);
            Write(host, outcome, json);
        }

        if (junit is not null)
        {
            JUnit.Write(junit, outcomes);
        }

        host.Output.Flush();
        host.Error.WriteLine(Summary(outcomes));
        return outcomes.Exists(outcome => outcome.Unavailable) ? ExitCode.Provider : outcomes.TrueForAll(outcome => outcome.Passed) ? ExitCode.Fine : ExitCode.Findings;
    }

    private static ValueList<string> Scripts(string[] paths)
    {
        if (paths.Contains(""))
        {
            throw new UsageException("A path cannot be empty.");
        }

        var scripts = InterviewScriptYaml.FilesIn(paths);
        return scripts.Count > 0 ? scripts : throw new UsageException($"There is no interview script in {string.Join(", ", paths)}. A script is a .yaml file with the line 'format: {InterviewScript.Format}'.");
    }

    private static void Write(CliHost host, TestOutcome outcome, bool json)
    {
        if (json)
        {
            Json.WriteLine(host.Output, Object(outcome));
            return;
        }

        foreach (var line in outcome.Lines)
        {
            // A failure of several lines, such as what changed in a request, stays one to the eye.
            host.Output.Write($"{Plain.Text(line).TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        }

        host.Output.Flush();
    }

    private static JsonObject Object(TestOutcome outcome) => new()
    {
        ["script"] = outcome.Path,
        ["patient"] = outcome.Patient,
        ["passed"] = outcome.Passed,
        ["turns"] = outcome.Turns,
        ["failures"] = Json.Array(outcome.Failures.Select(failure => new JsonObject
        {
            ["path"] = failure.Path,
            ["line"] = failure.Line,
            ["column"] = failure.Column,
            ["turn"] = failure.Turn,
            ["message"] = failure.Message,
        })),
    };

    private static string Summary(List<TestOutcome> outcomes)
    {
        var passed = outcomes.Count(outcome => outcome.Passed);
        return string.Create(CultureInfo.InvariantCulture, $"{Words.Counted(passed, "script")} passed, {outcomes.Count - passed} failed.");
    }
}
