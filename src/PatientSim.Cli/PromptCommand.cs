using System.CommandLine;
using System.Text.Json.Nodes;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Cli;

internal static class PromptCommand
{
    public static Command Create(CliHost host)
    {
        var patient = PatientArgument.Required();
        var style = new Option<string?>("--style") { Description = "Another style than the patient's own.", HelpName = "STYLE" };
        var policy = Words.Option<DisclosurePolicy>("--policy", "What of the formulation is sent (staged when not given)");
        var explain = new Option<bool>("--explain") { Description = "Where each line comes from, and what becomes of each field. Exit code 1 when a field reaches nothing." };
        var json = Words.Json();
        var command = new Command("prompt", "Print the exact system message a chat model gets.") { patient, style, policy, explain, json };
        command.SetAction(parsed =>
        {
            var chosen = PatientArgument.Resolve(parsed.GetRequiredValue(patient));
            return Run(host, chosen, chosen.Style(parsed.GetValue(style)), parsed.GetValue(policy) ?? DisclosurePolicy.Staged, parsed.GetValue(explain), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(CliHost host, ChosenPatient chosen, ConversationalStyle style, DisclosurePolicy policy, bool explain, bool json)
    {
        var system = new PromptCompiler().CompileSystem(chosen.Profile, chosen.Styles.Get(style), policy);
        var coverage = explain ? new PromptExplanation(chosen, system, policy) : null;
        if (json)
        {
            var whole = new JsonObject
            {
                ["patient"] = chosen.Profile.Id,
                ["style"] = style.ToString(),
                ["policy"] = Words.Of(policy),
                ["fingerprint"] = system.Fingerprint,
                ["system"] = system.Text,
            };
            coverage?.AddTo(whole);
            Json.WriteLine(host.Output, whole);
        }
        else if (coverage is not null)
        {
            coverage.Write(host.Output);
        }
        else
        {
            host.Output.Write(system.Text + "\n");
        }

        if (coverage?.Unused is not > 0)
        {
            return ExitCode.Fine;
        }

        host.Error.WriteLine($"patientsim: {coverage.Counts}: a field that reaches nothing is a defect.");
        return ExitCode.Findings;
    }
}
