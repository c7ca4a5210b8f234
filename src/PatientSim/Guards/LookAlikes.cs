using System.Buffers;
using System.Globalization;
using System.Text;

namespace PatientSim.Guards;

/// <summary>Letters that look like those of the Latin alphabet, or stand for them, and what they are read as.</summary>
/// <remarks>A table of our own instead of <see cref="string.Normalize()"/>, which does less where a host runs without ICU.</remarks>
internal static class LookAlikes
{
    private const int CapitalFullWidthA = 0xFF21;
    private const int SmallFullWidthA = 0xFF41;
    private const int FirstMathematical = 0x1D400;
    private const int LastMathematical = 0x1D6A3;
    private const int Alphabet = 26;
    private const int FirstTag = 0xE0000;
    private const int FirstBraille = 0x2800;

    // Twenty-six letters each, from a: circled, negative, squared, regional indicators, in parentheses.
    private static readonly int[] s_alphabets = [0x249C, 0x24B6, 0x24D0, 0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6];

    // The dots of a to z.
    private static readonly int[] s_braille =
        [0x01, 0x03, 0x09, 0x19, 0x11, 0x0B, 0x1B, 0x13, 0x0A, 0x1A, 0x05, 0x07, 0x0D, 0x1D, 0x15, 0x0F, 0x1F, 0x17, 0x0E, 0x1E, 0x25, 0x27, 0x3A, 0x2D, 0x3D, 0x35];

    private static readonly Dictionary<int, string> s_letters = Letters(
        """
        a àáâãåāăąǎȁȃȧạảấầẩẫậắằẳẵặаαɑᴀᵃₐªλΛ
        ae äæǽ
        b ℬƀɓбвβʙᵇḃḅḇьЬВΒ
        c çćĉċčсϲᴄᶜƈ
        d đďḋḍḏԁᴅᵈɗď
        e ℰèéêëēĕėęěȅȇẹẻẽếềểễệеёєεɛᴇᵉₑℯ
        f ℱḟƒꜰᶠ
        g ℊĝğġģǧɡɢᵍց
        h ℎℋĥħḣḥḧḩḫһнʜʰₕհНΗ
        i ℐìíîïĩīĭįıǐȉȋịỉіїιɪᵢⁱℹ
        j ĵǰјᴊʲϳ
        k ķĸǩḱḳḵкκᴋᵏₖƙ
        l ℒĺļľłŀḷḻʟˡₗӏⅼℓ
        m ℳḿṁṃмᴍᵐₘⅿ
        n ñńņňŉŋǹṅṇṉпηɴⁿₙոπΝ
        o ℴòóôõøōŏőǒȍȏọỏốồổỗộớờởỡợơоοσᴏᵒₒօסº
        oe öœ
        p ṕṗрρᴘᵖₚ
        q ɋԛզ
        r ℛŕŗřȑȓṙṛṟгʀʳᵣя
        s śŝşšșṡṣѕꜱˢₛſ
        ss ß
        t ţťŧțṫṭṯтτᴛᵗₜ
        u ùúûũūŭůűųǔȕȗụủứừửữựưυᴜᵘᵤս
        ue ü
        v ṽṿνѵᴠᵛᵥⅴ
        w ŵẁẃẅẇẉшωщᴡʷԝ
        x ẋẍхχˣₓ×
        y ýÿŷȳẏỳỵỷỹуγʏʸүΥ
        z źżžẑẓẕᴢᶻʐΖ
        th þ
        d ð
        """);

    private static readonly Dictionary<char, char> s_turned =
        "ɐɔǝɟƃɓɥᴉıɾʞןɯɹʇʌʍʎqbpdnu".Zip("acefgghiijklmrtvwybqdpun").ToDictionary(pair => pair.First, pair => pair.Second);

    private static readonly SearchValues<char> s_turnedOnly = SearchValues.Create("ɐɔǝɟƃɥᴉɾʞןɯɹʇʌʍʎ");

    /// <summary>What a character beyond ASCII is read as: small Latin letters, or nothing.</summary>
    public static string Read(Rune rune)
    {
        var value = rune.Value;
        if (s_letters.TryGetValue(value, out var read) || s_letters.TryGetValue(Rune.ToLowerInvariant(rune).Value, out read))
        {
            return read;
        }

        var letter = value switch
        {
            >= CapitalFullWidthA and < CapitalFullWidthA + Alphabet => value - CapitalFullWidthA,
            >= SmallFullWidthA and < SmallFullWidthA + Alphabet => value - SmallFullWidthA,
            >= FirstMathematical and <= LastMathematical => (value - FirstMathematical) % Alphabet,
            > FirstTag + 'A' - 1 and <= FirstTag + 'Z' => value - FirstTag - 'A',
            > FirstTag + 'a' - 1 and <= FirstTag + 'z' => value - FirstTag - 'a',
            > FirstBraille and < FirstBraille + 0x40 => Array.IndexOf(s_braille, value - FirstBraille),
            _ => InAlphabet(value),
        };
        return letter < 0 ? "" : ((char)('a' + letter)).ToString();
    }

    /// <summary>Whether a text is written with letters that stand on their heads.</summary>
    public static bool IsTurned(string text) => text.AsSpan().ContainsAny(s_turnedOnly);

    /// <summary>A text written upside down, put on its feet; its order is left as it is.</summary>
    public static string Upright(string text) => string.Concat(text.ToLowerInvariant().Select(c => s_turned.GetValueOrDefault(c, c)));

    private static int InAlphabet(int value)
    {
        foreach (var first in s_alphabets)
        {
            if (value >= first && value < first + Alphabet)
            {
                return value - first;
            }
        }

        return -1;
    }

    private static Dictionary<int, string> Letters(string lines)
    {
        var letters = new Dictionary<int, string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (read, looks) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            foreach (var rune in looks.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark))
            {
                letters.TryAdd(rune.Value, read);
            }
        }

        return letters;
    }
}
