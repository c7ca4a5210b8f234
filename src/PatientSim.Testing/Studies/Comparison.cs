using MathNet.Numerics.Distributions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Testing.Studies;

/// <summary>What changed between two sets of interviews: two prompts, styles, chat models or versions.</summary>
/// <remarks>
/// Interviews are compared in pairs: the same patient, style, trainee and seed. Where a side has one patient, style or trainee only and
/// the other side another one, that is what is compared and it is not looked at. Differences are averaged within each seed first, and
/// the interval is Student's t over the seeds, so that it says what another seed may bring and not what another patient may.
/// </remarks>
public sealed class Comparison
{
    private const double Upper = 0.975;

    private Comparison(IReadOnlyList<(InterviewReport A, InterviewReport B)> pairs, int onlyInA, int onlyInB)
    {
        Pairs = pairs.Count;
        OnlyInA = onlyInA;
        OnlyInB = onlyInB;
        Alike = pairs.Count(pair => Replies(pair.A).SequenceEqual(Replies(pair.B)));
        OtherSystemMessage = pairs.Count(pair => pair.A.Fingerprint != pair.B.Fingerprint);
        SameOrder = Average(pairs.Select(pair => OrderOf(pair.A, pair.B)));
        Rows = [.. InterviewMetric.All.Select(metric => Row(metric, pairs)).OfType<ComparisonRow>()];
        Moves = [.. MovesOf(pairs).Where(move => move.Size > 0).OrderByDescending(move => move.Size).ThenBy(move => (move.Patient, move.Element))];
    }

    /// <summary>How many pairs of interviews are compared.</summary>
    public int Pairs { get; }

    /// <summary>Interviews of the first side without a partner.</summary>
    public int OnlyInA { get; }

    /// <summary>Interviews of the second side without a partner.</summary>
    public int OnlyInB { get; }

    /// <summary>Pairs in which the patient says the same, word for word.</summary>
    public int Alike { get; }

    /// <summary>Pairs whose system messages differ.</summary>
    public int OtherSystemMessage { get; }

    /// <summary>Of two elements told on both sides, how often they are told in the same order, 0..1; null when nothing can be said.</summary>
    public double? SameOrder { get; }

    /// <summary>Each metric that both sides have.</summary>
    public IReadOnlyList<ComparisonRow> Rows { get; }

    /// <summary>The elements that are told at another time, or not as often, the largest change first.</summary>
    public IReadOnlyList<ElementMove> Moves { get; }

    /// <summary>Compares two sets of interviews.</summary>
    /// <param name="a">The first side.</param>
    /// <param name="b">The second side.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="ArgumentException">A side has two interviews that are the same by patient, style, trainee and seed.</exception>
    public static Comparison Between(IReadOnlyCollection<InterviewReport> a, IReadOnlyCollection<InterviewReport> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Func<InterviewReport, string>[] axes = [report => report.Session.Patient, report => report.Session.Style.Id, report => report.Trainee];
        var looked = axes.Where(axis => !IsCompared(a, b, axis)).ToList();
        string Key(InterviewReport report) => FormattableString.Invariant($"{string.Join('\n', looked.Select(axis => axis(report)))}\n{report.Session.Seed}");
        var (first, second) = (Keyed(a, nameof(a)), Keyed(b, nameof(b)));
        return new([.. first.Where(entry => second.ContainsKey(entry.Key)).Select(entry => (entry.Value, second[entry.Key]))], first.Keys.Except(second.Keys).Count(), second.Keys.Except(first.Keys).Count());

        SortedDictionary<string, InterviewReport> Keyed(IEnumerable<InterviewReport> reports, string side)
        {
            var keyed = new SortedDictionary<string, InterviewReport>(StringComparer.Ordinal);
            foreach (var report in reports)
            {
                if (!keyed.TryAdd(Key(report), report))
                {
                    throw new ArgumentException(FormattableString.Invariant(
                        $"There are two interviews of {report.Session.Patient}, {report.Session.Style}, by {report.Trainee} with seed {report.Session.Seed}."), side);
                }
            }

            return keyed;
        }
    }

    /// <summary>Both sides have one value, and another one.</summary>
    private static bool IsCompared(IReadOnlyCollection<InterviewReport> a, IReadOnlyCollection<InterviewReport> b, Func<InterviewReport, string> axis) =>
        a.Select(axis).Distinct().Take(2).ToList() is [var one] && b.Select(axis).Distinct().Take(2).ToList() is [var other] && one != other;

    private static ComparisonRow? Row(InterviewMetric metric, IEnumerable<(InterviewReport A, InterviewReport B)> pairs)
    {
        var values = (from pair in pairs
                      let of = (A: metric.Of(pair.A), B: metric.Of(pair.B))
                      where of is { A: not null, B: not null }
                      select (pair.A.Session.Seed, A: of.A!.Value, B: of.B!.Value)).ToList();
        if (values.Count == 0)
        {
            return null;
        }

        var bySeed = values.GroupBy(value => value.Seed).Select(seed => seed.Average(value => value.B - value.A)).ToList();
        return new(metric.Id, values.Average(value => value.A), values.Average(value => value.B), Interval(bySeed), values.Count, bySeed.Count);
    }

    private static (double Low, double High)? Interval(List<double> values)
    {
        if (values.Count < 2)
        {
            return null;
        }

        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        var reach = StudentT.InvCDF(0, 1, values.Count - 1, Upper) * deviation / Math.Sqrt(values.Count);
        return (mean - reach, mean + reach);
    }

    private static double? OrderOf(InterviewReport a, InterviewReport b)
    {
        var (first, second) = (TurnsOf(a), TurnsOf(b));
        var both = first.Keys.Where(second.ContainsKey).ToList();
        var order = (from one in both
                     from other in both
                     where string.CompareOrdinal(one, other) < 0
                     select Math.Sign(first[one] - first[other]) * Math.Sign(second[one] - second[other]) >= 0).ToList();
        return order.Count == 0 ? null : order.Average(same => same ? 1.0 : 0);
    }

    private static IEnumerable<ElementMove> MovesOf(IEnumerable<(InterviewReport A, InterviewReport B)> pairs) =>
        from patient in pairs.Where(pair => pair.A.Session.Patient == pair.B.Session.Patient).GroupBy(pair => pair.A.Session.Patient)
        let a = patient.SelectMany(pair => TurnsOf(pair.A)).ToLookup(told => told.Key, told => told.Value)
        let b = patient.SelectMany(pair => TurnsOf(pair.B)).ToLookup(told => told.Key, told => told.Value)
        from element in a.Select(told => told.Key).Union(b.Select(told => told.Key))
        select new ElementMove(patient.Key, element, patient.Count(), a[element].Count(), Average(a[element].Select(turn => (double?)turn)), b[element].Count(), Average(b[element].Select(turn => (double?)turn)));

    /// <summary>The turn in which each element below the surface was told.</summary>
    private static Dictionary<string, int> TurnsOf(InterviewReport report) =>
        report.Disclosures.Where(told => told.Element.Rung > Rung.Presenting).DistinctBy(told => told.Element.Id).ToDictionary(told => told.Element.Id, told => told.Turn);

    private static IEnumerable<string> Replies(InterviewReport report) => report.Turns.Select(turn => turn.Turn.Text);

    private static double? Average(IEnumerable<double?> values) => values.Where(value => value is not null).DefaultIfEmpty(null).Average();
}
