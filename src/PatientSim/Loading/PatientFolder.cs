using PatientSim.Diagnostics;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>The patients and styles of a folder, with every problem of every file.</summary>
public sealed class PatientFolder
{
    private PatientFolder(ValueList<PatientProfileResult> results, ValueList<StyleDefinition> styles, ValueList<ProfileDiagnostic> diagnostics)
    {
        Results = results;
        Styles = styles;
        Diagnostics = diagnostics;
    }

    /// <summary>The patients that could be read.</summary>
    public ValueList<PatientProfile> Profiles => [.. Results.Select(result => result.Profile).OfType<PatientProfile>()];

    /// <summary>Each patient file, read or not.</summary>
    public ValueList<PatientProfileResult> Results { get; }

    /// <summary>The styles that could be read.</summary>
    public ValueList<StyleDefinition> Styles { get; }

    /// <summary>Every problem, file by file.</summary>
    public ValueList<ProfileDiagnostic> Diagnostics { get; }

    /// <summary>Reads files and folders. The <c>format</c> line of a file says whether it is a patient or a style.</summary>
    /// <param name="paths">Files, or folders whose <c>*.yaml</c> and <c>*.yml</c> files are read, subfolders included; interview scripts among them are left out.</param>
    /// <returns>What could be read, and all problems.</returns>
    public static PatientFolder Read(params IEnumerable<string> paths) => Read(StyleCatalog.BuiltIn, paths);

    /// <summary>Reads files and folders whose patients may have styles that are known already.</summary>
    internal static PatientFolder Read(StyleCatalog known, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<PatientFile> files = [.. paths.SelectMany(Files).DistinctBy(file => file.Place, StringComparer.Ordinal)];
        var styles = ReadStyles([.. files.Where(file => file.IsStyle)]);
        var catalog = known.With(styles.Select(style => style.Definition).OfType<StyleDefinition>());
        string[] broken = [.. styles.Where(style => style.Definition is null).Select(style => style.Id).OfType<string>()];
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        ValueList<PatientProfileResult> results =
            [.. files.Where(file => !file.IsStyle).Select(file => Unique(PatientProfileYaml.Bind(file.Root, file.Diagnostics, catalog, broken), file.Diagnostics, seen))];
        return new(results, [.. styles.Select(style => style.Definition).OfType<StyleDefinition>()], [.. files.SelectMany(file => file.Diagnostics.ToValueList())]);
    }

    /// <summary>Throws when a file has an error.</summary>
    /// <exception cref="PatientProfileException">A file has errors; the exception lists all of them.</exception>
    public void ThrowIfInvalid()
    {
        if (Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            throw new PatientProfileException(Diagnostics);
        }
    }

    private static List<(string? Id, StyleDefinition? Definition)> ReadStyles(List<PatientFile> files)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var styles = new List<(string? Id, StyleDefinition? Definition)>();
        foreach (var file in files)
        {
            var style = StyleYaml.Bind(file.Root, file.Diagnostics);
            if (style is not null && !seen.TryAdd(style.Id.Id, file.Diagnostics.Path))
            {
                file.Diagnostics.Error(DiagnosticIds.DuplicateId, file.LocationOf("id"), $"The style id '{style.Id}' is used by {seen[style.Id.Id]} too.");
                style = null;
            }

            styles.Add((file.TextOf("id"), style));
        }

        return styles;
    }

    private static PatientProfileResult Unique(PatientProfileResult result, DiagnosticBag diagnostics, Dictionary<string, string> seen)
    {
        if (result.Profile is not { Id: var id } || seen.TryAdd(id, diagnostics.Path))
        {
            return result;
        }

        diagnostics.Error(DiagnosticIds.DuplicateId, result.Locations.GetValueOrDefault("id", new(1, 1)), $"The patient id '{id}' is used by {seen[id]} too.");
        return new(null, diagnostics.ToValueList(), result.Locations);
    }

    private static IEnumerable<PatientFile> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            return [PatientFile.Read(path)];
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsYaml).Order(StringComparer.Ordinal)];
        return files.Length == 0 ? [PatientFile.EmptyFolder(path)] : files.Select(PatientFile.Read).Where(file => !FileFormat.IsKind(FileFormat.Script, file.Root));
    }

    private static bool IsYaml(string file) => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml";

    /// <summary>A file that has been parsed and not yet bound.</summary>
    private sealed record PatientFile(string Place, DiagnosticBag Diagnostics, YamlMapping? Root)
    {
        public bool IsStyle => FileFormat.IsKind(StyleDefinition.Format, Root);

        public static PatientFile Read(string path)
        {
            var diagnostics = new DiagnosticBag(path);
            return new(PlaceOf(path), diagnostics, PatientProfileYaml.ReadFile(path, diagnostics, YamlLimits.Default));
        }

        public static PatientFile EmptyFolder(string path)
        {
            var diagnostics = new DiagnosticBag(path);
            diagnostics.Error(DiagnosticIds.Unreadable, new(1, 1), "There is no .yaml file in this folder.");
            return new(PlaceOf(path), diagnostics, null);
        }

        public SourceLocation LocationOf(string key) => Root?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value.At ?? new(1, 1);

        public string? TextOf(string key) => (Root?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value as YamlScalar)?.Text.Trim();

        // Two spellings of one path are one file.
        private static string PlaceOf(string path) => path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? path : Path.GetFullPath(path);
    }
}
