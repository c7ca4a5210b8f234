using System.Runtime.InteropServices;

namespace PatientSim.Mind;

/// <summary>A turn taken apart into words and marks, spoken and typed English alike: without apostrophes, fillers and stutters.</summary>
internal sealed class TurnText
{
    // A turn longer than this is told by its beginning: no trainee says more at once.
    private const int MostTokens = 2000;

    private static readonly string[] s_endings = ["ingly", "ings", "ing", "edly", "ed", "ies", "es", "ly", "s"];

    private static readonly (string Ending, uint Shape)[] s_shapes =
        [.. new[] { "ing", "ed", "ly", "tion", "ment", "ness", "ity", "s" }.Select(ending => (ending, TurnHash.Of("*" + ending)))];

    private static readonly uint s_number = TurnHash.Of("#");
    private static readonly uint s_other = TurnHash.Of("*");
    private static readonly uint[] s_kinds = [.. Enumerable.Range(0, TurnLexicon.KindCount).Select(kind => TurnHash.Of($"*{kind}"))];

    private readonly List<Token> _tokens = new(64);
    private readonly List<Clause> _clauses = new(8);
    private readonly List<char> _letters = new(160) { ' ' };
    private bool _repeats;

    private TurnText()
    {
    }

    /// <summary>A word, or a mark (<c>.</c>, <c>!</c>, <c>?</c>, <c>;</c> or <c>-</c>).</summary>
    /// <param name="Word">The hash of the word, in its usual spelling.</param>
    /// <param name="Shape">The word itself when it belongs to grammar, else only its kind or ending.</param>
    /// <param name="Stem">The hash of the word's stem.</param>
    /// <param name="Mark">The mark; zero for a word.</param>
    internal readonly record struct Token(uint Word, uint Shape, uint Stem, char Mark)
    {
        public bool IsWord => Mark == 0;
    }

    /// <summary>A sentence of the turn: tokens from <paramref name="Start"/> up to <paramref name="End"/>; <paramref name="Core"/> is where it begins to say something.</summary>
    internal readonly record struct Clause(int Start, int Core, int End, bool Asks);

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public ReadOnlySpan<Clause> Clauses => CollectionsMarshal.AsSpan(_clauses);

    /// <summary>The words as written, in lower case, each between two spaces.</summary>
    public ReadOnlySpan<char> Letters => CollectionsMarshal.AsSpan(_letters);

    public int Words { get; private set; }

    public int Commas { get; private set; }

    /// <summary>How many clauses ask.</summary>
    public int Questions { get; private set; }

    public static TurnText Read(string text)
    {
        var turn = new TurnText();
        turn.ReadTokens(text);
        turn.FindClauses();
        return turn;
    }

    private void ReadTokens(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[32];
        var length = 0;
        for (var i = 0; i <= text.Length && _tokens.Count < MostTokens; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                if (length < word.Length)
                {
                    // ASCII only: what other letters' lower case is depends on the machine.
                    word[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
                }

                continue;
            }

            if (c is '\'' or '\u2019' or '\u2018')
            {
                continue;
            }

            if (length > 0)
            {
                AddWord(word[..length]);
                length = 0;
            }

            AddMark(c, i == 0 || text[i - 1] == ' ' || i + 1 >= text.Length || text[i + 1] == ' ');
        }
    }

    private void AddWord(ReadOnlySpan<char> letters)
    {
        var word = TurnLexicon.Spelled(TurnHash.Of(letters));
        if (TurnLexicon.IsFiller(word) || (_repeats && _tokens[^1].Word == word))
        {
            return;
        }

        _letters.AddRange(letters);
        _letters.Add(' ');
        _tokens.Add(new(word, Shape(letters, word), TurnHash.Of(letters[..StemLength(letters)]), default));
        _repeats = true;
        Words++;
    }

    private void AddMark(char c, bool loose)
    {
        if (c == ',')
        {
            Commas++;
            return;
        }

        var mark = c switch
        {
            '?' or '!' or ';' or '.' => c,
            '\u2026' or '\n' => '.',
            '\u2014' or '\u2013' => '-',
            '-' when loose => '-',
            _ => default,
        };
        if (mark == default)
        {
            return;
        }

        if (_tokens.Count > 0 && _tokens[^1].Mark is var last and not (default(char) or '-'))
        {
            if (mark != '?' || last == '?')
            {
                return;
            }

            _tokens.RemoveAt(_tokens.Count - 1);
        }

        _tokens.Add(new(mark, mark, mark, mark));
        _repeats = false;
    }

    private void FindClauses()
    {
        var start = 0;
        for (var i = 0; i <= _tokens.Count; i++)
        {
            if (i < _tokens.Count && _tokens[i].Mark is not ('.' or '!' or '?' or ';'))
            {
                continue;
            }

            var end = Math.Min(i + 1, _tokens.Count);
            if (i > start)
            {
                Questions += _tokens[end - 1].Mark == '?' ? 1 : 0;
                _clauses.Add(new(start, Core(start, end), end, _tokens[end - 1].Mark == '?'));
            }

            start = i + 1;
        }
    }

    /// <summary>The first token from <paramref name="start"/> that is more than a sign of listening; the start when there is none.</summary>
    internal int Core(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_tokens[i].IsWord && !TurnLexicon.IsListening(_tokens[i].Word))
            {
                return i;
            }
        }

        return start;
    }

    private static uint Shape(ReadOnlySpan<char> letters, uint word)
    {
        if (TurnLexicon.IsCommon(word))
        {
            return word;
        }

        if (TurnLexicon.KindOf(word) is var kind and >= 0)
        {
            return s_kinds[kind];
        }

        if (char.IsAsciiDigit(letters[0]))
        {
            return s_number;
        }

        foreach (var (ending, shape) in s_shapes)
        {
            if (letters.EndsWith(ending, StringComparison.Ordinal))
            {
                return shape;
            }
        }

        return s_other;
    }

    private static int StemLength(ReadOnlySpan<char> letters)
    {
        var length = letters.Length;
        foreach (var ending in s_endings)
        {
            if (length - ending.Length >= 3 && letters.EndsWith(ending, StringComparison.Ordinal))
            {
                length -= ending.Length;
                break;
            }
        }

        return length > 3 && letters[length - 1] is 'e' or 'y' or 'i' ? length - 1 : length;
    }
}
