using System.Text;

namespace PatientSim.Mind;

/// <summary>What people type, as they would have spelled it with more time: lower case, whole words, straight apostrophes.</summary>
internal static partial class TypedSpelling
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = Table(Meant).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text in lower case with its words spelled out; marks and line breaks stay, runs of spaces become one.</summary>
    public static string Spell(string text)
    {
        var spelled = new StringBuilder(text.Length + 16);
        var at = 0;
        while (at < text.Length)
        {
            if (IsWordPart(text, at))
            {
                var from = spelled.Length;
                for (; at < text.Length && IsWordPart(text, at); at++)
                {
                    Append(spelled, from, text[at]);
                }

                Respell(spelled, from);
            }
            else
            {
                var mark = text[at++] switch { '\u2026' => "...", '\u2014' or '\u2013' => " - ", '\r' => "\n", '\n' => "\n", var other when char.IsWhiteSpace(other) => " ", var other => other.ToString() };
                if (mark != " " || (spelled.Length > 0 && spelled[^1] is not (' ' or '\n')))
                {
                    spelled.Append(mark);
                }
            }
        }

        return spelled.ToString().Trim();
    }

    /// <summary>"Soooo" and "reallly" lose what is typed for the sound.</summary>
    private static void Append(StringBuilder spelled, int from, char character)
    {
        var lower = character is '\u2019' or '\u2018' or '`' or '\u00B4' ? '\'' : char.ToLowerInvariant(character);
        if (!(char.IsLetter(lower) && spelled.Length >= from + 2 && spelled[^1] == lower && spelled[^2] == lower))
        {
            spelled.Append(lower);
        }
    }

    private static void Respell(StringBuilder spelled, int from)
    {
        Span<char> word = stackalloc char[16];
        var length = spelled.Length - from;
        if (length > word.Length)
        {
            return;
        }

        spelled.CopyTo(from, word, length);
        if (s_lookup.TryGetValue(word[..length], out var meant))
        {
            spelled.Length = from;
            spelled.Append(meant);
        }
    }

    private static bool IsWordPart(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private static Dictionary<string, string> Table(string lines) => lines.Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(" < ")).Where(sides => sides.Length == 2)
        .SelectMany(sides => sides[1].Split(' ').Select(typed => (typed, meant: sides[0]))).ToDictionary(pair => pair.typed, pair => pair.meant, StringComparer.Ordinal);
}
