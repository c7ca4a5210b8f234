using System.Text.Json;

namespace PatientSim.Tests.Fakes;

/// <summary>What was said in real sessions (AnnoMI, dev split). Not ours to ship.</summary>
internal static class AnnoMi
{
    /// <summary>What the clients said; a test that asks for it is skipped where it is not beside the repository.</summary>
    public static IReadOnlyList<string> Clients() => SaidBy("client");

    /// <summary>What the therapists said; a test that asks for it is skipped where it is not beside the repository.</summary>
    public static IReadOnlyList<string> Therapists() => SaidBy("therapist");

    private static IReadOnlyList<string> SaidBy(string speaker) =>
        [.. File.ReadLines(SharedData.Find("annomi/annomi-dev.jsonl", "the AnnoMI dev split")).Select(line => Said(line, speaker)).OfType<string>().Where(line => !string.IsNullOrWhiteSpace(line))];

    private static string? Said(string line, string speaker)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("speaker").GetString() == speaker ? json.RootElement.GetProperty("text").GetString() : null;
    }
}
