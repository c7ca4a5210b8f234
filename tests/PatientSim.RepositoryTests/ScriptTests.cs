using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Testing.Scripts;

namespace PatientSim.RepositoryTests;

/// <summary>What the shipped patients have to do in interviews, with the offline voice: models/scripts.</summary>
public sealed class ScriptTests
{
    private const int FewestOfAPatient = 6;

    [Test]
    public async Task Script_Played_IsMet([ValueSource(nameof(Scripts))] string path)
    {
        var result = await InterviewScriptYaml.Load(RepositoryFiles.Full(path)).RunAsync(id => new SimulatedPatient(PatientLibrary.Load(id)));
        Assert.That(result.Passed, result.ToString());
    }

    [Test]
    public void Scripts_OfEachPatient_AreSeveralAndInTheirFolder()
    {
        var scripts = Scripts().Select(path => (Folder: path.Split('/')[^2], InterviewScriptYaml.Load(RepositoryFiles.Full(path)).Patient)).ToList();
        Assert.That(scripts.Where(script => script.Folder != script.Patient), Is.Empty);
        Assert.That(PatientLibrary.Ids.Where(id => scripts.Count(script => script.Patient == id) < FewestOfAPatient), Is.Empty, $"patients with fewer than {FewestOfAPatient} scripts");
    }

    private static IEnumerable<string> Scripts() => RepositoryFiles.Under("models/scripts", ".yaml");
}
