using System.Globalization;
using System.Text;
using PatientSim.Diagnostics;

namespace PatientSim.Loading;

/// <summary>Finds characters that a reader cannot see: control, bidirectional, zero-width, lone surrogates.</summary>
internal static class HiddenCharacters
{
    private const int MostReported = 20;

    /// <summary>Reports the hidden characters of a file, each with its place, and gives back the text without them.</summary>
    public static string Remove(string text, DiagnosticBag diagnostics)
    {
        if (Find(text) is null)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        int line = 1, column = 1, found = 0;
        for (int i = 0, length; i < text.Length; i += length)
        {
            var c = CodePoint(text, i, out length);
            if (!IsHidden(c))
            {
                clean.Append(text, i, length);
            }
            else if (++found <= MostReported)
            {
                diagnostics.Error(DiagnosticIds.HiddenCharacter, new(line, column), Message(c));
            }

            (line, column) = EndsLine(text, i) ? (line + 1, 1) : (line, column + 1);
        }

        return clean.ToString();
    }

    /// <summary>The first hidden character of a text; null when there is none.</summary>
    public static int? Find(string text)
    {
        for (int i = 0, length; i < text.Length; i += length)
        {
            if (CodePoint(text, i, out length) is var c && IsHidden(c))
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>What is said of a hidden character.</summary>
    public static string Message(int codePoint) =>
        $"There is a character here that cannot be seen (U+{codePoint.ToString("X4", CultureInfo.InvariantCulture)}); delete it and type the text again.";

    private static int CodePoint(string text, int at, out int length)
    {
        length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return length == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }

    private static bool EndsLine(string text, int at) => text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));

    /// <summary>Whether a reader cannot see a character.</summary>
    public static bool IsHidden(int c) =>
        c switch
        {
            '\t' or '\n' or '\r' => false,
            0x034F or 0x115F or 0x1160 or 0x2028 or 0x2029 or 0x3164 or 0xFFA0 => true, // joiners, fillers and separators of other categories
            >= 0xE0000 and <= 0xE0FFF => true, // tag characters
            _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate,
        };
}
