using System.Globalization;
using System.Text.Json.Nodes;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Cli;

/// <summary>Where each line of a system message comes from, and what becomes of each field of the profile.</summary>
internal sealed class PromptExplanation(ChosenPatient chosen, SystemPrompt system, DisclosurePolicy policy)
{
    private readonly ValueList<FieldCoverage> _coverage = PromptCoverage.Of(chosen.Profile, system, policy);

    public int Unused => Count(FieldUse.Unused);

    /// <summary>How many fields there are, by what becomes of them.</summary>
    public string Counts
    {
        get
        {
            var uses = Enum.GetValues<FieldUse>().Select(use => $"{Number(Count(use))} {Words.Of(use)}");
            return $"{Number(_coverage.Count)} fields: {string.Join(", ", uses)}";
        }
    }

    public void Write(TextWriter output)
    {
        output.Write($"The system message of {chosen.Profile.Id}, line by line; <- names the field and its line in {chosen.Path}.\n\n");
        foreach (var line in system.Lines)
        {
            output.Write($"{line.Text}\n");
            if (line.Fields.Count > 0)
            {
                output.Write($"    <- {string.Join(", ", line.Fields.Select(Place))}\n");
            }
        }

        output.Write("\nWhat becomes of each field.\n\n");
        PlainTable.Write(output, [["field", "line", "use", "reason"], .. _coverage.Select(entry => new[] { entry.Field, Line(entry.Field), Words.Of(entry.Use), entry.Reason })]);
        output.Write($"\n{Counts}.\n");
    }

    public void AddTo(JsonObject json)
    {
        json["lines"] = Json.Array(system.Lines.Select(line => new JsonObject
        {
            ["text"] = line.Text,
            ["from"] = Json.Array(line.Fields.Select(field => new JsonObject { ["field"] = field, ["line"] = chosen.LineOf(field) })),
        }));
        json["coverage"] = Json.Array(_coverage.Select(entry => new JsonObject
        {
            ["field"] = entry.Field,
            ["line"] = chosen.LineOf(entry.Field),
            ["use"] = Words.Of(entry.Use),
            ["reason"] = entry.Reason,
        }));
        json["unused"] = Unused;
    }

    private int Count(FieldUse use) => _coverage.Count(entry => entry.Use == use);

    private string Place(string field) => chosen.LineOf(field) is { } line ? $"{field}({Number(line)})" : $"{field}(default)";

    private string Line(string field) => chosen.LineOf(field) is { } line ? Number(line) : "-";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
