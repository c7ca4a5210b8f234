using System.Reflection;

namespace PatientSim.RepositoryTests;

public sealed class SampleTests
{
    internal static string Configuration { get; } = typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Configuration").Value!;

    [Test]
    public async Task Sample_RunOfflineWithClosedInput_SpeaksAndEnds([ValueSource(nameof(Samples))] string sample)
    {
        var run = await CommandRun.DotnetAsync(RepositoryFiles.Root, "run", "--no-build", "--configuration", Configuration, "--project", $"samples/{sample}");
        Assert.That(run.ExitCode, Is.Zero, run.Everything);
        Assert.That(run.Output, Is.Not.Empty);
    }

    [Test]
    public async Task AzureOpenAIHost_WithoutSettings_SaysSoAndTalksOffline()
    {
        var run = await CommandRun.RunAsync("dotnet", RepositoryFiles.Root, "Hello Daniel.\n", "run", "--no-build", "--configuration", Configuration, "--project", "samples/AzureOpenAIHost");
        Assert.That(run.Output, Does.Contain("Offline voice").And.Match(@"(?m)^Daniel: \S"));
    }

    /// <summary>Samples that are tests are run as tests.</summary>
    private static IEnumerable<string> Samples() =>
        RepositoryFiles.FoldersOf("samples").Where(sample => !RepositoryFiles.Read($"samples/{sample}/{sample}.csproj").Contains("<IsTestProject>", StringComparison.Ordinal));
}
