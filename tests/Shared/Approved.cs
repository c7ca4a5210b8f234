using System.Reflection;
using System.Runtime.CompilerServices;

namespace PatientSim.Tests;

/// <summary>Compares a text with an approved one beside the test, under Verify's file names: <c>Class.Method.verified.txt</c>.</summary>
/// <remarks>A difference leaves <c>.received.txt</c> beside it; run with <c>SNAPSHOT_ACCEPT=1</c> to approve what was received.</remarks>
internal static class Approved
{
    public static void Verify(string received, string? parameters = null, [CallerMemberName] string method = "")
    {
        var context = TestContext.CurrentContext.Test;
        var type = context.ClassName!.Split('.')[^1];
        var folder = Path.Combine(ProjectFile.Directory, Path.Combine([.. context.Namespace!.Split('.').SkipWhile(part => part != "Tests").Skip(1)]));
        var file = Path.Combine(folder, $"{type}.{method}{(parameters is null ? "" : "_" + parameters)}");
        var (verified, got) = ($"{file}.verified.txt", $"{file}.received.txt");
        received = received.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var approved = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (received == approved)
        {
            File.Delete(got);
            return;
        }

        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            File.WriteAllText(verified, received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(got, received);
        Assert.That(received, Is.EqualTo(approved), $"Review {Path.GetFileName(got)}; approve it with SNAPSHOT_ACCEPT=1.");
    }
}

/// <summary>Where the test project and the repository are, whatever the compiler did to paths.</summary>
internal static class ProjectFile
{
    public static string Directory { get; } = Metadata("ProjectDir");

    public static string Repository { get; } = Metadata("RepositoryDir");

    private static string Metadata(string key) =>
        Path.TrimEndingDirectorySeparator(typeof(ProjectFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!);
}
