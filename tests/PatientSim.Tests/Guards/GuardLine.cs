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
