namespace PatientSim.FigureTests;

/// <summary>A style can be heard, whoever has it.</summary>
public sealed class StyleTests
{
    [Test]
    public void Style_OfATranscriptOfSomebodyUnseen_IsTold()
    {
        var all = Stage.Good.Concat(Stage.Poor).Where(played => played.Seed < 2).Select(played => (played.Patient, played.Style, Features: Surface.Of([.. played.Replies]))).ToList();
        var named = Stage.Patients.SelectMany(patient =>
        {
            var seen = all.Where(one => one.Patient != patient).ToList();
            var mean = Columns(seen.Select(one => one.Features), column => column.Average());
            var spread = Columns(seen.Select(one => one.Features), column => Math.Sqrt(column.Average(value => Math.Pow(value - column.Average(), 2))));
            var centroids = seen.GroupBy(one => one.Style).ToDictionary(style => style.Key, style => Columns(style.Select(one => Scaled(one.Features)), column => column.Average()));
            return all.Where(one => one.Patient == patient).Select(one => (one.Patient, one.Style, As: centroids.MinBy(style => Distance(style.Value, Scaled(one.Features))).Key)).ToList();

            double[] Scaled(double[] features) => [.. features.Select((value, i) => spread[i] > 0 ? (value - mean[i]) / spread[i] : 0)];
        }).ToList();
        var right = named.Average(one => one.Style == one.As ? 1.0 : 0);
        TestContext.Out.WriteLine($"The style of {named.Count} transcripts of patients not seen before is named in {right:P1} (chance 17 %)");
        foreach (var style in named.GroupBy(one => one.Style))
        {
            TestContext.Out.WriteLine($"  {style.Key} taken for: {string.Join(", ", style.CountBy(one => one.As).OrderByDescending(other => other.Value).Select(other => $"{other.Key} {(double)other.Value / style.Count():P0}"))}");
        }

        TestContext.Out.WriteLine($"  by patient: {string.Join(", ", named.GroupBy(one => one.Patient).Select(group => $"{group.Key} {group.Average(one => one.Style == one.As ? 1.0 : 0):P0}"))}");
        TestContext.Out.WriteLine($"  {"",-10}{string.Join(' ', Surface.Names)}");
        foreach (var style in all.GroupBy(one => one.Style))
        {
            TestContext.Out.WriteLine($"  {style.Key,-10}{string.Join(' ', Columns(style.Select(one => one.Features), column => column.Average()).Select((value, i) => $"{value:0.00}".PadLeft(Surface.Names[i].Length)))}");
        }

        Assert.That(right, Is.GreaterThanOrEqualTo(0.8));
    }

    private static double[] Columns(IEnumerable<double[]> rows, Func<List<double>, double> fold)
    {
        var all = rows.ToList();
        return [.. Enumerable.Range(0, Surface.Names.Count).Select(i => fold([.. all.Select(row => row[i])]))];
    }

    private static double Distance(double[] first, double[] second) => first.Zip(second, (a, b) => (a - b) * (a - b)).Sum();
}
