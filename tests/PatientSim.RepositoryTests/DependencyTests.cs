using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PatientSim.RepositoryTests;

/// <summary>Who may know whom. Nothing points back.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] s_all = ["Diagnostics", "Guards", "Loading", "Mind", "Profiles", "Prompting", "Sessions", "Voices"];

    private static readonly Dictionary<string, string[]> s_folders = new()
    {
        ["Profiles"] = [],
        ["Diagnostics"] = [],
        ["Mind"] = ["Profiles"],
        ["Loading"] = ["Profiles", "Mind", "Diagnostics"],
        ["Prompting"] = ["Profiles", "Mind"],
        ["Guards"] = ["Profiles", "Mind"],
        ["Voices"] = ["Profiles", "Mind"],
        ["Sessions"] = s_all,
        ["DependencyInjection"] = s_all,
    };

    private static readonly Dictionary<string, string[]> s_projects = new()
    {
        ["PatientSim"] = [],
        ["PatientSim.OpenAI"] = [],
        ["PatientSim.Models"] = ["PatientSim"],
        ["PatientSim.PostgreSql"] = ["PatientSim"],
        ["PatientSim.Testing"] = ["PatientSim"],
        ["PatientSim.Cli"] = ["PatientSim", "PatientSim.OpenAI", "PatientSim.Models", "PatientSim.PostgreSql", "PatientSim.Testing"],
    };

    [Test]
    public void CoreFolder_HasARule([ValueSource(nameof(CoreFolders))] string folder) => Assert.That(s_folders, Does.ContainKey(folder));

    [Test]
    public void CoreFolder_Namespaces_PointInward([ValueSource(nameof(CoreFolders))] string folder)
    {
        var wrong = from path in RepositoryFiles.Under($"src/PatientSim/{folder}", ".cs")
                    from line in RepositoryFiles.Lines(path)
                    where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)
                    from Match match in OwnNamespace().Matches(line.Text)
                    let other = match.Groups["folder"].Value
                    where other != folder && !s_folders[folder].Contains(other)
                    select $"{path}({line.Number}): {folder} may not know {other}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SourceFile_Namespace_IsItsFolder()
    {
        var wrong = from path in RepositoryFiles.Under("src", ".cs")
                    let expected = Path.GetDirectoryName(path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
                    let actual = RepositoryFiles.Lines(path).Select(line => line.Text).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';')
                    where actual is not null && actual != expected && actual != "Microsoft.Extensions.DependencyInjection"
                    select $"{path}: {actual} instead of {expected}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void ProjectReferences_FollowTheDirections([ValueSource(nameof(Projects))] string project)
    {
        Assert.That(s_projects, Does.ContainKey(project), "A new project needs a rule here.");
        var references = XDocument.Load(RepositoryFiles.Full($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.That(references, Is.SubsetOf(s_projects[project]));
    }

    [Test]
    public void YamlDotNet_InTheCore_IsSeenByLoadingOnly() =>
        Assert.That(
            RepositoryFiles.Under("src", ".cs").Where(path => !path.StartsWith("src/PatientSim/Loading/", StringComparison.Ordinal) && RepositoryFiles.Read(path).Contains("YamlDotNet", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void Npgsql_OfAllSources_IsSeenByItsPackageOnly() =>
        Assert.That(
            RepositoryFiles.Under("src", ".cs", ".csproj").Where(path => !path.StartsWith("src/PatientSim.PostgreSql/", StringComparison.Ordinal) && RepositoryFiles.Read(path).Contains("Npgsql", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void ChatClient_InTheCore_IsCalledBySessionsOnly()
    {
        var calls = from path in RepositoryFiles.Under("src/PatientSim", ".cs").Concat(RepositoryFiles.Under("src/PatientSim.Models", ".cs"))
                    where !path.StartsWith("src/PatientSim/Sessions/", StringComparison.Ordinal)
                    from line in RepositoryFiles.Lines(path)
                    where ChatCall().IsMatch(line.Text)
                    select $"{path}({line.Number})";
        Assert.That(calls, Is.Empty);
    }

    private static IEnumerable<string> CoreFolders() => RepositoryFiles.FoldersOf("src/PatientSim");

    private static IEnumerable<string> Projects() => RepositoryFiles.FoldersOf("src");

    [GeneratedRegex(@"(?<![\w.])(?:using (?:static )?PatientSim\.|PatientSim\.|(?=\w+\.[A-Z]))(?<folder>Diagnostics|Guards|Loading|Mind|Profiles|Prompting|Sessions|Voices|DependencyInjection)(?:;|\.[A-Z])")]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"\.Get(Streaming)?ResponseAsync\(")]
    private static partial Regex ChatCall();
}
