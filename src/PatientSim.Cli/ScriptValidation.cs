using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Testing.Scripts;
using PatientSim.Voices;

namespace PatientSim.Cli;

/// <summary>The interview scripts among files and folders, checked without being played.</summary>
/// <param name="Files">The scripts.</param>
/// <param name="Usable">How many of them can be run.</param>
/// <param name="Diagnostics">Every problem.</param>
internal sealed record ScriptValidation(ValueList<string> Files, int Usable, ValueList<ProfileDiagnostic> Diagnostics)
{
    public static ScriptValidation Of(IEnumerable<string> paths)
    {
        var files = InterviewScriptYaml.FilesIn(paths.Where(path => Directory.Exists(path) || (File.Exists(path) && InterviewScriptYaml.IsScript(path))));
        var patients = new ScriptPatients(new OfflineVoice());
        var problems = files.Select(file => Problems(file, patients)).ToList();
        return new(files, problems.Count(each => each.Count == 0), [.. problems.SelectMany(each => each)]);
    }

    private static ValueList<ProfileDiagnostic> Problems(string file, ScriptPatients patients)
    {
        try
        {
            return InterviewScriptYaml.Load(file).Problems(patients.Get);
        }
        catch (PatientProfileException exception)
        {
            return exception.Diagnostics;
        }
    }
}
