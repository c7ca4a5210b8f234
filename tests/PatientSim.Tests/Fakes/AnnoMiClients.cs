using System.Text.Json;

namespace PatientSim.Tests.Fakes;

/// <summary>What real clients said in real sessions (AnnoMI, dev split). Not ours to ship.</summary>
internal static class AnnoMiClients
{
    private const string File = "shared/data/annomi/annomi-dev.jsonl";

    /// <summary>The clients' turns; a test that asks for them is skipped where they are not beside the repository.</summary>
    public static IReadOnlyList<string> Lines()
    {
        for (var folder = new DirectoryInfo(ProjectFile.Repository).Parent; folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, File) is var file && System.IO.File.Exists(file))
            {
                return [.. System.IO.File.ReadLines(file).Select(Said).OfType<string>().Where(line => !string.IsNullOrWhiteSpace(line))];
            }
        }

        if (Environment.GetEnvironmentVariable("PATIENTSIM_REQUIRE_ALL") == "1")
        {
            Assert.Fail($"The AnnoMI dev split ({File}, beside the repository) is required and not there.");
        }

        Assert.Ignore($"The AnnoMI dev split ({File}) is not beside this repository; it is not ours to ship.");
        return [];
    }

    private static string? Said(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("speaker").GetString() == "client" ? json.RootElement.GetProperty("text").GetString() : null;
    }
}
