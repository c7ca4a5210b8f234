using System.Globalization;
using System.Text;

namespace PatientSim.Cli;

/// <summary>Text of a patient or a chat model on its way to a screen: no control sequence may come along.</summary>
internal static class Plain
{
    /// <summary>The text without control and bidirectional characters; line breaks stay.</summary>
    public static string Text(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character is '\n' || !(char.IsControl(character) || IsDirection(character)))
            {
                clean.Append(character);
            }
            else if (character == '\t')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }

    /// <summary>The same, on one line.</summary>
    public static string Line(string text) => Text(text).Trim('\n').Replace('\n', ' ');

    /// <summary>A number between 0 and 1, with two decimals.</summary>
    public static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static bool IsDirection(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
