using PatientSim.Diagnostics;
using PatientSim.Loading;
using PatientSim.Profiles;

namespace PatientSim.Testing.Scripts;

/// <summary>Makes a script of its fields.</summary>
internal static class ScriptBinder
{
    /// <summary>Where the fields belong that somebody may write at the edge of the file.</summary>
    public static FieldHomes Homes { get; } = new(
        ("turns", "say"),
        ("expect", $"told not_told mentions not_mentions words sentences flags emotions alliance {string.Join(' ', ExpectationBinder.Levels.Keys)} ended"));

    public static InterviewScript Bind(MappingReader reader)
    {
        FileFormat.Check(reader, InterviewScript.Format);
        var title = reader.Text("title");
        var patient = reader.RequiredText("patient");
        var style = reader.Text("style");
        var difficulty = reader.Choice("difficulty", Vocabularies.Difficulty);
        var seed = reader.Number("seed", int.MinValue, int.MaxValue);
        var turns = Turns(reader);
        return new()
        {
            Path = reader.Diagnostics.Path,
            Title = title,
            Patient = patient,
            PatientAt = reader.LocationOf("patient"),
            Style = style is null ? null : new ConversationalStyle(style),
            StyleAt = reader.LocationOf("style"),
            Difficulty = difficulty,
            Seed = seed ?? 0,
            Turns = turns,
            Expectations = reader.Block("expect", block => new ExpectationBinder(block, Written(reader)).OfSession()) ?? [],
        };
    }

    private static ValueList<ScriptTurn> Turns(MappingReader reader)
    {
        var turns = reader.Items("turns", "say", Turn);
        if (!reader.Has("turns") || reader.IsEmptyList("turns"))
        {
            reader.Diagnostics.Error(DiagnosticIds.Missing, reader.LocationOf("turns"), "'turns' needs at least one thing that the trainee says.");
        }

        return turns;
    }

    /// <summary>How many turns there are, those included that cannot be used.</summary>
    private static int Written(MappingReader reader) => reader.List("turns", (node, _) => node).Count;

    private static ScriptTurn Turn(MappingReader reader) =>
        new(reader.At, reader.RequiredText("say"), reader.Block("expect", block => new ExpectationBinder(block, turns: 0).OfTurn()) ?? []);
}
