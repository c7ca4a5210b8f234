using System.Globalization;
using PatientSim.Profiles;
using PatientSim.Testing.Scripts;

namespace PatientSim.Testing.Tests.Scripts;

public sealed class BoundsTests
{
    private static readonly (string Field, double Most)[] s_levels =
    [
        ("distress", 1), ("resistance", 1), ("openness", 1), ("mood", 100), ("alliance: {{ bond: {0} }}", 1), ("alliance: {{ task: {0} }}", 1), ("alliance: {{ goal: {0} }}", 1),
        .. Enum.GetNames<Emotion>().Select(emotion => ($"emotions: {{{{ {emotion.ToLowerInvariant()}: {{0}} }}}}", 100.0)),
    ];

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Length_AtMost_HoldsExactlyFromTheActualValueOn(string? reply, byte limit, bool sentences)
    {
        var report = WrittenInterview.Of(WrittenInterview.Turn(1, reply ?? ""));
        var length = sentences ? Wording.Sentences(reply ?? "").Count : Wording.CountWords(reply ?? "");
        var most = limit % (length + 3);
        return Holds(report, $"{(sentences ? "sentences" : "words")}: {most}") == (length <= most)
            && Holds(report, $"{(sentences ? "sentences" : "words")}: {{ at_least: {most} }}") == (length >= most);
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Level_AtMost_HoldsExactlyFromTheActualValueOn(byte which, ushort actual, ushort limit)
    {
        var (field, scale) = s_levels[which % s_levels.Length];
        var (level, most) = (scale * (actual % 1001) / 1000, scale * (limit % 1001) / 1000);
        var turn = WrittenInterview.Turn(1, "Yes.");
        var report = WrittenInterview.Of(turn with
        {
            State = turn.State with
            {
                Distress = level,
                Resistance = level,
                Openness = level,
                Mood = level,
                Alliance = new(level, level, level),
                Emotions = new(Enum.GetValues<Emotion>().Select(emotion => KeyValuePair.Create(emotion, level))),
            },
        });
        return Holds(report, Text(field, "at_most", most)) == (level <= most) && Holds(report, Text(field, "at_least", most)) == (level >= most);
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool Turn_ToldByOrNotUntil_HoldsExactlyFromTheActualTurnOn(byte by)
    {
        var turn = 1 + (by % 6);
        return Holds(WrittenInterview.Report, $"told: [{{ what: tried-harder, by: {turn} }}]", turn: 0) == (turn >= 3)
            && Holds(WrittenInterview.Report, $"not_told: [{{ what: tried-harder, until: {turn} }}]", turn: 0) == (turn < 3);
    }

    private static string Text(string field, string end, double value)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"{{ {end}: {value} }}");
        return field.Contains("{0}", StringComparison.Ordinal) ? string.Format(CultureInfo.InvariantCulture, field, range) : $"{field}: {range}";
    }

    private static bool Holds(InterviewReport report, string expectation, int turn = 1)
    {
        var script = ScriptText.Of(turn, expectation);
        return (turn == 0 ? script.Expectations : script.Turns[0].Expectations).Single().Check(report, turn == 0 ? null : turn) is null;
    }
}
