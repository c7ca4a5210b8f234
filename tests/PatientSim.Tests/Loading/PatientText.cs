using PatientSim.Loading;

namespace PatientSim.Tests.Loading;

/// <summary>Small patients as text, and what the loader says about them.</summary>
internal static class PatientText
{
    private static readonly string s_patients = Path.Combine(ProjectFile.Repository, "models", "patients");

    /// <summary>The four lines that every patient needs; what a test adds starts on line 5.</summary>
    public const string Minimal = """
        format: patientsim/1
        name: Ada Quill
        core_beliefs: ["I'm incompetent."]
        situations: ["I lost the key."]

        """;

    /// <summary>The first YAML block of models/README.md.</summary>
    public static string Readme =>
        File.ReadAllText(Path.Combine(ProjectFile.Repository, "models", "README.md")).ReplaceLineEndings("\n").Split("```yaml\n")[1].Split("```")[0];

    public static string[] ShippedFiles => [.. Directory.GetFiles(s_patients, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The path of a patient that is shipped.</summary>
    public static string Shipped(string file) => Path.Combine(s_patients, file);

    public static string[] Problems(string yaml) => [.. PatientProfileYaml.Parse(yaml, "p.yaml").Diagnostics.Select(diagnostic => diagnostic.ToString())];

    /// <summary>The problems of the four lines with some more below them.</summary>
    public static string[] ProblemsWith(string more) => Problems(Minimal + more);
}
