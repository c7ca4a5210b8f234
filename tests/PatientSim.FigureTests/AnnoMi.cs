using System.Text.Json;
using PatientSim.Tests;

namespace PatientSim.FigureTests;

/// <summary>Therapists' turns of real sessions with the codes that people gave them (AnnoMI, dev split). Not ours to ship.</summary>
internal static class AnnoMi
{
    /// <summary>The transcripts: a therapist's turns with their six-way codes, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Text, string Six)>> Dev()
    {
        for (var folder = new DirectoryInfo(ProjectFile.Repository).Parent; folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "annomi", "annomi-dev.jsonl");
            if (File.Exists(file))
            {
                return [.. Read(file).GroupBy(turn => turn.Transcript).Select(transcript => transcript.Select(turn => (turn.Text, turn.Six)).ToList())];
            }
        }

        if (Environment.GetEnvironmentVariable("PATIENTSIM_REQUIRE_ALL") == "1")
        {
            Assert.Fail("The AnnoMI dev split (shared/data/annomi/annomi-dev.jsonl, beside the repository) is required and not there.");
        }

        Assert.Ignore("The AnnoMI dev split (shared/data/annomi/annomi-dev.jsonl) is not beside this repository; it is not ours to ship.");
        return [];
    }

    private static IEnumerable<(int Transcript, string Text, string Six)> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var turn = json.RootElement;
            if (turn.GetProperty("speaker").GetString() == "therapist" && turn.GetProperty("text").GetString() is { } text && !string.IsNullOrWhiteSpace(text))
            {
                yield return (turn.GetProperty("transcript").GetInt32(), text, turn.GetProperty("six").GetString()!);
            }
        }
    }
}
