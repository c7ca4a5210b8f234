using System.Text.RegularExpressions;
using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Testing.Scripts;

namespace PatientSim.RepositoryTests;

/// <summary>What the documents show is what there is. <c>SNAPSHOT_ACCEPT=1</c> writes the samples' text and the transcript into README.md.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] s_readmes = ["README.md", "src/PatientSim.PostgreSql/README.md", "src/PatientSim.Testing/README.md"];

    private static readonly string[] s_documents = [.. s_readmes, "CONTRIBUTING.md", "models/README.md"];

    [Test]
    public void Readme_CSharp_IsTheTextOfTheSamples([ValueSource(nameof(s_readmes))] string readme) =>
        Assert.That(CSharpBlocks().Count(RepositoryFiles.Read(readme)), Is.EqualTo(SampleBlocks().Count(RepositoryFiles.Read(readme))), "Each block of C# stands below a comment that names its sample.");

    [Test]
    public void Readme_SampleBlocks_AreUpToDate([ValueSource(nameof(s_readmes))] string readme) => VerifyReadme(readme, SampleBlocks(), match => SampleText(match.Groups["name"].Value));

    [Test]
    public async Task Readme_Transcript_IsWhatThePatientSays()
    {
        var match = Transcripts().Match(RepositoryFiles.Read("README.md"));
        var session = new SimulatedPatient(PatientLibrary.Find(match.Groups["name"].Value)!.GetOrThrow()).StartSession();
        var lines = new List<string>();
        foreach (var words in match.Groups["body"].Value.Split('\n').Where(line => line.StartsWith("You:", StringComparison.Ordinal)).Select(line => line["You:".Length..].Trim()))
        {
            lines.Add($"You:  {words}\nMaya: {(await session.SayAsync(words)).Text}\n");
        }

        VerifyReadme("README.md", Transcripts(), _ => string.Concat(lines));
    }

    [Test]
    public void Document_Patients_Load([ValueSource(nameof(s_documents))] string document)
    {
        foreach (Match match in PatientBlocks().Matches(RepositoryFiles.Read(document)))
        {
            Assert.That(PatientProfileYaml.Parse(match.Groups["body"].Value, document).Diagnostics, Is.Empty);
        }
    }

    [Test]
    public async Task Document_Scripts_AreMet([ValueSource(nameof(s_documents))] string document)
    {
        foreach (Match match in ScriptBlocks().Matches(RepositoryFiles.Read(document)))
        {
            var result = await InterviewScriptYaml.Parse(match.Groups["body"].Value, document).RunAsync(id => new SimulatedPatient(PatientLibrary.Load(id)));
            Assert.That(result.Passed, result.ToString());
        }
    }

    [Test]
    public void Document_Projects_Exist([ValueSource(nameof(s_documents))] string document) =>
        Assert.That(
            ProjectPaths().Matches(RepositoryFiles.Read(document)).Select(match => match.Groups["path"].Value).Where(path => !RepositoryFiles.Exists($"{path}/{Path.GetFileName(path)}.csproj")),
            Is.Empty);

    [Test]
    public async Task Document_Verbs_Exist([ValueSource(nameof(s_documents))] string document)
    {
        var verbs = Verbs().Matches(RepositoryFiles.Read(document)).Select(match => match.Groups["verb"].Value).Distinct().ToList();
        var help = (await CommandRun.DotnetAsync(RepositoryFiles.Root, "run", "--no-build", "--configuration", SampleTests.Configuration, "--project", "src/PatientSim.Cli", "--", "--help")).Output;
        Assert.That(verbs.Where(verb => !Regex.IsMatch(help, $@"(?m)^\s+{verb}\b")), Is.Empty, help);
    }

    [Test]
    public void Document_PatientIds_AreThoseOfTheLibrary([ValueSource(nameof(s_documents))] string document) =>
        Assert.That(
            Verbs().Matches(RepositoryFiles.Read(document)).Where(match => match.Groups["verb"].Value != "compare").Select(match => match.Groups["patient"].Value)
                .Where(patient => patient.Length > 0 && !patient.EndsWith(".yaml", StringComparison.Ordinal) && !PatientLibrary.Ids.Contains(patient) && !RepositoryFiles.Exists(patient)),
            Is.Empty);

    [Test]
    public void Readme_Packages_AreTheSourceProjects() =>
        Assert.That(
            PackageRows().Matches(RepositoryFiles.Read("README.md")).Select(match => match.Groups["name"].Value),
            Is.EquivalentTo(RepositoryFiles.SourceProjects.Select(path => Path.GetFileNameWithoutExtension(path))));

    private static void VerifyReadme(string path, Regex blocks, Func<Match, string> expected)
    {
        var readme = RepositoryFiles.Read(path);
        var updated = blocks.Replace(readme, match => match.Value[..(match.Groups["body"].Index - match.Index)] + expected(match) + "```");
        if (updated != readme && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            File.WriteAllText(RepositoryFiles.Full(path), updated);
            return;
        }

        Assert.That(readme, Is.EqualTo(updated), "SNAPSHOT_ACCEPT=1 writes it anew.");
    }

    /// <summary>From a sample, or from a test where a sample could not run by itself.</summary>
    private static string SampleText(string name)
    {
        var texts = from path in RepositoryFiles.Under("samples", ".cs").Concat(RepositoryFiles.Under("tests", ".cs"))
                    let match = Regex.Match(RepositoryFiles.Read(path), $@"(?ms)^(?<indent> *)// readme:{name}\n(?<text>.*?)^ *// readme:end")
                    where match.Success
                    select Regex.Replace(match.Groups["text"].Value, $"(?m)^{match.Groups["indent"].Value}", "");
        return texts.Single();
    }

    [GeneratedRegex("^```csharp\n", RegexOptions.Multiline)]
    private static partial Regex CSharpBlocks();

    [GeneratedRegex("^<!-- sample: (?<name>[a-z-]+) -->\n```csharp\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SampleBlocks();

    [GeneratedRegex("^<!-- transcript: (?<name>[a-z-]+) -->\n```text\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Transcripts();

    [GeneratedRegex("^```yaml\n(?<body>format: patientsim/1.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PatientBlocks();

    [GeneratedRegex("^```yaml\n(?<body>format: patientsim-script/1.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ScriptBlocks();

    [GeneratedRegex(@"dotnet (?:run --project|test|build) (?<path>\w[\w./-]+)")]
    private static partial Regex ProjectPaths();

    [GeneratedRegex(@"(?:\bpatientsim|src/PatientSim\.Cli --) (?<verb>[a-z]+)(?: (?<patient>[a-z][\w./-]*))?")]
    private static partial Regex Verbs();

    [GeneratedRegex(@"^\| `(?<name>PatientSim[\w.]*)` \|", RegexOptions.Multiline)]
    private static partial Regex PackageRows();
}
