using System.CommandLine;
using System.Text.Json.Nodes;
using PatientSim.Profiles;

namespace PatientSim.Cli;

internal static class ShowCommand
{
    public static Command Create(CliHost host)
    {
        var patient = PatientArgument.Required();
        var json = Words.Json();
        var command = new Command("show", "Show a patient's conceptualization. This is the answer key: for trainers.") { patient, json };
        command.SetAction(parsed => Run(host, PatientArgument.Resolve(parsed.GetRequiredValue(patient)).Profile, parsed.GetValue(json)));
        return command;
    }

    private static int Run(CliHost host, PatientProfile profile, bool json)
    {
        if (json)
        {
            // With the format line the JSON is a patient file itself: YAML reads it.
            var whole = ProfileJson.ToJson(profile);
            whole.Insert(0, "format", JsonValue.Create(PatientProfile.Format));
            Json.WriteLine(host.Output, whole);
        }
        else
        {
            ProfileOutline.Of(profile).Write(host);
        }

        return ExitCode.Fine;
    }
}
