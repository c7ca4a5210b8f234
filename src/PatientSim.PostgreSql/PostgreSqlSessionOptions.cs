namespace PatientSim.PostgreSql;

/// <summary>Where and how sessions are kept in a database.</summary>
public sealed record PostgreSqlSessionOptions
{
    /// <summary>The most characters of a schema's name.</summary>
    public const int MostSchemaCharacters = 63;

    /// <summary>The schema that holds the tables.</summary>
    /// <value>A small letter or an underscore, then small letters, digits and underscores; <see cref="MostSchemaCharacters"/> characters at most.</value>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public string Schema
    {
        get;
        init => field = IsName(value)
            ? value
            : throw new ArgumentException("A schema's name is a small letter or an underscore, then small letters, digits and underscores, 63 at most.", nameof(value));
    } = "patientsim";

    /// <summary>
    /// Whether the store makes its tables, or brings them up to date, before its first use. A host whose database role may not
    /// do that turns it off and calls <see cref="PostgreSqlSessionStore.MigrateAsync"/> when it is installed.
    /// </summary>
    public bool MigrateOnFirstUse { get; init; } = true;

    // The name stands in SQL, where no parameter can stand.
    private static bool IsName(string? name) =>
        name is { Length: > 0 and <= MostSchemaCharacters } && (char.IsAsciiLetterLower(name[0]) || name[0] == '_')
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');
}
