using PatientSim.Diagnostics;

namespace PatientSim.Loading;

/// <summary>The <c>format</c> line, which says what kind of file this is.</summary>
internal static class FileFormat
{
    /// <summary>What interview scripts say, which stand beside patients and are read by the test kit.</summary>
    public const string Script = "patientsim-script/1";

    /// <summary>What the line says; null when there is none.</summary>
    public static string? Of(YamlMapping? root) => (root?.Entries.FirstOrDefault(entry => entry.Key == "format")?.Value as YamlScalar)?.Text.Trim();

    /// <summary>Reports a file of another kind, of which nothing else needs to be said.</summary>
    public static bool Is(string expected, YamlMapping root, DiagnosticBag diagnostics)
    {
        if (Of(root) is not { } format || !format.StartsWith("patientsim", StringComparison.Ordinal) || Kind(format) == Kind(expected))
        {
            return true;
        }

        diagnostics.Error(DiagnosticIds.UnknownFormat, root.Entries.First(entry => entry.Key == "format").Value.At, $"'format' has to be {expected}; this file says that it is {Spelling.Quote(format)}.");
        return false;
    }

    /// <summary>Whether the line names this kind of file, in whatever version.</summary>
    public static bool IsKind(string expected, YamlMapping? root) => Of(root) is { } format && Kind(format) == Kind(expected);

    /// <summary>Checks that the format is the one read.</summary>
    public static void Check(MappingReader reader, string expected)
    {
        if (reader.RequiredText("format") is { Length: > 0 } format && format != expected)
        {
            reader.Diagnostics.Error(DiagnosticIds.UnknownFormat, reader.LocationOf("format"), $"'format' has to be {expected}.");
        }
    }

    private static string Kind(string format) => format.Split('/')[0];
}
