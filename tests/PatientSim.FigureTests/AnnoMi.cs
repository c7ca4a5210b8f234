using System.Text.Json;
using PatientSim.Tests;

namespace PatientSim.FigureTests;

/// <summary>Therapists' turns of real sessions with the codes that people gave them (AnnoMI, dev split). Not ours to ship.</summary>
internal static class AnnoMi
{
    /// <summary>The transcripts of the dev split: a therapist's turns with their six-way codes, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Text, string Six)>> Dev() =>
        [.. Read(Find("dev")).GroupBy(turn => turn.Transcript).Select(transcript => transcript.Select(turn => (turn.Text, turn.Six)).ToList())];

    /// <summary>The turns of the test split, on which nothing was trained or tuned, each with what the client said before.</summary>
    public static IReadOnlyList<(string Text, string? Previous, string Six)> Test() => [.. Read(Find("test")).Select(turn => (turn.Text, turn.Previous, turn.Six))];

    private static string Find(string split) => SharedData.Find($"annomi/annomi-{split}.jsonl", $"the AnnoMI {split} split");

    private static IEnumerable<(int Transcript, string Text, string? Previous, string Six)> Read(string file)
    {
        var (transcript, said) = (-1, (string?)null);
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var turn = json.RootElement;
            var (text, of) = (turn.GetProperty("text").GetString(), turn.GetProperty("transcript").GetInt32());
            said = of == transcript ? said : null;
            transcript = of;
            if (turn.GetProperty("speaker").GetString() != "therapist")
            {
                said = text;
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                yield return (of, text, said, turn.GetProperty("six").GetString()!);
            }
        }
    }
}
