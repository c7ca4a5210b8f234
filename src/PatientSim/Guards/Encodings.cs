using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PatientSim.Guards;

/// <summary>What a text may have been before it was encoded: every reading that gives mostly letters. Pure.</summary>
internal static partial class Encodings
{
    private const int LeastBytes = 4;
    private const int BitsOfAByte = 8;
    private const int CharactersOfAGroup = 4;

    private const string LikeL = "@4301!|57$8+69";
    private const string AsI = "aaeoiiistsbtgg";
    private const string AsL = "aaeollistsbtgg";

    /// <summary>The readings of a text, those of its escapes first.</summary>
    public static IEnumerable<string> Readings(string text)
    {
        if (Escape().IsMatch(text))
        {
            yield return Escape().Replace(text, Unescaped);
        }

        foreach (var reading in Numbers(text).Concat(Base64(text)).Where(IsText))
        {
            yield return reading;
        }

        if (DigitInAWord().IsMatch(text))
        {
            yield return Replaced(text, AsI);
            yield return Replaced(text, AsL);
        }

        if (LookAlikes.IsTurned(text))
        {
            yield return LookAlikes.Upright(text);
        }
    }

    private static string Replaced(string text, string by) => string.Concat(text.Select(c => LikeL.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? by[at] : c));

    private static string Unescaped(Match match)
    {
        var (form, digits) = (match.Value[0], match.Groups["hex"].Value);
        return match.Groups["dec"].Success ? Character(int.Parse(match.Groups["dec"].Value, CultureInfo.InvariantCulture))
            : digits.Length > 0 ? Character(int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            : form == '&' ? match.Value.ToLowerInvariant() switch { "&amp;" => "&", "&lt;" => "<", "&gt;" => ">", "&quot;" => "\"", "&apos;" => "'", _ => " " }
            : " ";
    }

    private static string Character(int value) => Rune.IsValid(value) ? new Rune(value).ToString() : "";

    /// <summary>Bytes written as hexadecimal, binary or decimal numbers.</summary>
    private static IEnumerable<string> Numbers(string text)
    {
        foreach (Match match in Hexadecimal().Matches(text))
        {
            var digits = string.Concat(match.Value.Replace("0x", "", StringComparison.OrdinalIgnoreCase).Where(char.IsAsciiHexDigit));
            yield return Hex(digits);
            yield return Hex(digits[1..]);
        }

        foreach (Match match in Binary().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            yield return string.Concat(digits.Chunk(BitsOfAByte).Select(bits => (char)Convert.ToInt32(new(bits), 2)));
        }

        foreach (Match match in Decimal().Matches(text))
        {
            yield return string.Concat(Number().Matches(match.Value).Select(number => (char)int.Parse(number.Value, CultureInfo.InvariantCulture)));
        }
    }

    private static string Hex(string digits) => Encoding.UTF8.GetString(Convert.FromHexString(digits[..(digits.Length / 2 * 2)]));

    /// <summary>The pieces that look like base64, each by itself and all from the first to the last as one, from each of the four places a group may begin.</summary>
    private static IEnumerable<string> Base64(string text)
    {
        List<Match> pieces = [.. Base64Piece().Matches(text).Where(match => EncodedShape.IsOdd(match.Value))];
        if (pieces.Count == 0)
        {
            yield break;
        }

        var whole = text[pieces[0].Index..(pieces[^1].Index + pieces[^1].Length)];
        foreach (var piece in pieces.Count == 1 ? [whole] : pieces.Select(match => match.Value).Append(whole))
        {
            var digits = string.Concat(piece.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_')).Replace('-', '+').Replace('_', '/');
            for (var start = 0; start < CharactersOfAGroup && digits.Length - start > LeastBytes; start++)
            {
                var group = digits[start..];
                group = group.Length % CharactersOfAGroup == 1 ? group[..^1] : group;
                yield return Encoding.UTF8.GetString(Convert.FromBase64String(group.PadRight((group.Length + CharactersOfAGroup - 1) / CharactersOfAGroup * CharactersOfAGroup, '=')));
            }
        }
    }

    private static bool IsText(string reading) => reading.Length >= LeastBytes && reading.Count(c => char.IsAsciiLetter(c) || c == ' ') * 2 >= reading.Length;

    [GeneratedRegex(@"\\u\{?(?<hex>[0-9a-fA-F]{4,5})\}?|\\x(?<hex>[0-9a-fA-F]{2})|%(?<hex>[0-9a-fA-F]{2})|=(?<hex>[2-7][0-9A-F])|&#(?<dec>[0-9]{1,6});?|&#[xX](?<hex>[0-9a-fA-F]{1,5});?|&(?:amp|lt|gt|quot|apos|nbsp);|\\[nrt""'/\\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Escape();

    [GeneratedRegex(@"((0x|\\x)?[0-9a-fA-F]{2}[\s,:;.\-]{0,3}){4,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"([01]{8}[\s,;.]{0,3}){4,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Binary();

    [GeneratedRegex(@"([0-9]{2,3}[\s,;.]{1,3}){4,}[0-9]{2,3}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex("[0-9]{2,3}")]
    private static partial Regex Number();

    [GeneratedRegex("[A-Za-z0-9+/_-]{2,}={0,2}")]
    private static partial Regex Base64Piece();

    [GeneratedRegex(@"[A-Za-z][@0-9$!|+][A-Za-z@0-9$!|+]|[0-9@$|][A-Za-z]")]
    private static partial Regex DigitInAWord();
}
