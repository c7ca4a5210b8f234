namespace PatientSim.Tests.Guards;

/// <summary>A line that a guard should catch or let pass, from a list of them; <c>-seen</c> lists were tuned on, <c>-unseen</c> ones were not.</summary>
/// <param name="IsCaught">Whether it should be caught.</param>
/// <param name="Of">What stands before its colon, such as a patient's id; empty when the list has none.</param>
/// <param name="Text">The line.</param>
internal sealed record GuardLine(bool IsCaught, string Of, string Text)
{
    /// <summary>The lines of a list.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="hasOwners">Whether something stands before a colon: in caught lines, and in those that pass where it is a patient.</param>
    public static IReadOnlyList<GuardLine> Read(string list, Func<bool, bool> hasOwners) =>
        [.. File.ReadLines(Path.Combine(ProjectFile.Directory, "Guards", $"{list}.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => Parse(line, hasOwners))];

    private static GuardLine Parse(string line, Func<bool, bool> hasOwners)
    {
        var (isCaught, rest) = (line[0] == '+', line[2..]);
        var colon = hasOwners(isCaught) ? rest.IndexOf(": ", StringComparison.Ordinal) : -1;
        return colon < 0 ? new(isCaught, "", rest) : new(isCaught, rest[..colon], rest[(colon + 2)..]);
    }
}

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
