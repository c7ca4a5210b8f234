using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.FigureTests;

/// <summary>The patient gives more to whoever interviews better.</summary>
public sealed class ResponsiveTests
{
    private static readonly Lazy<IReadOnlyList<(Played Good, Played Poor)>> s_pairs = new(() =>
    [
        .. from good in Stage.Good
           join poor in Stage.Poor on (good.Patient, good.Style, good.Seed) equals (poor.Patient, poor.Style, poor.Seed)
           select (good, poor),
    ]);

    [Test]
    public void GoodInterviewer_AgainstAPoorOne_HasMoreToldAndDeeper()
    {
        var pairs = s_pairs.Value;
        TestContext.Out.WriteLine($"{pairs.Count} pairs. More told below the surface and deeper: {Share(pairs, Better):P1}; with plain facts counted too: {Share(pairs, BetterInAll):P1}");
        TestContext.Out.WriteLine($"Told below the surface: good {Stage.Good.Average(played => played.ToldBelowSurface):0.0}, poor {Stage.Poor.Average(played => played.ToldBelowSurface):0.0}. "
            + $"Deepest rung: good {Rungs(Stage.Good)}; poor {Rungs(Stage.Poor)}");
        TestContext.Out.WriteLine($"The good one has more told after turn {string.Join(", ", new[] { 3, 6, 9, 12 }.Select(turn => $"{turn}: {Share(pairs, pair => pair.Good.ToldBy(turn) > pair.Poor.ToldBy(turn)):P0}"))}");
        By("patient", pair => pair.Good.Patient);
        By("style", pair => pair.Good.Style);
        By("good script", pair => pair.Good.Script.Name);
        By("poor script", pair => pair.Poor.Script.Name);
        foreach (var (good, poor) in pairs.Where(pair => !Better(pair)).Take(3))
        {
            TestContext.Out.WriteLine($"e.g. {good.Where}: {good.ToldBelowSurface} told, {good.Deepest}; {poor.Script.Name}: {poor.ToldBelowSurface} told, {poor.Deepest}");
        }

        Assert.That(Share(pairs, Better), Is.GreaterThanOrEqualTo(0.95));

        void By(string what, Func<(Played Good, Played Poor), string> key) =>
            TestContext.Out.WriteLine($"  by {what}: {string.Join(", ", pairs.GroupBy(key).OrderBy(group => Share([.. group], Better)).Select(group => $"{group.Key} {Share([.. group], Better):P0}"))}");
    }

    [Test]
    public void Labels_Shuffled_TellNothing()
    {
        var random = new Random(20);
        var points = new List<double>();
        foreach (var group in Stage.Good.Concat(Stage.Poor).GroupBy(played => (played.Patient, played.Style, played.Seed)))
        {
            var shuffled = group.ToArray();
            random.Shuffle(shuffled);
            var half = shuffled.Length / 2;
            points.AddRange(from called in shuffled[..half] from other in shuffled[half..] select Better((called, other)) ? 1 : Better((other, called)) ? 0 : 0.5);
        }

        TestContext.Out.WriteLine($"{points.Count} pairs with shuffled labels: {points.Average():P1}");
        Assert.That(points.Average(), Is.InRange(0.4, 0.6));
    }

    [Test]
    public void WarmthWithoutCuriosity_BuildsBond_AndOpensNothingDeep()
    {
        var (warm, cold) = (Stage.Warm, Stage.Cold);
        TestContext.Out.WriteLine($"Bond at the end: warm {warm.Average(Bond):0.00}, cold {cold.Average(Bond):0.00}. Deepest: warm {Rungs(warm)}; cold {Rungs(cold)}");
        var bonded = from left in warm
                     join right in cold on (left.Patient, left.Style, left.Seed) equals (right.Patient, right.Style, right.Seed)
                     select Bond(left) > Bond(right);
        TestContext.Out.WriteLine($"Warm has more bond than cold in {bonded.Average(more => more ? 1 : 0):P1} of pairs. Warm sessions that tell anything below the surface: {warm.Average(played => played.ToldBelowSurface > 0 ? 1 : 0):P1}");
        Assert.That(bonded.Average(more => more ? 1.0 : 0), Is.GreaterThanOrEqualTo(0.95));
        Assert.That(warm.Where(played => played.Deepest >= Rung.Rule).Select(played => played.Where), Is.Empty);
    }

    [Test]
    public void CuriosityWithoutWarmth_OpensSituations_ButNoBeliefs()
    {
        var cold = Stage.Cold;
        var situations = cold.Average(played => played.Deepest >= Rung.Situation ? 1.0 : 0);
        TestContext.Out.WriteLine($"Cold sessions that open a situation: {situations:P1}; deepest: {Rungs(cold)}");
        TestContext.Out.WriteLine($"  by style: {string.Join(", ", cold.GroupBy(played => played.Style).Select(group => $"{group.Key} {Rungs([.. group])}"))}");
        foreach (var deep in cold.Where(played => played.Deepest >= Rung.Rule).Take(3))
        {
            TestContext.Out.WriteLine($"e.g. {deep.Where}\n{deep.Transcript()}");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(situations, Is.GreaterThanOrEqualTo(0.9));
            Assert.That(cold.Where(played => played.Deepest >= Rung.Rule).Select(played => played.Where), Is.Empty);
        }
    }

    private static bool Better((Played Good, Played Poor) pair) => pair.Good.ToldBelowSurface > pair.Poor.ToldBelowSurface && pair.Good.Deepest > pair.Poor.Deepest;

    private static bool BetterInAll((Played Good, Played Poor) pair) => pair.Good.ToldInAll > pair.Poor.ToldInAll && pair.Good.Deepest > pair.Poor.Deepest;

    private static double Share<T>(IReadOnlyCollection<T> items, Func<T, bool> holds) => items.Average(item => holds(item) ? 1.0 : 0);

    private static double Bond(Played played) => played.View.State.Alliance.Bond;

    private static string Rungs(IReadOnlyCollection<Played> sessions) =>
        string.Join(' ', sessions.GroupBy(played => played.Deepest).OrderBy(group => group.Key).Select(group => $"{group.Key} {(double)group.Count() / sessions.Count:P0}"));
}
