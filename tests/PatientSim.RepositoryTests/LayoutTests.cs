namespace PatientSim.RepositoryTests;

public sealed class LayoutTests
{
    [Test]
    public void Repository_TopLevelFolders_AreTheKnownOnes() =>
        Assert.That(RepositoryFiles.FoldersOf(""), Is.SubsetOf(new[] { ".ci", ".github", "docs", "models", "samples", "seeds", "src", "tests", "tools" }));

    [Test]
    public void Repository_NeededFiles_Exist([Values("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".ci/run", "models/README.md", "seeds/README.md")] string path) =>
        Assert.That(RepositoryFiles.Exists(path), $"{path} is missing.");

    [Test]
    public void EveryProject_File_IsNamedLikeItsFolder() =>
        Assert.That(RepositoryFiles.All.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && path.Split('/')[^2] != Path.GetFileNameWithoutExtension(path)), Is.Empty);

    [Test]
    public void EveryProject_OfTheRepository_IsInTheSolution()
    {
        var solution = RepositoryFiles.Read("PatientSim.sln").Replace('\\', '/');
        Assert.That(RepositoryFiles.All.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains(path, StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>PatientSim.Models holds data and one class: the tests of every patient are in this project.</summary>
    [Test]
    public void EverySourceProject_ExceptModels_HasATestProject() =>
        Assert.That(
            RepositoryFiles.FoldersOf("src").Where(name => name != "PatientSim.Models" && !RepositoryFiles.Exists($"tests/{name}.Tests/{name}.Tests.csproj")),
            Is.Empty, "These source projects have no test project.");

    [Test]
    public void EverySourceFolder_HasATestFolder()
    {
        var folders = from project in RepositoryFiles.FoldersOf("src")
                      from folder in RepositoryFiles.FoldersOf($"src/{project}")
                      where RepositoryFiles.Under($"src/{project}/{folder}", ".cs").Any()
                      select $"tests/{project}.Tests/{folder}";
        Assert.That(folders.Where(folder => !RepositoryFiles.Under(folder, ".cs").Any()), Is.Empty, "These test folders are missing.");
    }

    [Test]
    public void EveryTestFolder_MirrorsASourceFolder()
    {
        var folders = from project in RepositoryFiles.FoldersOf("tests")
                      where project.EndsWith(".Tests", StringComparison.Ordinal)
                      from path in RepositoryFiles.Under($"tests/{project}", ".cs")
                      where !path.Contains("/Fakes/", StringComparison.Ordinal)
                      select (Test: Path.GetDirectoryName(path)!.Replace('\\', '/'), Source: Path.GetDirectoryName(path)!.Replace('\\', '/').Replace("tests/" + project, "src/" + project[..^".Tests".Length], StringComparison.Ordinal));
        Assert.That(folders.Distinct().Where(folder => !RepositoryFiles.Exists(folder.Source)).Select(folder => folder.Test), Is.Empty, "These test folders mirror nothing in src.");
    }

    [Test]
    public void EverySample_IsShort([ValueSource(nameof(Samples))] string sample)
    {
        var lines = RepositoryFiles.Under($"samples/{sample}", ".cs").Sum(path => RepositoryFiles.Lines(path).Count(line => line.Text.Trim().Length > 0));
        Assert.That(lines, Is.InRange(1, 40), $"samples/{sample} holds one idea in at most 40 lines of C#.");
    }

    private static IEnumerable<string> Samples() => RepositoryFiles.FoldersOf("samples");
}
