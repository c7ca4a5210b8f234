namespace PatientSim.Mind;

/// <summary>A turn as a row of words that a <see cref="PhraseBook"/> knows by number, with its sentences and clauses.</summary>
internal sealed class TurnWords
{
    private static readonly string[] s_isAfter = ["it", "that", "what", "how", "where", "who", "there", "here", "he", "she", "when", "why", "this", "everything", "something", "nothing", "everyone", "anyone", "someone", "one", "which"];

    private readonly List<int> _ids = [];
    private readonly List<Opening> _openings = [];
    private readonly List<Sentence> _sentences = [];
    private int _from;

    private TurnWords()
    {
    }

    private enum Opening : byte
    {
        None,
        Joined,
        Clause,
        Break,
        Sentence,
    }

    public IReadOnlyList<Sentence> Sentences => _sentences;

    public List<int> Ids => _ids;

    public int Count => _ids.Count;

    public bool IsSentenceStart(int at) => _openings[at] == Opening.Sentence;

    public bool IsClauseStart(int at) => _openings[at] >= Opening.Clause;

    public bool IsConjoinedStart(int at) => _openings[at] >= Opening.Joined;

    /// <summary>Whether a mark, or the end, stands before the word at this place.</summary>
    public bool IsBreak(int at) => at == Count || _openings[at] >= Opening.Break;

    /// <summary>Reads a turn.</summary>
    /// <param name="text">The turn as <see cref="TypedSpelling"/> spells it.</param>
    /// <param name="book">The phrases, whose words are known.</param>
    public static TurnWords Read(string text, PhraseBook book)
    {
        var turn = new TurnWords();
        var (small, joints) = (book.List("small"), book.List("joint"));
        var yourIsYouAre = book.List("afteryour");
        var opening = Opening.Sentence;
        var begins = 0;
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '\''))
            {
                at++;
            }

            if (at > from)
            {
                opening = turn.AddWord(text.AsSpan(from, at - from), book, small, joints, yourIsYouAre, opening);
                continue;
            }

            var mark = text[at++];
            if (IsEnd(text, at - 1))
            {
                begins = turn.EndSentence(begins, at, mark);
                opening = Opening.Sentence;
            }
            else if (IsBreakMark(text, at - 1) && opening < Opening.Break)
            {
                opening = Opening.Break;
            }
        }

        turn.EndSentence(begins, text.Length, ' ');
        return turn;
    }

    /// <summary>Adds a word, contractions written out, and says how the next one begins.</summary>
    private Opening AddWord(ReadOnlySpan<char> word, PhraseBook book, WordSet small, WordSet joints, WordSet yourIsYouAre, Opening opening)
    {
        var apostrophe = word.IndexOf('\'');
        if (apostrophe <= 0)
        {
            var id = book.IdOf(word.Trim('\''));
            if (yourIsYouAre.Has(id) && Count > 0 && _ids[^1] == book.IdOf("your"))
            {
                // "Your not listening" is "you're not listening".
                _ids[^1] = book.IdOf("you");
                opening = Add(book.IdOf("are"), Opening.None);
            }

            return Add(id, opening);
        }

        var stem = word[..apostrophe];
        var ending = word[(apostrophe + 1)..];
        if (ending is "t" && stem.EndsWith("n"))
        {
            var verb = stem switch { "won" => "will", "can" => "can", "ain" => "is", "shan" => "will", _ => stem[..^1] };
            return Add(book.IdOf("not"), Add(book.IdOf(verb), opening));
        }

        var next = Add(book.IdOf(stem), opening);
        var meant = ending switch
        {
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "d" => "would",
            "m" => "am",
            "s" when stem is "let" => "us",
            "s" when s_isAfter.AsSpan().Contains(stem.ToString()) => "is",
            _ => "",
        };
        return meant.Length > 0 ? Add(book.IdOf(meant), next) : next;

        Opening Add(int id, Opening begins)
        {
            _ids.Add(id);
            _openings.Add(begins);
            return begins >= Opening.Clause && small.Has(id) ? Opening.Clause : joints.Has(id) ? Opening.Joined : begins == Opening.Joined && small.Has(id) ? Opening.Joined : Opening.None;
        }
    }

    private int EndSentence(int begins, int to, char mark)
    {
        if (Count > begins)
        {
            _sentences.Add(new(begins, Count, mark, _from, to));
            _from = to;
        }
        else if (mark == '?' && _sentences.Count > 0)
        {
            _sentences[^1] = _sentences[^1] with { Mark = mark };
        }

        return Count;
    }

    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '?' or '!' or '\n' or ';' => true,
        '.' => !((at > 0 && text[at - 1] == '.') || (at + 1 < text.Length && (text[at + 1] == '.' || char.IsDigit(text[at + 1])))),
        _ => false,
    };

    private static bool IsBreakMark(string text, int at) => text[at] switch
    {
        ',' or ':' or '.' or '(' or ')' or '"' or '\u201C' or '\u201D' or '/' or '*' => true,
        '-' => at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };

    /// <summary>Where a sentence lies, and the mark at its end.</summary>
    /// <param name="Start">Its first word.</param>
    /// <param name="End">The word after its last.</param>
    /// <param name="Mark">The mark that ends it.</param>
    /// <param name="From">Its first character in the text.</param>
    /// <param name="To">The character after its last.</param>
    public readonly record struct Sentence(int Start, int End, char Mark, int From, int To)
    {
        public bool IsAsked => Mark == '?';

        public int Length => End - Start;
    }
}
