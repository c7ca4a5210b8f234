namespace PatientSim.Loading;

/// <summary>The blocks in which fields belong that beginners leave at the edge of the file.</summary>
internal sealed class FieldHomes(params IEnumerable<(string Block, string Fields)> homes)
{
    private readonly Dictionary<string, string> _homes = new(
        from home in homes
        from field in home.Fields.Split(' ')
        select KeyValuePair.Create(field, home.Block),
        StringComparer.Ordinal);

    public static FieldHomes OfPatient { get; } = new(
        ("identity", "age pronouns occupation lives family background"),
        ("risk", "ideation"),
        ("voice", "manner habits greetings off_topic says"),
        ("sessions", "homework between"),
        ("about", "authors license fictional sources"),
        ("situations", "automatic_thoughts emotions body behavior"));

    /// <summary>The block in which a field belongs; null when it has none.</summary>
    public string? Of(string field) => _homes.GetValueOrDefault(field);
}
