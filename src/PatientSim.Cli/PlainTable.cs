namespace PatientSim.Cli;

/// <summary>Columns for a redirected output: no borders, no wrapping, no blanks at the end of a line.</summary>
internal static class PlainTable
{
    public static void Write(TextWriter output, params IReadOnlyList<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])));
            output.Write(line.TrimEnd() + "\n");
        }
    }
}
