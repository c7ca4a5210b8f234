using PatientSim.Loading;

namespace PatientSim.Tests.Loading;

public sealed class PatientFolderTests
{
    private const string CalmStyle = """
        format: patientsim-style/1
        id: calm
        manner: You are calm.
        phrases:
          acknowledge: [Yes.]
          deflect: [Not now.]
          dont_know: [No idea.]
        """;

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("patientsim-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Files_AreToldApartByTheirFormat()
    {
        Write("ada.yaml", PatientText.Minimal);
        Write("sub/calm.yml", CalmStyle);
        Write("notes.txt", "not read");
        var folder = PatientFolder.Read(_folder);

        Assert.That(folder.Diagnostics, Is.Empty);
        Assert.That(folder.Profiles.Select(profile => profile.Id), Is.EqualTo(new[] { "ada-quill" }));
        Assert.That(folder.Styles.Select(style => style.Id.Id), Is.EqualTo(new[] { "calm" }));
    }

    [Test]
    public void Scripts_BesideThePatient_AreLeftToTheTestKit()
    {
        Write("ada.yaml", PatientText.Minimal);
        Write("script.yaml", "format: patientsim-script/1\npatient: ./ada.yaml\n");

        Assert.That(PatientFolder.Read(_folder).Diagnostics, Is.Empty);
        Assert.That(PatientFolder.Read(Path.Combine(_folder, "script.yaml")).Diagnostics.Single().Id, Is.EqualTo("PSIM1014"));
    }

    [Test]
    public void OwnStyle_BesideThePatient_IsAccepted()
    {
        Write("ada.yaml", PatientText.Minimal + "style: calm\n");
        Write("zz-calm.YAML", CalmStyle);

        Assert.That(PatientFolder.Read(_folder).Diagnostics, Is.Empty);
        Assert.That(PatientFolder.Read(Path.Combine(_folder, "ada.yaml")).Diagnostics.Single().Message, Does.StartWith("'style' has to be one of plain,"));
    }

    [Test]
    public void OwnStyle_WithAMistake_IsReportedOnceAndNotAtThePatientToo()
    {
        Write("ada.yaml", PatientText.Minimal + "style: calm\n");
        Write("calm.yaml", CalmStyle.Replace("manner", "maner"));

        Assert.That(PatientFolder.Read(_folder).Diagnostics.Select(diagnostic => Path.GetFileName(diagnostic.Path)).Distinct(), Is.EqualTo(new[] { "calm.yaml" }));
    }

    [Test]
    public void OwnStyle_WithTheIdOfABuiltInOne_ReplacesIt()
    {
        Write("calm.yaml", CalmStyle.Replace("id: calm", "id: plain"));
        var folder = PatientFolder.Read(_folder);

        Assert.That(folder.Diagnostics, Is.Empty);
        Assert.That(StyleCatalog.BuiltIn.With(folder.Styles).Get(new("plain")).Manner, Is.EqualTo("You are calm."));
    }

    [Test]
    public void Styles_WithTheSameId_AreReportedAtTheSecond()
    {
        Write("a.yaml", CalmStyle);
        Write("b.yaml", CalmStyle);
        Write("c.yaml", PatientText.Minimal + "style: calm\n");
        var folder = PatientFolder.Read(_folder);

        Assert.That(folder.Diagnostics.Select(Said), Is.EqualTo(new[] { "b.yaml(2,5): PSIM1008 The style id 'calm' is used by a.yaml too." }));
        Assert.That(folder.Styles, Has.Count.EqualTo(1));
    }

    [Test]
    public void Patients_WithTheSameId_AreReportedAtTheSecond()
    {
        Write("a.yaml", PatientText.Minimal);
        Write("b.yaml", PatientText.Minimal + "id: ada-quill\n");
        var folder = PatientFolder.Read(_folder);

        Assert.That(folder.Diagnostics.Select(Said), Is.EqualTo(new[] { "b.yaml(5,5): PSIM1008 The patient id 'ada-quill' is used by a.yaml too." }));
        Assert.That(folder.Results.Select(result => result.Diagnostics.Count), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(folder.Profiles, Has.Count.EqualTo(1));
        Assert.That(folder.ThrowIfInvalid, Throws.TypeOf<PatientProfileException>());
    }

    [Test]
    public void File_ThatIsNamedTwice_IsReadOnce()
    {
        Write("ada.yaml", PatientText.Minimal);
        var folder = PatientFolder.Read(_folder, Path.Combine(_folder, "ada.yaml"), Path.Combine(_folder, ".", "ada.yaml"));

        Assert.That((folder.Diagnostics.Count, folder.Profiles.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Folder_WithoutYaml_IsAnError()
    {
        Write("notes.txt", "not read");

        Assert.That(PatientFolder.Read(_folder).Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.EqualTo(new[] { $"{_folder}(1,1): error PSIM1000: There is no .yaml file in this folder." }));
    }

    [TestCase("missing")]
    [TestCase("missing.yaml")]
    public void Path_ThatIsNotThere_IsAnError(string path) =>
        Assert.That(PatientFolder.Read(Path.Combine(_folder, path)).Diagnostics.Select(Said), Is.EqualTo(new[] { $"{path}(1,1): PSIM1000 There is no such file." }));

    [Test]
    public void Files_WithErrors_AreAllReportedFileByFile()
    {
        Write("a.yaml", "format: patientsim/1\nname: Ada\nsituations: [I went.]");
        Write("b.yaml", "");
        Write("c.yaml", PatientText.Minimal);
        Write("d.yaml", "format: patientsim-dynamics/1\nstart: x");
        var folder = PatientFolder.Read(_folder);

        Assert.That(folder.Diagnostics.Select(Said), Is.EqualTo(new[]
        {
            "a.yaml(1,1): PSIM1004 'core_beliefs' needs at least one entry.",
            "b.yaml(1,1): PSIM1001 The file is empty.",
            "d.yaml(1,9): PSIM1014 'format' has to be patientsim/1; this file says that it is 'patientsim-dynamics/1'.",
        }));
        Assert.That(folder.Profiles.Select(profile => profile.Name), Is.EqualTo(new[] { "Ada Quill" }));
    }

    [Test]
    public void Paths_ThatAreNone_GiveAnEmptyFolder() => Assert.That(PatientFolder.Read().Diagnostics, Is.Empty);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Said(ProfileDiagnostic diagnostic) =>
        $"{Path.GetFileName(diagnostic.Path)}({diagnostic.Line},{diagnostic.Column}): {diagnostic.Id} {diagnostic.Message.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)}";
}
