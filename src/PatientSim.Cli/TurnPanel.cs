using PatientSim.Sessions;
using Spectre.Console;

namespace PatientSim.Cli;

/// <summary>The trainer's side of the last turn, under the patient's words: what was heard, where the patient stands and which way it moved, and what came out.</summary>
internal static class TurnPanel
{
    private const double Noticed = 0.005;

    private static readonly Style s_dim = Style.Parse("grey");
    private static readonly Style s_better = Style.Parse("green");
    private static readonly Style s_worse = Style.Parse("red");

    public static Panel Of(InstructorView view)
    {
        var record = view.Turns[^1];
        var (before, now) = (view.StateBefore(record.Turn.Number), record.State);
        var grid = new Grid().AddColumn(new() { NoWrap = true }).AddColumn();
        Row("heard", [record.Act.Six, .. record.Act.Errors.Select(error => $"error: {Words.Of(error)}")]);
        var meters = new Paragraph();
        Meter("openness", before.Openness, now.Openness);
        Meter("bond", before.Alliance.Bond, now.Alliance.Bond);
        Meter("task", before.Alliance.Task, now.Alliance.Task);
        Meter("resistance", before.Resistance, now.Resistance, burden: true);
        Meter("distress", before.Distress, now.Distress, burden: true);
        grid.AddRow(new Text("feels", s_dim), meters);
        Row("does", [Words.Of(record.Plan.Stance), .. record.Plan.Feelings.Select(Words.Of)]);
        Row("told", [.. record.Told.Select(told => $"{told.Id} ({Words.Of(told.Rung)})")]);
        return new(grid) { Border = BoxBorder.Rounded, BorderStyle = s_dim, Padding = new(1, 0) };

        void Row(string label, IReadOnlyList<string> parts)
        {
            if (parts.Count > 0)
            {
                grid.AddRow(new Text(label, s_dim), new Text(Plain.Line(string.Join(", ", parts))));
            }
        }

        void Meter(string name, double was, double value, bool burden = false)
        {
            var moved = value - was;
            meters.Append($"{name} ", s_dim).Append(Plain.Number(value));
            if (Math.Abs(moved) >= Noticed)
            {
                meters.Append(moved > 0 ? "+" : "-", moved > 0 == burden ? s_worse : s_better).Append(Plain.Number(Math.Abs(moved)), moved > 0 == burden ? s_worse : s_better);
            }

            meters.Append("  ");
        }
    }
}
