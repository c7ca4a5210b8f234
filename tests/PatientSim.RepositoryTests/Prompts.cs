using PatientSim.Loading;
using PatientSim.Prompting;
using PatientSim.Tests;

namespace PatientSim.RepositoryTests;

/// <summary>The system message of every patient, as an approved text: a change of the prompt is seen in review.</summary>
public sealed class Prompts
{
    [Test]
    public void SystemMessage([ValueSource(typeof(PatientTests), nameof(PatientTests.Ids))] string id, [Values] DisclosurePolicy policy)
    {
        var profile = PatientProfileYaml.Load(RepositoryFiles.Full($"models/patients/{id}.yaml"));
        var system = new PromptCompiler().CompileSystem(profile, StyleCatalog.BuiltIn.Get(profile.Style), policy);
        Approved.Verify(system.Text, $"{id}_{policy.ToString().ToLowerInvariant()}");
    }

    [Test]
    public void ApprovedTexts_EachBelongToAPatient()
    {
        var expected = from id in PatientTests.Ids()
                       from policy in Enum.GetValues<DisclosurePolicy>()
                       select $"Prompts.SystemMessage_{id}_{policy.ToString().ToLowerInvariant()}.verified.txt";
        Assert.That(Directory.GetFiles(ProjectFile.Directory, "Prompts.*.verified.txt").Select(Path.GetFileName), Is.EquivalentTo(expected));
    }
}
