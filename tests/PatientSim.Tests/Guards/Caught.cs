namespace PatientSim.Tests.Guards;

/// <summary>How many of some lines a guard caught.</summary>
internal static class Caught
{
    /// <summary>The share of lines that should be caught and are; what was missed is printed.</summary>
    public static double Recall(IEnumerable<GuardLine> lines, Func<GuardLine, bool> isCaught) => Share(lines.Where(line => line.IsCaught), isCaught, "missed");

    /// <summary>The share of lines that should pass and do; what was caught is printed.</summary>
    public static double Passing(IEnumerable<GuardLine> lines, Func<GuardLine, bool> isCaught) => Share(lines.Where(line => !line.IsCaught), line => !isCaught(line), "caught");

    private static double Share(IEnumerable<GuardLine> lines, Func<GuardLine, bool> isRight, string otherwise)
    {
        List<GuardLine> all = [.. lines];
        List<GuardLine> wrong = [.. all.Where(line => !isRight(line))];
        foreach (var line in wrong)
        {
            TestContext.Out.WriteLine($"{otherwise}: {line.Of} {line.Text}");
        }

        TestContext.Out.WriteLine($"{all.Count - wrong.Count} of {all.Count} right");
        return (all.Count - wrong.Count) / (double)all.Count;
    }
}
