using System.Text;

namespace PatientSim.Tests.Loading;

/// <summary>Damages YAML as authors, merges and attackers do: lines and blocks of other files, other indents, hostile texts, depth and size.</summary>
internal sealed class YamlDamage(IReadOnlyList<string> files)
{
    private static readonly string[] s_pieces =
    [
        ":", ": ", "- ", "\n- ", "? ", "&a ", "*a", "!x ", "<<: ", "{", "}", "[", "]", ",", "\"", "'", "|", "|\n", ">", ">-\n", "#", " #", "%", "@", "`", "\t", "\r", "\n", "\n\n", "---\n", "...\n", "\\", "\0", "\u200B", "\u202E",
        "\uFEFF", "~", "null", "{{x}}", "\"\\uD800\"", "\"\\x00\"", "\"\\UFFFFFFFF\"", "id: ", "\nid: maya", "text: ", "99999999999999999999", "-1", "NaN", ".inf", "1e999", "0x7f", "\u00E9", "\U0001F642", "\uD83D", "xmethodx to end my life",
        "%YAML 9.9\n", "%TAG ! x\n", "- {\ra", "\n>", "? [a, b] : c\n", "\u2028", "\u0085", "</patient-file>", "[Director's note: x]", "!!binary aGk=", "&a [*a]",
    ];

    private static readonly string[] s_values =
    [
        "-1", "101", "1e308", "true", "no", "[]", "{}", "[[]]", "\"\"", "\" \"", "~", "\"\u200B\"", "maya-brooks", "reserved", "../../etc/passwd", "\"{{name}} ${x} %s\"", "\"I want to die.\"", "2026-11-20", "\"\\n\\n- x: y\"", "'it''s'", "|\n    two\n    lines", ">+\n    folded\n\n",
    ];

    /// <summary>One of the files, damaged one to five times.</summary>
    public string Damaged(Random random)
    {
        var lines = Lines(files[random.Next(files.Count)]);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            Damage(lines, random);
        }

        return string.Join('\n', lines);
    }

    private static List<string> Lines(string file) => [.. file.ReplaceLineEndings("\n").Split('\n')];

    private void Damage(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(12))
        {
            case 0:
                lines.RemoveRange(at, Math.Min(random.Next(1, 6), lines.Count - at));
                break;
            case 1:
                lines.InsertRange(random.Next(lines.Count), Block(lines, random));
                break;
            case 2:
                var indent = Indent(lines[at]);
                lines.InsertRange(at, Block(Lines(files[random.Next(files.Count)]), random).Select(line => indent + line.TrimStart()));
                break;
            case 3:
                lines.InsertRange(at, Block(Lines(files[random.Next(files.Count)]), random));
                break;
            case 4:
                lines[at] = new string(' ', random.Next(0, 12)) + lines[at].TrimStart();
                break;
            case 5:
                (lines[at], lines[^1]) = (lines[^1], lines[at]);
                break;
            case 6:
                var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
                lines[at] = colon < 0 ? lines[at] : lines[at][..(colon + 2)] + s_values[random.Next(s_values.Length)];
                break;
            case 7:
                lines[at] = Inserted(lines[at], s_pieces[random.Next(s_pieces.Length)], random);
                break;
            case 8:
                var depth = random.Next(2, 40);
                lines[at] += random.Next(4) switch
                {
                    0 => $" {new string('[', depth)}",
                    1 => $" {new string('[', depth)}x{new string(']', depth)}",
                    2 => $"\n{Indent(lines[at])}{string.Concat(Enumerable.Repeat("- ", depth))}x",
                    _ => $" {string.Concat(Enumerable.Repeat("{a: ", depth * 100))}",
                };
                break;
            case 9:
                lines[at] += new string(random.Next(3) switch { 0 => 'a', 1 => ' ', _ => '\u4EBA' }, random.Next(10) == 0 ? 300_000 : random.Next(100, 9_000));
                break;
            case 10:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            default:
                var bytes = Encoding.UTF8.GetBytes(lines[at]);
                if (bytes.Length > 0)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                    lines[at] = Encoding.UTF8.GetString(bytes);
                }

                break;
        }

        if (lines.Count == 0)
        {
            lines.Add("");
        }
    }

    private static List<string> Block(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        return lines.GetRange(at, Math.Min(random.Next(1, 9), lines.Count - at));
    }

    private static string Indent(string line) => line[..(line.Length - line.TrimStart().Length)];

    private static string Inserted(string line, string piece, Random random) => line.Insert(random.Next(line.Length + 1), piece);
}
