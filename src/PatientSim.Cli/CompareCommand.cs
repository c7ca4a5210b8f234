using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using PatientSim.Testing;
using PatientSim.Testing.Studies;

namespace PatientSim.Cli;

/// <summary>What changed between two studies.</summary>
internal sealed class CompareCommand
{
    private static readonly string[] s_columns = ["metric", "A", "B", "B - A", "95 %", "pairs", "seeds", ""];

    private readonly Argument<string> _a = new("A") { Description = "The folder of a study, as 'patientsim simulate --out' writes it; or a setting that is played now: style=..., difficulty=..., policy=..., model=..." };
    private readonly Argument<string> _b = new("B") { Description = "Another study, with the same seeds; or another setting." };
    private readonly Option<string[]> _patients = new("--patient") { Description = "For settings: ids of the library, files, or folders with patient files; all patients of the library when none is given.", HelpName = "PATIENT", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private readonly StudyOptions _study = new();
    private readonly Option<string[]> _bounds = new("--bound")
    {
        Description = "How far a metric of B may lie from A: words=2 (either way), words=+2 (not more than 2 higher), told=-1 (not more than 1 lower). Exit code 1 when it is crossed. May be given more than once.",
        HelpName = "METRIC=N",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> _moves = new("--moves") { Description = "How many of the elements to list that are told at another time.", HelpName = "N", DefaultValueFactory = _ => 10 };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object: pairs, rows, moves, crossed." };

    private CompareCommand()
    {
    }

    public static Command Create(CliHost host)
    {
        var compare = new CompareCommand();
        var command = new Command(
            "compare",
            "Compare two studies, or two settings: what is told and when, lengths, style, repetition, guards, tokens. Interviews are paired by patient, style, trainee and seed; the interval is over the seeds.")
        {
            compare._a, compare._b, compare._bounds, compare._moves, compare._patients,
        };
        compare._study.AddTo(command);
        command.Add(compare._json);
        command.SetAction((parsed, _) => compare.RunAsync(parsed, host));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliHost host)
    {
        var (a, b) = (parsed.GetRequiredValue(_a), parsed.GetRequiredValue(_b));
        var bounds = (parsed.GetValue(_bounds) ?? []).Select(Bound).ToList();
        ComparedSide[] sides = [ComparedSide.Of(a), ComparedSide.Of(b)];
        if (!sides.Any(side => side.IsSetting) && (_study.IsGiven(parsed) || parsed.GetResult(_patients) is { Implicit: false }))
        {
            throw new UsageException("Both sides are folders, which were played already: --patient, --style, --seeds, --trainee, --turns and the like belong to a setting such as style=plain.");
        }

        if (await ReportsAsync(sides[0]) is not { } first || await ReportsAsync(sides[1]) is not { } second)
        {
            return ExitCode.Provider;
        }

        var comparison = Comparison.Between(first, second);
        if (comparison.Pairs == 0)
        {
            throw new UsageException($"'{a}' and '{b}' have no interview in common: the same patient, style, trainee and seed. Where each has one patient, style or trainee only, that one may be another.");
        }

        var crossed = bounds.Where(bound => bound.CrossedBy(comparison) is not null).ToList();
        if (parsed.GetValue(_json))
        {
            Json.WriteLine(host.Output, Object(comparison, crossed));
        }
        else
        {
            Write(host, comparison, Math.Max(0, parsed.GetValue(_moves)));
        }

        foreach (var sentence in Remarks(comparison, bounds, a, b).Concat(crossed.Select(bound => Sentence(bound, bound.CrossedBy(comparison)!))))
        {
            host.Error.WriteLine(Plain.Line(sentence));
        }

        return crossed.Count > 0 ? ExitCode.Findings : ExitCode.Fine;

        async Task<List<InterviewReport>?> ReportsAsync(ComparedSide side)
        {
            if (!side.IsSetting)
            {
                return side.Read();
            }

            using var plan = _study.Read(parsed, host, parsed.GetValue(_patients) ?? [], side.Key == "model" ? side.Value : null);
            return await side.PlayAsync(host, plan);
        }
    }

    private static ComparisonBound Bound(string text)
    {
        try
        {
            return ComparisonBound.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--bound: {exception.Message}");
        }
    }

    private static void Write(CliHost host, Comparison comparison, int moves)
    {
        PlainTable.Write(host.Output, [s_columns, .. comparison.Rows.Select(Cells)]);
        host.Output.Write(comparison.Rows.Any(row => row.IsClear) ? "* the interval leaves out 0\n" : "");
        host.Output.Write(string.Create(CultureInfo.InvariantCulture, $"\n{Words.Counted(comparison.Pairs, "pair")} of interviews; {comparison.Alike} the same word for word, {comparison.OtherSystemMessage} with another system message"));
        host.Output.Write(comparison.SameOrder is { } order ? string.Create(CultureInfo.InvariantCulture, $"; {order:P0} of what both tell in the same order\n") : "\n");
        if (moves > 0 && comparison.Moves.Count > 0)
        {
            host.Output.Write("\n");
            PlainTable.Write(host.Output, [["patient", "element", "A", "B"], .. comparison.Moves.Take(moves).Select(Cells)]);
            if (comparison.Moves.Count > moves)
            {
                host.Output.Write(string.Create(CultureInfo.InvariantCulture, $"and {comparison.Moves.Count - moves} more; --moves {comparison.Moves.Count} lists all\n"));
            }
        }
    }

    private static string[] Cells(ComparisonRow row) =>
    [
        row.Metric, Number(row.A), Number(row.B), Signed(row.Difference), row.Interval is var (low, high) ? $"{Signed(low)} to {Signed(high)}" : "-",
        row.Pairs.ToString(CultureInfo.InvariantCulture), row.Seeds.ToString(CultureInfo.InvariantCulture), row.IsClear ? "*" : "",
    ];

    private static string[] Cells(ElementMove move) => [move.Patient, move.Element, Told(move.ToldInA, move.TurnInA, move.Pairs), Told(move.ToldInB, move.TurnInB, move.Pairs)];

    private static string Told(int times, double? turn, int of) =>
        turn is null ? "never" : string.Create(CultureInfo.InvariantCulture, $"turn {turn:0.#}, in {times} of {of}");

    private static IEnumerable<string> Remarks(Comparison comparison, IEnumerable<ComparisonBound> bounds, string a, string b)
    {
        if (comparison.OnlyInA + comparison.OnlyInB > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Without a partner, and left out: {Words.Counted(comparison.OnlyInA, "interview")} of '{a}', {Words.Counted(comparison.OnlyInB, "interview")} of '{b}'.");
        }

        foreach (var bound in bounds.Where(bound => comparison.Rows.All(row => row.Metric != bound.Metric)))
        {
            yield return $"--bound {bound.Metric} was not checked: the interviews have no such figure.";
        }
    }

    private static string Sentence(ComparisonBound bound, ComparisonRow row) =>
        $"{row.Metric}: {Number(row.A)} became {Number(row.B)}, a change of {Signed(row.Difference)}; allowed is {(bound.Least is { } least ? Signed(least) : "anything lower")} to {(bound.Most is { } most ? Signed(most) : "anything higher")}.";

    private static JsonObject Object(Comparison comparison, IEnumerable<ComparisonBound> crossed) => new()
    {
        ["pairs"] = comparison.Pairs,
        ["only_in_a"] = comparison.OnlyInA,
        ["only_in_b"] = comparison.OnlyInB,
        ["alike"] = comparison.Alike,
        ["other_system_message"] = comparison.OtherSystemMessage,
        ["same_order"] = comparison.SameOrder,
        ["rows"] = Json.Array(comparison.Rows.Select(row => new JsonObject
        {
            ["metric"] = row.Metric,
            ["a"] = row.A,
            ["b"] = row.B,
            ["difference"] = row.Difference,
            ["low"] = row.Interval?.Low,
            ["high"] = row.Interval?.High,
            ["pairs"] = row.Pairs,
            ["seeds"] = row.Seeds,
        })),
        ["moves"] = Json.Array(comparison.Moves.Select(move => Json.Node(move))),
        ["crossed"] = Json.Array(crossed.Select(bound => JsonValue.Create(bound.Metric))),
    };

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "0" : "0.##", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString(Math.Abs(value) >= 100 ? "+0;-0;0" : "+0.##;-0.##;0", CultureInfo.InvariantCulture);
}
