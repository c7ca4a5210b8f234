using System.Reflection;
using System.Text.Json.Nodes;
using PatientSim.Diagnostics;
using PatientSim.Loading;

namespace PatientSim.Cli;

/// <summary>Problems as SARIF 2.1.0, which code-scanning services read.</summary>
internal static class Sarif
{
    private static readonly Dictionary<string, string> s_names = typeof(DiagnosticIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.Name);

    public static JsonObject Log(IReadOnlyList<ProfileDiagnostic> diagnostics) => new()
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "patientsim",
                    ["rules"] = Json.Array(diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal).Select(Rule)),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = Json.Array(diagnostics.Select(Result)),
        }),
    };

    private static JsonObject Rule(string id) => new() { ["id"] = id, ["name"] = s_names.GetValueOrDefault(id, id) };

    private static JsonObject Result(ProfileDiagnostic diagnostic) => new()
    {
        ["ruleId"] = diagnostic.Id,
        ["level"] = Words.Of(diagnostic.Severity),
        ["message"] = new JsonObject { ["text"] = diagnostic.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Address(diagnostic.Path) },
                ["region"] = new JsonObject { ["startLine"] = diagnostic.Line, ["startColumn"] = diagnostic.Column },
            },
        }),
    };

    private static string Address(string path) =>
        Path.IsPathRooted(path)
            ? new Uri(path).AbsoluteUri
            : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
