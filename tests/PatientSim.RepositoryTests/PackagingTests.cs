using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

namespace PatientSim.RepositoryTests;

/// <summary>Packs the solution into a folder, and uses the packages as a newcomer would: a fresh console project, and the tool.</summary>
[Category("Packaging")]
public sealed class PackagingTests
{
    private const string Program = """
        using PatientSim.Models;
        using PatientSim.Sessions;
        var turn = await new SimulatedPatient(PatientLibrary.Load("maya-brooks")).StartSession().SayAsync("Hello Maya. What brings you here?");
        Console.WriteLine($"Maya: {turn.Text}");
        """;

    // A version of its own, so that nothing from an earlier run is taken for this one.
    private readonly string _version = $"0.1.0-test.{TimeProvider.System.GetUtcNow().Ticks}";

    // Apart from what the build that runs this test reads, but inside the repository, as a packager's own output is.
    private readonly string _artifacts = Path.Combine(RepositoryFiles.Root, "artifacts", $"packaging-{Environment.ProcessId}");
    private string _folder = "";
    private string _packages = "";
    private CommandRun _pack = new(0, "", "");

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        _folder = Directory.CreateTempSubdirectory("patientsim-").FullName;
        _packages = Directory.CreateDirectory(Path.Combine(_folder, "feed")).FullName;
        _pack = await CommandRun.DotnetAsync(
            RepositoryFiles.Root, "pack", "PatientSim.sln", "--output", _packages, "--artifacts-path", _artifacts, $"-p:Version={_version}", "-p:UseSharedCompilation=false");
        SkipWithoutSources(_pack);
        await WriteNuGetConfigAsync();
    }

    [OneTimeTearDown]
    public void Delete()
    {
        foreach (var folder in new[] { _folder, _artifacts }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Pack_Solution_EndsWithoutWarnings()
    {
        Assert.That(_pack.ExitCode, Is.Zero, _pack.Everything);
        Assert.That(_pack.Everything, Does.Not.Contain("warning"));
    }

    [Test]
    public void Pack_EverySourceProject_HasAPackageAndItsSymbols([ValueSource(nameof(Projects))] string project)
    {
        Assert.That(PackageOf(project), Does.Exist);
        Assert.That(Path.ChangeExtension(PackageOf(project), ".snupkg"), Does.Exist);
    }

    [Test]
    public void Package_Content_SaysWhatItIs([ValueSource(nameof(Projects))] string project)
    {
        using var package = ZipFile.OpenRead(PackageOf(project));
        var metadata = XDocument.Load(package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        string? Value(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.GetEntry("README.md"), Is.Not.Null);
            Assert.That(Value("readme"), Is.EqualTo("README.md"));
            Assert.That(Value("license"), Is.EqualTo("MIT"));
            Assert.That(Value("version"), Is.EqualTo(_version));
            Assert.That(Value("description"), Has.Length.GreaterThan(40));
            Assert.That(Value("description"), Is.Not.EqualTo("Package Description"));
            Assert.That(package.Entries.Any(entry => entry.Name == $"{project}.dll"), $"{project}.dll is missing.");
            Assert.That(package.Entries.Any(entry => entry.FullName == $"lib/net10.0/{project}.xml" || entry.FullName.StartsWith("tools/", StringComparison.Ordinal)), "The documentation is missing.");
        }
    }

    [Test]
    public void Package_Files_KnowNothingOfTheMachine([ValueSource(nameof(Projects))] string project, [Values(".nupkg", ".snupkg")] string kind)
    {
        using var package = ZipFile.OpenRead(Path.ChangeExtension(PackageOf(project), kind));
        var places = new[] { RepositoryFiles.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) }.Where(place => place.Length > 3).ToList();
        Assert.That(package.Entries.Where(entry => IsOurs(entry) && places.Any(place => Mentions(entry, place))).Select(entry => entry.FullName), Is.Empty);
    }

    [Test]
    public async Task Packages_InAFreshProject_GiveAPatientWhoAnswers()
    {
        var consumer = Directory.CreateDirectory(Path.Combine(_folder, "consumer")).FullName;
        await File.WriteAllTextAsync(Path.Combine(consumer, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PatientSim.Models" Version="{_version}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(consumer, "Program.cs"), Program);
        var run = await CommandRun.DotnetAsync(consumer, "run");
        SkipWithoutSources(run);
        Assert.That(run.ExitCode, Is.Zero, run.Everything);
        Assert.That(run.Output, Does.Match(@"(?m)^Maya: \w+"));
    }

    [Test]
    public async Task Tool_Installed_ListsThePatients()
    {
        var tool = Projects().FirstOrDefault(IsTool);
        if (tool is null)
        {
            Assert.Ignore("There is no tool among the source projects yet.");
        }

        var place = Path.Combine(_folder, "tools");
        var id = Path.GetFileName(PackageOf(tool))[..^(_version.Length + ".nupkg".Length + 1)];
        var install = await CommandRun.DotnetAsync(_folder, "tool", "install", id, "--version", _version, "--tool-path", place, "--configfile", Path.Combine(_folder, "nuget.config"));
        SkipWithoutSources(install);
        Assert.That(install.ExitCode, Is.Zero, install.Everything);
        var list = await CommandRun.RunAsync(Path.Combine(place, OperatingSystem.IsWindows() ? "patientsim.exe" : "patientsim"), _folder, "", "list");
        Assert.That(list.ExitCode, Is.Zero, list.Everything);
        Assert.That(PatientTests.Ids().Where(patient => !list.Output.Contains(patient, StringComparison.Ordinal)), Is.Empty, list.Output);
    }

    private static IEnumerable<string> Projects() => RepositoryFiles.SourceProjects.Select(path => Path.GetFileNameWithoutExtension(path));

    private static bool IsTool(string project) => RepositoryFiles.Read($"src/{project}/{project}.csproj").Contains("<PackAsTool>true", StringComparison.Ordinal);

    /// <summary>A tool carries the packages it needs; what those say is not ours.</summary>
    private static bool IsOurs(ZipArchiveEntry entry) => Path.GetExtension(entry.Name) is not (".dll" or ".pdb" or ".xml" or ".exe" or ".so") || entry.Name.StartsWith("PatientSim", StringComparison.Ordinal);

    private static bool Mentions(ZipArchiveEntry entry, string place)
    {
        using var content = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(content);
        }

        if (content.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(place)) >= 0)
        {
            return true;
        }

        if (Path.GetExtension(entry.Name) != ".pdb")
        {
            return false;
        }

        // Symbols keep the paths of sources in pieces.
        content.Position = 0;
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(content);
        var reader = symbols.GetMetadataReader();
        return reader.Documents.Any(handle => reader.GetString(reader.GetDocument(handle).Name).StartsWith(place, StringComparison.Ordinal));
    }

    private static void SkipWithoutSources(CommandRun run)
    {
        var unreachable = run.ExitCode != 0 && (run.Everything.Contains("NU1301", StringComparison.Ordinal) || run.Everything.Contains("NU1100", StringComparison.Ordinal));
        if (unreachable && Environment.GetEnvironmentVariable("PATIENTSIM_REQUIRE_ALL") != "1")
        {
            Assert.Ignore("No package source can be reached from this machine, so the packages cannot be tried. Set PATIENTSIM_REQUIRE_ALL=1 to make that a failure.");
        }
    }

    private string PackageOf(string project)
    {
        var id = XDocument.Load(RepositoryFiles.Full($"src/{project}/{project}.csproj")).Descendants("PackageId").FirstOrDefault()?.Value ?? project;
        return Path.Combine(_packages, $"{id}.{_version}.nupkg");
    }

    /// <summary>The local feed on top of the machine's sources. What the machine has restored is used in place; what is tried here leaves no trace in it.</summary>
    private async Task WriteNuGetConfigAsync()
    {
        var locals = await CommandRun.DotnetAsync(_folder, "nuget", "locals", "global-packages", "--list");
        var machine = locals.Output[(locals.Output.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="machine" value="{machine}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="local" value="{_packages}" />
              </packageSources>
            </configuration>
            """);
    }
}
