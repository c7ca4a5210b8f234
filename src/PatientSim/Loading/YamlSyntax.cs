namespace PatientSim.Loading;

/// <summary>Says in plain words what the YAML parser complains about.</summary>
internal static class YamlSyntax
{
    // What the parser says (in part, in the order to try), and what to tell the author.
    private static readonly (string Complaint, string Advice)[] s_advice =
    [
        ("tab", "lines are indented with spaces, not with tabs."),
        ("Mapping values are not allowed", Colon),
        ("found invalid mapping", Colon),
        ("simple key", "there is no ': ' after this field name, or a quotation mark is not closed."),
        ("block mapping", "this does not go with what stands before it; check how far in the line starts, that a space follows each colon, and that a text with quotes in it is quoted as a whole."),
        ("block collection", "this line does not go with the list above it; start each item with '- ', all of them equally far in."),
        ("flow sequence", "a list in [ ] needs a comma between its items and a ']' at its end."),
        ("flow mapping", "fields in { } need a comma between them and a '}' at their end."),
        ("node content", "a text is missing here; put quotes around one that starts with ']', '}' or ','."),
        ("cannot start any token", "put quotes around a text that starts with '@', '%' or '`', and indent with spaces, not with tabs."),
        ("quoted scalar, found unexpected end", "this quotation mark is never closed."),
        ("hexadecimal", Backslash),
        ("escape", Backslash),
        ("surrogates", Backslash),
        ("Unicode character", Backslash),
        ("Block sequence entries", "a list item ('- ') cannot start here; put it on a line of its own below the field name."),
        ("block scalar", "after '|' or '>' the text starts on the next line, further in."),
        ("directive", "a line may not start with '%'; put quotes around the text."),
        ("anchor", "put quotes around a text that starts with '&' or '*'."),
        ("alias", "put quotes around a text that starts with '&' or '*'."),
        (" tag", "put quotes around a text that starts with '!'."),
    ];

    private const string Colon = "this line starts further in than the one above it, or it has a second ': '; line it up, or put quotes around a text that has a colon in it.";

    private const string Backslash = "a backslash means something special in double quotes; write two of them, or use single quotes.";

    /// <summary>The tab that the parser complains about without saying where; null when it complains of something else.</summary>
    public static SourceLocation? TabIn(string text, string complaint)
    {
        if (!complaint.Contains("tab", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.AsSpan().IndexOfAnyExcept(' ') is >= 0 and var column && line[column] == '\t')
            {
                return new(index + 1, column + 1);
            }
        }

        return null;
    }

    /// <summary>A sentence about a complaint of the parser.</summary>
    public static string Explain(string complaint)
    {
        var advice = s_advice.FirstOrDefault(pair => complaint.Contains(pair.Complaint, StringComparison.Ordinal)).Advice;
        return $"This is not valid YAML: {advice ?? "it cannot be read from here on; check that each list in [ ] and block in { } is closed, how far in the lines start, and the quotes."}";
    }
}
