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
    /// <param name="paths">Files, or folders whose <c>*.yaml</c> and <c>*.yml</c> files are read, subfolders included.</param>
    /// <returns>What could be read, and all problems.</returns>
    public static PatientFolder Read(params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<(DiagnosticBag Bag, YamlMapping? Root)> files = [.. paths.SelectMany(Files).Distinct().Select(Tree)];
        var styles = files.Where(IsStyle).Select(file => StyleYaml.Bind(file.Root, file.Bag)).OfType<StyleDefinition>().ToList();
        var catalog = StyleCatalog.BuiltIn.With(styles);
        var results = files.Where(file => !IsStyle(file)).Select(file => PatientProfileYaml.Bind(file.Root, file.Bag, catalog)).ToList();
        ReportDuplicates(files.Where(file => !IsStyle(file)).Select(file => file.Bag).Zip(results));
        return new([.. results], [.. styles], [.. files.SelectMany(file => file.Bag.ToValueList())]);
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

    private static bool IsStyle((DiagnosticBag Bag, YamlMapping? Root) file) =>
        file.Root?.Entries.Any(entry => entry is { Key: "format", Value: YamlScalar { Text: StyleDefinition.Format } }) == true;

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal).DefaultIfEmpty(Path.Combine(path, "*.yaml"))
            : [path];

    private static (DiagnosticBag Bag, YamlMapping? Root) Tree(string path)
    {
        var bag = new DiagnosticBag(path);
        return (bag, PatientProfileYaml.ReadFile(path, bag, YamlLimits.Default));
    }

    private static void ReportDuplicates(IEnumerable<(DiagnosticBag Bag, PatientProfileResult Result)> files)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (bag, result) in files.Where(file => file.Result.Profile is not null))
        {
            if (!seen.TryAdd(result.Profile!.Id, bag.Path))
            {
                bag.Error(DiagnosticIds.DuplicateId, result.Locations.GetValueOrDefault("id", new(1, 1)), $"The patient id '{result.Profile.Id}' is used by {seen[result.Profile.Id]} too.");
            }
        }
    }
}
