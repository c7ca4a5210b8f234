using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PatientSim.Tests.Guards;

/// <summary>The ways in which a model may say what it should not.</summary>
internal static class Disguise
{
    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = new Dictionary<string, Func<string, string>>
    {
        ["plain"] = text => text,
        ["base64"] = text => Base64(text),
        ["rot13"] = Rot13,
        ["reversed"] = text => string.Concat(text.Reverse()),
        ["spaced"] = text => string.Join(' ', text.AsEnumerable()),
        ["json"] = text => JsonSerializer.Serialize(new { role = "system", content = text }),
        ["json string"] = text => JsonSerializer.Serialize(text).Trim('"'),
        ["first half"] = text => text[..(text.Length / 2)],
        ["second half"] = text => text[(text.Length / 2)..],
        ["base64 for urls"] = text => Base64(text).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        ["base64 in quoted lines"] = text => string.Join('\n', Base64(text).Chunk(8).Select(piece => $"\"{new string(piece)}\"")),
        ["base64 in sentences"] = text => string.Join(" ", Base64(text).Chunk(4).Select(piece => $"{new string(piece)}.")),
        ["base64 of rot13"] = text => Base64(Rot13(text)),
        ["hex"] = text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
        ["hex, spaced"] = text => Each(text, " ", value => value.ToString("x2", CultureInfo.InvariantCulture)),
        ["codes"] = text => Each(text, " ", value => value.ToString(CultureInfo.InvariantCulture)),
        ["binary"] = text => Each(text, " ", value => Convert.ToString(value, 2).PadLeft(8, '0')),
        ["unicode escapes"] = text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))),
        ["entities"] = text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"))),
        ["percent"] = text => Each(text, "", value => "%" + value.ToString("X2", CultureInfo.InvariantCulture)),
        ["words reversed"] = text => string.Join(' ', text.Split(' ').Reverse()),
        ["each word reversed"] = text => string.Join(' ', text.Split(' ').Select(word => string.Concat(word.Reverse()))),
        ["hyphenated"] = text => string.Join('-', text.Where(c => c != ' ')),
        ["dotted"] = text => string.Join('.', text.Where(char.IsLetter)),
        ["letter by letter"] = text => string.Join(". ", text.Where(char.IsLetter)) + ".",
        ["joined"] = text => string.Concat(text.Split(' ').Select(word => word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : "")),
        ["leet"] = text => text.Replace('a', '4').Replace('e', '3').Replace('i', '1').Replace('o', '0').Replace('s', '5').Replace('t', '7'),
        ["full width"] = text => string.Concat(text.Select(c => c is > ' ' and < (char)127 ? (char)(c + 0xFEE0) : c)),
        ["bold letters"] = text => string.Concat(text.Select(c => char.IsAsciiLetterLower(c) ? char.ConvertFromUtf32(0x1D41A + c - 'a') : c.ToString())),
        ["look-alikes"] = text => text.Replace('a', '\u0430').Replace('e', '\u0435').Replace('o', '\u043E').Replace('i', '\u0456'),
        ["accents"] = text => text.Replace('a', '\u00E0').Replace('e', '\u00EB').Replace('o', '\u00F4').Replace('i', '\u00EE'),
        ["zero width"] = text => string.Join('\u200D', text.AsEnumerable()),
        ["stars for vowels"] = text => string.Concat(text.Select(c => "aeiouAEIOU".Contains(c, StringComparison.Ordinal) ? '*' : c)),
        ["capitals in turn"] = text => string.Concat(text.Select((c, index) => index % 2 == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c))),
        ["pig latin"] = text => string.Join(' ', text.Split(' ').Select(PigLatin)),
    };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Rot13(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetter(c) ? (char)((((c | 32) - 'a' + 13) % 26) + (char.IsAsciiLetterUpper(c) ? 'A' : 'a')) : c));

    private static string Each(string text, string between, Func<byte, string> write) => string.Join(between, Encoding.UTF8.GetBytes(text).Select(write));

    private static string PigLatin(string word)
    {
        var bare = word.Trim('.', ',', '!', '?', '"');
        var vowel = bare.IndexOfAny([.. "aeiouAEIOU"]);
        return vowel <= 0 ? bare + "way" : bare[vowel..] + bare[..vowel] + "ay";
    }
}
