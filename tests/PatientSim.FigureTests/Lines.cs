using PatientSim.Tests;

namespace PatientSim.FigureTests;

/// <summary>Lines that belong to no script.</summary>
internal static class Lines
{
    /// <summary>The lines of a file under <c>scripts</c>, without its comments.</summary>
    public static IReadOnlyList<string> Of(string name) =>
        [.. File.ReadLines(Path.Combine(ProjectFile.Directory, "scripts", $"{name}.txt")).Where(line => line.Length > 0 && line[0] != '#')];
}
