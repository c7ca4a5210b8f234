using System.Globalization;
using System.Text.Json.Nodes;
using PatientSim.Testing;
using PatientSim.Testing.Studies;

namespace PatientSim.Cli;

/// <summary>What came of playing a study, by style.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Workers">How many interviews were played at once.</param>
internal sealed record StudySummary(string Folder, StudyOutcome Outcome, int Workers)
{
    private const int MostListed = 10;

    private static readonly string[] s_columns = ["style", "interviews", "turns", "mean words", "told", "left"];

    // More workers than processors share them.
    private int Cores => Math.Min(Workers, Environment.ProcessorCount);

    /// <summary>Turns of this run, by the seconds it took and by the processors that could be busy.</summary>
    private double? Speed => Outcome.TurnsTaken == 0 || Outcome.Elapsed == TimeSpan.Zero ? null : Outcome.TurnsTaken / Outcome.Elapsed.TotalSeconds / Cores;

    public void Write(CliHost host, bool json)
    {
        var styles = Outcome.Results.GroupBy(result => result.Style.ToString()).OrderBy(style => style.Key, StringComparer.Ordinal).Select(style => new StyleRow(style.Key, [.. style])).ToList();
        if (json)
        {
            Json.WriteLine(host.Output, Object(styles));
        }
        else
        {
            PlainTable.Write(host.Output, [s_columns, .. styles.Select(style => style.Cells)]);
        }

        host.Output.Flush();
        foreach (var cell in Outcome.Unfinished.Take(MostListed))
        {
            host.Error.WriteLine($"{cell.Cell}: {cell.Reason}");
        }

        if (Outcome.Unfinished.Count > 0)
        {
            host.Error.WriteLine($"{Words.Counted(Outcome.Unfinished.Count, "interview")} could not be ended{(Outcome.Unfinished.Count > MostListed ? FormattableString.Invariant($" (the first {MostListed} are named)") : "")}; run the same command again to go on.");
        }

        var speed = Speed is { } turns ? string.Create(CultureInfo.InvariantCulture, $", {turns:N0} turns per second per core ({Words.Counted(Workers, "worker")}, {Words.Counted(Environment.ProcessorCount, "processor")})") : "";
        host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Words.Counted(Outcome.Results.Count, "interview")} in '{Folder}'; {Words.Counted(Outcome.TurnsTaken, "turn")} taken in {Outcome.Elapsed.TotalSeconds:0.0} s{speed}."));
    }

    private JsonObject Object(List<StyleRow> styles) => new()
    {
        ["folder"] = Folder,
        ["interviews"] = Outcome.Results.Count,
        ["unfinished"] = Json.Array(Outcome.Unfinished.Select(cell => new JsonObject { ["interview"] = cell.Cell.ToString(), ["reason"] = cell.Reason })),
        ["turns_taken"] = Outcome.TurnsTaken,
        ["seconds"] = Math.Round(Outcome.Elapsed.TotalSeconds, 3),
        ["turns_per_second_per_core"] = Speed is { } speed ? Math.Round(speed, 1) : null,
        ["styles"] = Json.Array(styles.Select(style => style.Object)),
    };

    private sealed record StyleRow(string Style, IReadOnlyList<StudyResult> Results)
    {
        private int Turns => Results.Sum(result => result.Turns);

        private double? Words => Turns == 0 ? null : Results.Sum(result => (result.Words ?? 0) * result.Turns) / Turns;

        private double Told => Results.Average(result => result.Told);

        private int Left => Results.Count(result => result.End == InterviewEnd.PatientLeft);

        public string[] Cells => [Style, Text(Results.Count, "0"), Text(Turns, "0"), Words is { } words ? Text(words, "0.0") : "-", Text(Told, "0.0"), Text(Left, "0")];

        public JsonObject Object => new()
        {
            ["style"] = Style,
            ["interviews"] = Results.Count,
            ["turns"] = Turns,
            ["mean_words"] = Words is { } words ? Math.Round(words, 2) : null,
            ["told"] = Math.Round(Told, 2),
            ["left"] = Left,
        };

        private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
    }
}
