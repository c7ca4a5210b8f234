using PatientSim.Tests;

namespace PatientSim.RepositoryTests;

/// <summary>The files of the repository as they are on disk, without what builds leave behind.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] s_leftOut = [".git", ".vs", ".idea", "bin", "obj", "artifacts", "TestResults"];

    public static string Root => ProjectFile.Repository;

    /// <summary>Paths relative to the root, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> SourceProjects => All.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal));

    public static IEnumerable<string> Under(string folder, params string[] extensions) =>
        All.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && (extensions.Length == 0 || extensions.Contains(Path.GetExtension(path))));

    public static string Full(string path) => Path.Combine(Root, path);

    public static bool Exists(string path) => File.Exists(Full(path)) || Directory.Exists(Full(path));

    public static string Read(string path) => File.ReadAllText(Full(path)).ReplaceLineEndings("\n");

    public static IEnumerable<(int Number, string Text)> Lines(string path) => Read(path).Split('\n').Select((line, index) => (index + 1, line));

    /// <summary>The names of the folders directly in a folder.</summary>
    public static IEnumerable<string> FoldersOf(string folder)
    {
        var depth = folder.Length == 0 ? 0 : folder.Count('/') + 1;
        return (folder.Length == 0 ? All : Under(folder)).Select(path => path.Split('/')).Where(parts => parts.Length > depth + 1).Select(parts => parts[depth]).Distinct();
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".received.txt", StringComparison.Ordinal)).Concat(Directory.EnumerateDirectories(folder).Where(inner => !s_leftOut.Contains(Path.GetFileName(inner))).SelectMany(Walk));
}
