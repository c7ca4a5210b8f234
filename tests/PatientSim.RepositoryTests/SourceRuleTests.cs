using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PatientSim.RepositoryTests;

/// <summary>House rules that no analyzer holds.</summary>
public sealed partial class SourceRuleTests
{
    private const int MostLines = 400;

    private static readonly string[] s_text = [".cs", ".csproj", ".props", ".targets", ".config", ".json", ".md", ".yaml", ".yml", ".sln", ".txt", ""];

    [Test]
    public void SourceFiles_Length_StaysReadable()
    {
        var sizes = RepositoryFiles.Under("src", ".cs").Select(path => (Path: path, Lines: RepositoryFiles.Lines(path).Count() - 1)).OrderBy(file => file.Lines).ToList();
        TestContext.Out.WriteLine($"{sizes.Count} files, median {sizes[sizes.Count / 2].Lines} lines, p90 {sizes[sizes.Count * 9 / 10].Lines}, longest {sizes[^1].Path} with {sizes[^1].Lines}.");
        Assert.That(sizes.Where(file => file.Lines > MostLines), Is.Empty);
    }

    [TestCase(@"^\s*#(end)?region", TestName = "CSharp_Regions_AreNotUsed")]
    [TestCase(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b", "tests", TestName = "CSharp_Clocks_AreTimeProviders")]
    [TestCase(@"\b([T]ODO|[F]IXME|[H]ACK)\b", TestName = "CSharp_LeftoverNotes_AreNone")]
    [TestCase(@"\bNot[I]mplementedException\b", TestName = "CSharp_UnfinishedMembers_AreNone")]
    [TestCase(@"#pragma warning disable(?!.*//)", TestName = "CSharp_Pragmas_SayWhy")]
    public void CSharp(string forbidden, string allowedIn = "nowhere")
    {
        var found = from path in RepositoryFiles.All
                    where Path.GetExtension(path) == ".cs" && !path.StartsWith(allowedIn + "/", StringComparison.Ordinal)
                    from line in RepositoryFiles.Lines(path)
                    where Regex.IsMatch(line.Text, forbidden)
                    select $"{path}({line.Number}): {line.Text.Trim()}";
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void CSharp_Names_SayWhatAThingIs()
    {
        var files = RepositoryFiles.All.Where(path => Path.GetExtension(path) == ".cs").ToList();
        var types = from path in files
                    from Match match in TypeDeclaration().Matches(RepositoryFiles.Read(path))
                    select $"{path}: {match.Groups["name"].Value}";
        var folders = files.SelectMany(path => path.Split('/')[..^1]).Distinct();
        Assert.That(types.Concat(folders).Where(name => VagueName().IsMatch(name)), Is.Empty);
    }

    [Test]
    public void SourceFile_PublicTypes_AreOnePerFile()
    {
        var several = from path in RepositoryFiles.Under("src", ".cs")
                      let types = PublicType().Matches(RepositoryFiles.Read(path)).Select(match => match.Groups["name"].Value).Distinct().ToList()
                      where types.Count > 1 || (types.Count == 1 && types[0] != Path.GetFileNameWithoutExtension(path))
                      select $"{path}: {string.Join(", ", types)}";
        Assert.That(several, Is.Empty);
    }

    /// <summary>The missing-comment warning is an error as long as documentation is generated and nobody silences it.</summary>
    [Test]
    public void PublicMembers_Documentation_CannotBeSwitchedOff()
    {
        Assert.That(RepositoryFiles.Read("src/Directory.Build.props"), Does.Contain("<GenerateDocumentationFile>true</GenerateDocumentationFile>"));
        Assert.That(RepositoryFiles.Read("Directory.Build.props"), Does.Contain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>"));
        var silenced = from path in RepositoryFiles.All
                       where path.StartsWith("src/", StringComparison.Ordinal) || path is "Directory.Build.props" or ".editorconfig"
                       where s_text.Contains(Path.GetExtension(path)) || path == ".editorconfig"
                       let text = RepositoryFiles.Read(path)
                       where MissingComment().IsMatch(text) || text.Contains("<GenerateDocumentationFile>false", StringComparison.OrdinalIgnoreCase)
                       select path;
        Assert.That(silenced, Is.Empty);
    }

    [Test]
    public void Configuration_PackageSources_AreTheMachines()
    {
        var named = from path in RepositoryFiles.All
                    where Path.GetExtension(path) is ".config" or ".props" or ".targets" or ".csproj" or ".json"
                    from line in RepositoryFiles.Lines(path)
                    where line.Text.Contains("http://", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("https://", StringComparison.OrdinalIgnoreCase)
                    where !line.Text.Contains("<PackageProjectUrl>", StringComparison.Ordinal) && !line.Text.Contains("<RepositoryUrl>", StringComparison.Ordinal) && !line.Text.Contains("$schema", StringComparison.Ordinal)
                    select $"{path}({line.Number}): {line.Text.Trim()}";
        Assert.That(named, Is.Empty, "No feed address belongs in the repository.");
    }

    [Test]
    public void Files_MachinePaths_AreNone()
    {
        var places = new[] { RepositoryFiles.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) }.Where(place => place.Length > 3).ToList();
        var named = from path in RepositoryFiles.All
                    where s_text.Contains(Path.GetExtension(path))
                    from line in RepositoryFiles.Lines(path)
                    where places.Any(place => line.Text.Contains(place + "/", StringComparison.Ordinal)) || MachinePath().IsMatch(line.Text)
                    select $"{path}({line.Number}): {line.Text.Trim()}";
        Assert.That(named, Is.Empty);
    }

    [Test]
    public void Packages_Versions_AreCentral() =>
        Assert.That(
            RepositoryFiles.All.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
                .Where(path => XDocument.Load(RepositoryFiles.Full(path)).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null)),
            Is.Empty);

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^public\s[\w\s]*?\b(?:class|struct|interface|enum|record(?: struct| class)?)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"(Util|Utils|Utility|Utilities|Helper|Helpers|Common|Manager)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\b(CS)?1591\b")]
    private static partial Regex MissingComment();

    [GeneratedRegex(@"(?<![\w.~*)}>""-])/(home|Users|root|tmp|mnt)/\w|\b[A-Z]:\\Users\\\w")]
    private static partial Regex MachinePath();
}
