using System.Text.Json.Nodes;
using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class ValidateTests
{
    [TestCase("text")]
    [TestCase("json")]
    [TestCase("sarif")]
    public async Task Validate_OfABadFile_ListsEveryProblem(string format)
    {
        using var folder = new TempFolder();
        var file = folder.Write("bad.yaml", TestFiles.Bad);
        var run = await Run.Piped("", "validate", file, "--format", format);
        Approved.Verify(run.Transcript.Replace(new Uri(file).AbsoluteUri, "file:///bad.yaml").Replace(file, "bad.yaml"), format);
    }

    [Test]
    public async Task Validate_JsonFlag_IsFormatJson()
    {
        using var folder = new TempFolder();
        var file = folder.Write("bad.yaml", TestFiles.Bad);
        Assert.That(await Run.Piped("", "validate", file, "--json"), Is.EqualTo(await Run.Piped("", "validate", file, "--format", "json")));
    }

    [Test]
    public async Task Validate_OfTheModels_FindsNoError()
    {
        var run = await Run.Piped("", "validate", Path.Combine(ProjectFile.Repository, "models"));
        Assert.That(run.Exit, Is.Zero, run.Transcript);
        Assert.That(run.Error, Does.Contain(" 0 errors"));
    }

    [Test]
    public async Task Validate_OfAMissingPath_IsAnErrorLine()
    {
        var run = await Run.Piped("", "validate", "nowhere.yaml");
        Assert.That((run.Exit, run.Output), Is.EqualTo((1, "nowhere.yaml(1,1): error PSIM1000: There is no such file.\n")));
    }

    [Test]
    public async Task Validate_OfAFileNamedTwice_ReadsItOnce()
    {
        using var folder = new TempFolder();
        var file = folder.Write("bad.yaml", TestFiles.Bad);
        var twice = await Run.Piped("", "validate", file, Path.Combine(folder.Path, ".", "bad.yaml"));
        Assert.That(twice, Is.EqualTo(await Run.Piped("", "validate", file)));
    }

    [Test]
    public async Task Validate_OfAStyleBeside_KnowsIt()
    {
        using var folder = new TempFolder();
        folder.Write("curt.yaml", File.ReadAllText(Path.Combine(ProjectFile.Repository, "models", "styles", "reserved.yaml")).Replace("id: reserved", "id: curt"));
        var file = folder.Write("ola.yaml", TestFiles.Markup.Replace("style: plain", "style: curt"));
        var run = await Run.Piped("", "validate", file);
        Assert.That(run.Exit, Is.Zero, run.Transcript);
        Assert.That((await Run.Piped("hello\n", "chat", file, "--style", "curt")).Exit, Is.Zero);
    }

    [Test]
    public async Task Sarif_OfARelativePath_HasARelativeAddress()
    {
        var log = JsonNode.Parse((await Run.Piped("", "validate", "no where/ö.yaml", "--format", "sarif")).Output)!;
        var place = log["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!;
        Assert.That(place["artifactLocation"]!["uri"]!.ToString(), Is.EqualTo("no%20where/%C3%B6.yaml"));
        Assert.That(log["version"]!.ToString(), Is.EqualTo("2.1.0"));
    }
}
