using System.Text.Json;
using System.Text.RegularExpressions;
using PatientSim.Mind;

namespace PatientSim.CoderTraining;

/// <summary>A trainee's turn that people have coded, with what the coder looks at in it.</summary>
/// <param name="Transcript">Which conversation it is from; turns of one conversation are never on both sides of a test.</param>
/// <param name="Text">The trainee's words.</param>
/// <param name="Previous">What the patient said before.</param>
/// <param name="Class">The main code, an index into <see cref="TurnCodeModel.Classes"/>.</param>
/// <param name="Acts">Everything the turn does, as such indexes.</param>
/// <param name="Features">What the coder looks at.</param>
internal sealed partial record TrainingTurn(string Transcript, string Text, string? Previous, int Class, IReadOnlyList<int> Acts, uint[] Features)
{
    private const int LeastEnd = 8;

    /// <summary>The therapist's turns of a file of AnnoMI.</summary>
    public static List<TrainingTurn> ReadAnnoMi(string path)
    {
        var turns = new List<TrainingTurn>();
        var (transcript, previous) = ("", default(string));
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var turn = json.RootElement;
            var name = turn.GetProperty("transcript").ToString();
            previous = name == transcript ? previous : null;
            transcript = name;
            var text = turn.GetProperty("text").GetString()!;
            if (turn.GetProperty("speaker").GetString() == "client")
            {
                previous = text;
                continue;
            }

            List<int> acts = [];
            if (turn.GetProperty("question").GetBoolean())
            {
                acts.Add(turn.GetProperty("question_subtype").GetString() == "open" ? 0 : 1);
            }

            if (turn.GetProperty("reflection").GetBoolean())
            {
                acts.Add(turn.GetProperty("reflection_subtype").GetString() == "simple" ? 2 : 3);
            }

            if (turn.GetProperty("therapist_input").GetBoolean())
            {
                acts.Add(4);
            }

            turns.Add(Create(transcript, text, previous, turn.GetProperty("six").GetString()!, acts));
        }

        return turns;
    }

    /// <summary>Turns that were written and coded for this project: one JSON object a line with text, previous, six and flags.</summary>
    public static List<TrainingTurn> ReadTyped(IEnumerable<string> lines)
    {
        var turns = new List<TrainingTurn>();
        foreach (var line in lines.Where(line => line.Trim().Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var turn = json.RootElement;
            var previous = turn.GetProperty("previous").GetString();
            var flags = turn.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!).ToHashSet();
            List<int> acts = [];
            if (flags.Contains("question"))
            {
                acts.Add(flags.Contains("open_question") ? 0 : 1);
            }

            if (flags.Contains("reflection"))
            {
                acts.Add(flags.Contains("complex_reflection") ? 3 : 2);
            }

            if (flags.Overlaps(["advice", "information"]))
            {
                acts.Add(4);
            }

            // Turns that answer the same words are alike, as turns of one conversation are.
            turns.Add(Create("typed: " + previous, turn.GetProperty("text").GetString()!, previous, turn.GetProperty("six").GetString()!, acts));
        }

        return turns;
    }

    /// <summary>The same turn in other forms: as somebody in a hurry would type it, and its last sentence alone where the turn does one thing.</summary>
    public List<TrainingTurn> Copies()
    {
        var hurried = Text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal)
            .Replace("?", "", StringComparison.Ordinal).Replace(". ", " ", StringComparison.Ordinal).TrimEnd('.');
        var end = SentenceBreak().Split(Text)[^1];
        return end == Text || end.Length < LeastEnd || Acts.Count > 1 ? [As(hurried)] : [As(hurried), As(end)];
    }

    private TrainingTurn As(string text) => this with { Text = text, Features = FeaturesOf(text, Previous) };

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceBreak();

    private static TrainingTurn Create(string transcript, string text, string? previous, string six, List<int> acts)
    {
        var code = Enumerable.Range(0, TurnCodeModel.Classes.Count).First(k => TurnCodeModel.Classes[k] == six);
        return new(transcript, text, previous, code, acts.Count > 0 ? acts : [5], FeaturesOf(text, previous));
    }

    private static uint[] FeaturesOf(string text, string? previous) => [.. TurnFeatures.Of(text, previous, TraineeTurnCoder.CodeByRules(text, previous)).Distinct()];
}
