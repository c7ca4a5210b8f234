using System.Globalization;
using System.Text.Json;
using PatientSim.Mind;

namespace PatientSim.Tests.Mind;

/// <summary>The coder against turns as trainees type them, labelled by hand: short, informal, misspelt, several acts in one.</summary>
public sealed class TypedTurnTests
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    [TestCaseSource(nameof(Files))]
    public void Code_TypedTurns_FindsQuestionsReflectionsAndAdvice(string file)
    {
        var coded = Coded(file);
        TestContext.Out.WriteLine($"{file}: {coded.Count} turns");
        foreach (var flag in coded.SelectMany(turn => turn.Labels.Concat(turn.Found)).Distinct().Order(StringComparer.Ordinal))
        {
            TestContext.Out.WriteLine(Score.Of(coded, flag));
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"main code right: {coded.Count(turn => turn.IsMain) / (double)coded.Count:0.000}, six-way: {coded.Count(turn => turn.IsSix) / (double)coded.Count:0.000}"));
        var (question, reflection, advice) = (Score.Of(coded, "question"), Score.Of(coded, "reflection"), Score.Of(coded, "advice", "directive"));
        TestContext.Out.WriteLine(advice);
        Assert.That(question.F1, Is.AtLeast(0.90), question.ToString());
        Assert.That(reflection.F1, Is.AtLeast(0.75), reflection.ToString());
        Assert.That(advice.F1, Is.AtLeast(0.75), advice.ToString());
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(ProjectFile.Directory, "Mind"), "typed-turns-*.jsonl").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static List<CodedTurn> Coded(string file) =>
        [.. File.ReadLines(Path.Combine(ProjectFile.Directory, "Mind", file)).Select(line => JsonSerializer.Deserialize<TypedTurn>(line, s_options)!).Select(CodedTurn.Of)];

    private static string Name<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());

    private sealed record TypedTurn(string Text, string? Previous, string Main, string Six, string[] Flags);

    private sealed record CodedTurn(string[] Labels, string[] Found, bool IsMain, bool IsSix)
    {
        public static CodedTurn Of(TypedTurn turn)
        {
            var act = TraineeTurnCoder.CodeWithoutPatient(turn.Text, turn.Previous);
            return new(turn.Flags, [.. act.Flags.Select(Name), .. act.Errors.Select(Name)], Name(act.Main) == turn.Main, act.Six == turn.Six);
        }
    }

    private sealed record Score(string Flag, int Right, int Wrong, int Missed)
    {
        public double F1 => 2.0 * Right / Math.Max(1, (2 * Right) + Wrong + Missed);

        public static Score Of(List<CodedTurn> turns, params string[] flags)
        {
            var pairs = turns.Select(turn => (Labelled: turn.Labels.Intersect(flags).Any(), Found: turn.Found.Intersect(flags).Any())).ToList();
            return new(string.Join(" or ", flags), pairs.Count(pair => pair is (true, true)), pairs.Count(pair => pair is (false, true)), pairs.Count(pair => pair is (true, false)));
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Flag,-24} labelled {Right + Missed,3}  precision {(double)Right / Math.Max(1, Right + Wrong):0.00}  recall {(double)Right / Math.Max(1, Right + Missed):0.00}  F1 {F1:0.000}");
    }
}
