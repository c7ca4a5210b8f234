using System.Buffers;
using System.Text;

namespace PatientSim.Prompting;

/// <summary>What trainee and patient said, on its way into a prompt: what looks like a director's note, a fence or a role is made harmless. Pure.</summary>
/// <remarks>
/// Ordinary words come out as they went in. In a text that holds a look-alike every square or curly bracket becomes a round one and every
/// angle bracket &#x2039; or &#x203A;; a line that begins with a role and no bracket loses its colon. Letters of other alphabets, spacing and invisible characters do not hide it.
/// </remarks>
internal static class SpokenText
{
    // Further on it is no look-alike any more; and a text of nothing but brackets costs no more than its length times this.
    private const int Reach = 120;
    private const string SquareOpen = "[{\uFF3B\uFF5B\u3010\u3014\u3016\u301A\u27E6\u2045\u2772\u298B\u300C\u300E\uFF62";
    private const string SquareClose = "]}\uFF3D\uFF5D\u3011\u3015\u3017\u301B\u27E7\u2046\u2773\u298C\u300D\u300F\uFF63";
    private const string AngleOpen = "<\uFF1C\uFE64\u02C2\u1438\u2329\u3008\u300A\u27E8\u27EA\u276E\u2770\u00AB";
    private const string AngleClose = ">\uFF1E\uFE65\u02C3\u1433\u232A\u3009\u300B\u27E9\u27EB\u276F\u2771\u00BB";
    private const string Colons = ":\uFF1A\uFE55\uFE13\u2236\uA789\u02D0";

    // As they look, one for one.
    private const string Foreign = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u0501\u04CF\u043A\u043C\u0442\u043D\u0432\u03B1\u03B5\u03BF\u03C1\u03B9\u03BD\u03C4\u03BA\u03C5\u0131\u017F0134578"
        + "\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u0101\u0103\u00E7\u0107\u010D\u00E8\u00E9\u00EA\u00EB\u0113\u0117\u00EC\u00ED\u00EE\u00EF\u012B\u00F1\u0144\u00F2\u00F3\u00F4\u00F5\u00F6\u00F8\u014D\u00F9\u00FA\u00FB\u00FC\u016B\u0155\u0159\u015B\u0161\u0163\u0165\u00FD\u00FF\u010F\u0111\u0142";
    private const string Latin = "aeopcyxisjdlkmthbaeopivtkyisoieastb"
        + "aaaaaaaaccceeeeeeiiiiinnooooooouuuuurrssttyyddl";

    private static readonly SearchValues<char> s_suspects = SearchValues.Create(SquareOpen + AngleOpen + Colons);
    private static readonly SearchValues<char> s_openers = SearchValues.Create(SquareOpen + AngleOpen);
    private static readonly SearchValues<char> s_brackets = SearchValues.Create(SquareOpen + SquareClose + AngleOpen + AngleClose);
    private static readonly SearchValues<char> s_colons = SearchValues.Create(Colons);
    private static readonly SearchValues<char> s_ends = SearchValues.Create(SquareClose + AngleClose + Colons);
    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create("\n\v\f\r\u0085\u2028\u2029");

    // What notes, fences and the marks of chat models begin with, letters only.
    private static readonly string[] s_marks =
        ["director", "notefromthedirector", "anotefromthedirector", "patientfile", "system", "imstart", "imend", "imsep", "startheaderid", "endheaderid", "startofturn", "endofturn", "endoftext", "eotid"];

    private static readonly HashSet<string> s_roles =
    [
        "system", "systemmessage", "systemprompt", "systemnote", "systeminstruction", "systeminstructions", "systemoverride", "developer", "developermessage", "assistant", "user", "human", "tool", "model", "inst", "sys",
        "director", "directorsnote", "directorsnotes", "directornote", "notefromthedirector", "anotefromthedirector", "newinstruction", "newinstructions", "instruction", "instructions",
    ];

    /// <summary>The words, with what looks like a note, a fence or a role made harmless.</summary>
    public static string Harmless(string text) => !text.AsSpan().ContainsAny(s_suspects) ? text : WithoutRoles(HasMark(text) ? WithoutBrackets(text) : text);

    private static bool HasMark(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(s_openers) is >= 0 and var at)
        {
            rest = rest[(at + 1)..];
            var near = rest[..Math.Min(rest.Length, Reach)];
            var (all, whole) = (Letters(near), near.IndexOfAny(s_ends) is >= 0 and var end ? Letters(near[..end]) : null);
            if (s_marks.Any(mark => all.StartsWith(mark, StringComparison.Ordinal)) || (whole is not null && s_roles.Contains(whole)))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutBrackets(string text)
    {
        var harmless = text.ToCharArray();
        for (var at = 0; at < harmless.Length; at++)
        {
            if (s_brackets.Contains(harmless[at]))
            {
                harmless[at] = SquareOpen.Contains(harmless[at], StringComparison.Ordinal) ? '('
                    : SquareClose.Contains(harmless[at], StringComparison.Ordinal) ? ')'
                    : AngleOpen.Contains(harmless[at], StringComparison.Ordinal) ? '\u2039' : '\u203A';
            }
        }

        return new(harmless);
    }

    private static string WithoutRoles(string text)
    {
        StringBuilder? harmless = null;
        var copied = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(s_lineEnds) is >= 0 and var end ? end : text.Length - start;
            var line = text.AsSpan(start, length);
            var colon = line.IndexOfAny(s_colons);
            if (colon is > 0 and <= Reach && !line.TrimStart().StartsWith('(') && s_roles.Contains(Letters(line[..colon])))
            {
                harmless = (harmless ?? new()).Append(text, copied, start + colon - copied).Append(" -");
                copied = start + colon + 1;
            }

            start += length + 1;
        }

        return harmless is null ? text : harmless.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The letters of a text as they look to a reader: small, Latin, without accents, and nothing between them.</summary>
    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var small = Rune.ToLowerInvariant(Plain(rune));
            var plain = small.IsBmp && Foreign.IndexOf((char)small.Value, StringComparison.Ordinal) is >= 0 and var at ? new(Latin[at]) : small;
            if (Rune.IsLetter(plain))
            {
                letters.Append(plain);
            }
        }

        return letters.ToString();
    }

    /// <summary>The letters that Unicode has in several forms: wide, circled, and those of mathematics. Not by normalization, which some machines do without.</summary>
    private static Rune Plain(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new(rune.Value - 0xFEE0),
        >= 0x24B6 and <= 0x24E9 => Letter(rune.Value - 0x24B6),
        >= 0x1D400 and <= 0x1D6A3 => Letter(rune.Value - 0x1D400),
        _ => rune,
    };

    private static Rune Letter(int index) => new((index % 52) < 26 ? 'A' + (index % 26) : 'a' + (index % 26));
}
