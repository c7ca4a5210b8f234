using PatientSim.Loading;

namespace PatientSim.Tests.Loading;

public sealed class ShippedModelsTests
{
    [TestCaseSource(typeof(PatientText), nameof(PatientText.ShippedFiles))]
    public void Patient_ThatIsShipped_HasNoErrorsAndNoWarnings(string file) =>
        Assert.That(PatientProfileYaml.ParseFile(PatientText.Shipped(file)).Diagnostics, Is.Empty);

    [TestCaseSource(typeof(PatientText), nameof(PatientText.ShippedFiles))]
    public void Patient_ThatIsShipped_ReadsBackEqual(string file)
    {
        var profile = PatientProfileYaml.Load(PatientText.Shipped(file));
        var again = PatientProfileYaml.Parse(PatientProfileYaml.Format(profile), "formatted.yaml");

        Assert.That(again.Diagnostics, Is.Empty);
        Assert.That(again.Profile, Is.EqualTo(profile));
    }

    [TestCaseSource(typeof(PatientText), nameof(PatientText.ShippedFiles))]
    public void Patient_ThatIsShipped_SaysThatItIsFictional(string file) =>
        Assert.That(File.ReadLines(PatientText.Shipped(file)).Select(line => line.Trim()), Does.Contain("fictional: true"));

    [Test]
    public void Folder_OfModels_ReadsPatientsAndStylesTogether()
    {
        var folder = PatientFolder.Read(Path.Combine(ProjectFile.Repository, "models"));

        Assert.That(folder.Diagnostics, Is.Empty);
        Assert.That(folder.Profiles, Has.Count.EqualTo(PatientText.ShippedFiles.Length));
        Assert.That(folder.Styles.Select(style => style.Id.Id).Order(), Is.EqualTo(StyleCatalog.BuiltIn.Ids));
    }
}
