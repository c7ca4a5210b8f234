using System.Globalization;
using PatientSim.Diagnostics;

namespace PatientSim.Loading;

/// <summary>Finds characters that a reader cannot see: control, bidirectional, zero-width, lone surrogates.</summary>
internal static class HiddenCharacters
{
    private const int MostReported = 20;

    /// <summary>Reports each hidden character with its place; true when there was one.</summary>
    public static bool Report(string text, DiagnosticBag diagnostics)
    {
        int line = 1, column = 1, found = 0;
        for (var i = 0; i < text.Length && found < MostReported; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsHidden(char.ConvertToUtf32(c, text[i + 1])))
                {
                    Found(char.ConvertToUtf32(c, text[i + 1]));
                }

                i++;
            }
            else if (char.IsSurrogate(c) || IsHidden(c))
            {
                Found(c);
            }

            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return found > 0;

        void Found(int codePoint)
        {
            found++;
            var name = codePoint.ToString("X4", CultureInfo.InvariantCulture);
            diagnostics.Error(DiagnosticIds.HiddenCharacter, new(line, column), $"There is a character here that cannot be seen (U+{name}); delete it and type the text again.");
        }
    }

    private static bool IsHidden(int c) =>
        c switch
        {
            '\t' or '\n' or '\r' => false,
            0xFEFF or 0x00AD or 0x2028 or 0x2029 => true,
            >= 0xE0000 and <= 0xE0FFF => true, // tag characters
            _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format,
        };
}
