using System.Globalization;
using PatientSim.Profiles;

namespace PatientSim.Cli;

/// <summary>A conceptualization as a trainer reads it: what formed the beliefs, the beliefs, what they do in situations.</summary>
internal static class ProfileOutline
{
    public static Outline Of(PatientProfile profile)
    {
        var root = new Outline($"{profile.Name} ({profile.Id})");
        root.Add("who", Joined([Number(profile.Identity.Age), profile.Identity.Pronouns, profile.Identity.Occupation]));
        root.Add("lives", profile.Identity.Lives);
        root.Add("family", profile.Identity.Family);
        root.Add("background", profile.Identity.Background);
        root.Add("style", $"{profile.Style}, difficulty {Words.Of(profile.Difficulty)}, language {profile.Language}");
        root.Add("presenting problem", profile.PresentingProblem);
        root.Add("intake", profile.Intake);
        root.Add("risk", $"ideation {Words.Of(profile.Risk.Ideation)}");
        root.AddPart("history", profile.History.Select(item => Line(item, item.Text, item.Sensitive ? "sensitive" : null)));
        root.AddPart("core beliefs", profile.CoreBeliefs.Select(belief => Line(belief, belief.Statement, Words.Of(belief.Category), $"{Number(belief.Strength)} %")));
        root.AddPart("intermediate beliefs", profile.IntermediateBeliefs.Select(belief => Line(belief, belief.Text, Words.Of(belief.Kind), From(belief.From), During(belief))));
        root.AddPart("coping strategies", profile.CopingStrategies.Select(Coping));
        root.AddPart("situations", profile.Situations.Select(Situation));
        root.AddPart("sore spots", profile.SoreSpots.Select(Sore));
        root.AddPart("facts", profile.Facts.Select(fact => new Outline(fact.Topic ?? fact.Id, fact.Text)));
        root.AddPart("strengths", profile.Strengths.Select(text => new Outline("", text)));
        root.AddPart("wants", profile.Wants.Select(text => new Outline("", text)));
        root.AddPart("voice", Voice(profile.Voice));
        root.AddPart("later sessions", Later(profile.Sessions));
        root.Add("about", Joined([string.Join(", ", profile.About.Authors), profile.About.License, "fictional"]));
        return root;
    }

    private static Outline Line(FormulationItem item, string text, params IEnumerable<string?> notes)
    {
        var rung = item.Rung is { } own ? $"rung {(int)own}" : null;
        var after = item.After.Count > 0 ? $"after {string.Join(" or ", item.After)}" : null;
        var opens = item.OpensTo is { } probe ? $"opens to {Words.Of(probe)}" : null;
        var all = Joined([.. notes, rung, after, opens]);
        return new(all is null ? item.Id : $"{item.Id} ({all})", text);
    }

    private static Outline Coping(CopingStrategy coping)
    {
        var line = Line(coping, coping.Text, From(coping.From));
        line.AddPart("shows", coping.Shows.Select(text => new Outline("", text)));
        return line;
    }

    private static Outline Situation(Situation situation)
    {
        var line = Line(situation, situation.Text, situation.Topic);
        foreach (var thought in situation.AutomaticThoughts)
        {
            var expresses = thought.Expresses.Count > 0 ? $"expresses {string.Join(", ", thought.Expresses)}" : null;
            var (label, text) = Line(thought, thought.Text, expresses);
            line.Add($"thought {label}", text).Add("meaning", thought.Meaning);
        }

        line.Add("emotions", Joined(situation.Emotions.Select(emotion => $"{Words.Of(emotion.Key)} {Number(emotion.Value)}")));
        line.Add("body", situation.Body);
        line.Add("behavior", situation.Behavior);
        return line;
    }

    private static Outline Sore(SoreSpot sore)
    {
        var touches = sore.Touches is { } belief ? $"touches {belief}" : null;
        return new(Joined([sore.About, touches, $"when {string.Join(" or ", sore.When.Select(Words.Of))}"])!, sore.Reaction);
    }

    private static IEnumerable<Outline> Voice(PatientVoice voice)
    {
        var lines = voice.Says.Values.Sum(says => says.Hint.Count + says.Tell.Count);
        return Present(
            ("manner", voice.Manner),
            ("habits", Joined(voice.Habits)),
            ("says", lines == 0 ? null : $"{Number(lines)} lines for {Number(voice.Says.Count)} elements"));
    }

    private static IEnumerable<Outline> Later(SessionPlan sessions) =>
        Present([("homework", sessions.Homework), .. sessions.Between.Select((text, index) => ($"before session {Number(index + 2)}", (string?)text))]);

    private static IEnumerable<Outline> Present(params IEnumerable<(string Label, string? Text)> lines) =>
        lines.Where(line => line.Text is not null).Select(line => new Outline(line.Label, line.Text));

    private static string? From(ValueList<string> beliefs) => beliefs.Count > 0 ? $"from {string.Join(", ", beliefs)}" : null;

    private static string? During(IntermediateBelief belief) => belief.During is { } state ? $"during {state}" : null;

    private static string? Joined(IEnumerable<string?> parts)
    {
        var joined = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return joined.Length == 0 ? null : joined;
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
