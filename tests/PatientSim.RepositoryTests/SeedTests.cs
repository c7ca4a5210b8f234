using System.Text.RegularExpressions;

namespace PatientSim.RepositoryTests;

/// <summary>A link of a document leads somewhere.</summary>
public sealed partial class SeedTests
{
    [Test]
    public void Document_RelativeLinks_LeadToFiles([ValueSource(nameof(Documents))] string document)
    {
        var missing = from Match match in Link().Matches(RepositoryFiles.Read(document))
                      let target = match.Groups["target"].Value.Split('#')[0]
                      where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
                      where !Path.Exists(Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(document)!, target))
                      select target;
        Assert.That(missing.Distinct(), Is.Empty);
    }

    [Test]
    public void Threats_TestsTheyName_Exist()
    {
        var tests = RepositoryFiles.All.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();
        var named = TestName().Matches(RepositoryFiles.Read("docs/threats.md")).Select(match => match.Groups["name"].Value).ToList();
        Assert.That(named, Has.Count.GreaterThan(20));
        Assert.That(named.Where(name => !tests.Contains(name)), Is.Empty);
    }

    [Test]
    public void Seed_HasTheFiveHeadings([ValueSource(nameof(Notes))] string note) =>
        Assert.That(
            RepositoryFiles.Lines(note).Select(line => line.Text).Where(line => line.StartsWith("## ", StringComparison.Ordinal)),
            Has.Exactly(5).Items, "models of notes are in seeds/README.md");

    [Test]
    public void Seed_IsListedInTheReadme([ValueSource(nameof(Notes))] string note) =>
        Assert.That(RepositoryFiles.Read("seeds/README.md"), Does.Contain($"({Path.GetFileName(note)})"));

    private static IEnumerable<string> Documents() => RepositoryFiles.All.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    private static IEnumerable<string> Notes() => RepositoryFiles.Under("seeds", ".md").Where(path => path != "seeds/README.md");

    [GeneratedRegex(@"`(?<name>\w+Tests)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\[[^\]]+\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
