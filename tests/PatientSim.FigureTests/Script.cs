using PatientSim.Tests;

namespace PatientSim.FigureTests;

/// <summary>What a trainee says in a session, one line a turn, written without regard to any one patient.</summary>
/// <param name="Name">The folder and the number, such as <c>good/01</c>.</param>
/// <param name="Turns">The trainee's turns.</param>
internal sealed record Script(string Name, IReadOnlyList<string> Turns)
{
    /// <summary>Ten who interview well, each in a way of their own.</summary>
    public static IReadOnlyList<Script> Good { get; } = Read("good");

    /// <summary>Ten who interview badly, each with a fault of their own.</summary>
    public static IReadOnlyList<Script> Poor { get; } = Read("poor");

    /// <summary>Kind, but not curious.</summary>
    public static IReadOnlyList<Script> Warm { get; } = Read("warm");

    /// <summary>Curious, but not kind.</summary>
    public static IReadOnlyList<Script> Cold { get; } = Read("cold");

    private static List<Script> Read(string kind) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(ProjectFile.Directory, "scripts", kind), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => new Script($"{kind}/{Path.GetFileNameWithoutExtension(file)}", Lines.Of($"{kind}/{Path.GetFileNameWithoutExtension(file)}"))),
    ];
}
