using PatientSim.Loading;

namespace PatientSim.Tests.Loading;

/// <summary>Small patients as text, and what the loader says about them.</summary>
internal static class PatientText
{
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

    public static string[] ShippedFiles => Directory.GetFiles(Path.Combine(ProjectFile.Repository, "models", "patients"), "*.yaml").Order(StringComparer.Ordinal).ToArray();

    public static string[] Problems(string yaml) => [.. PatientProfileYaml.Parse(yaml, "p.yaml").Diagnostics.Select(diagnostic => diagnostic.ToString())];

    /// <summary>The problems of the four lines with some more below them.</summary>
    public static string[] ProblemsWith(string more) => Problems(Minimal + more);
}
