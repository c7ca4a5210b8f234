namespace PatientSim.Mind;

/// <summary>All phrases, looked for at once: one pass over a turn's words, in time proportional to their number.</summary>
internal sealed class PhraseBook
{
    // They end as verbs do.
    private static readonly string[] s_noVerbs = ["thing", "something", "nothing", "anything", "everything", "morning", "evening", "bring", "during", "wedding", "king", "ring", "spring", "sibling", "need", "indeed", "speed", "bed", "feed", "is", "was", "has", "does", "this", "its", "yes", "us", "as", "his", "hers", "yours", "ours"];

    // Most states read none of the words that come: a few bits tell so at once.
    private const int MaskParts = 4;

    // A book of more states than 64 times this makes its marks on the heap.
    private const int MostOnStack = 256;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly (string Part, int Id)[] _beginnings;
    private readonly (string Part, int Id)[] _endings;
    private readonly Dictionary<string[], WordSet> _sets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, WordSet> _lists;
    private readonly Move[][] _moves;
    private readonly Move[][] _anyWord;
    private readonly ulong[] _mayRead;
    private readonly Move[][] _accepts;
    private readonly Move[][] _starts;

    /// <summary>Makes a book.</summary>
    /// <param name="phrases">The phrases of each cue, one per line.</param>
    /// <param name="lists">The lists of words that phrases may name.</param>
    public PhraseBook(IEnumerable<(Cue Cue, string Lines)> phrases, IReadOnlyDictionary<string, string[]> lists)
    {
        var states = new PhraseStates();
        var parser = new PhraseParser(states, lists);
        foreach (var (cue, lines) in phrases)
        {
            foreach (var phrase in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                parser.Add(phrase, cue);
            }
        }

        foreach (var word in states.Words.Concat(lists.Values.SelectMany(list => list)).Concat(s_noVerbs))
        {
            _ids.TryAdd(word, _ids.Count + 1);
        }

        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = [.. _ids.Where(word => word.Key.EndsWith('*')).Select(word => (word.Key[..^1], word.Value))];
        _endings = [.. _ids.Where(word => word.Key.StartsWith('*')).Select(word => (word.Key[1..], word.Value))];
        _lists = lists.ToDictionary(list => list.Key, list => SetOf(list.Value), StringComparer.Ordinal);
        (_moves, _anyWord, _accepts) = (new Move[states.Count][], new Move[states.Count][], new Move[states.Count][]);
        _mayRead = new ulong[states.Count * MaskParts];
        for (var state = 0; state < states.Count; state++)
        {
            var moves = states.MovesFrom(state).ConvertAll(MoveOf);
            _accepts[state] = [.. moves.FindAll(move => move.Accepted is not null)];
            _moves[state] = [.. moves.FindAll(move => move.Accepted is null && move.Words is not null)];
            _anyWord[state] = [.. moves.FindAll(move => move.Accepted is null && move.Words is null)];
            foreach (var word in _moves[state].SelectMany(move => move.Words!.Members))
            {
                _mayRead[MaskOf(state, word)] |= 1UL << (word & 63);
            }
        }

        _starts = Starts([.. states.Starts.SelectMany(start => _moves[start].Concat(_anyWord[start]))]);
    }

    private Move MoveOf(PhraseStates.StateMove move) => new(
        move.Words is null ? null : SetOf(move.Words),
        move.Target,
        move.Conditions.Length == 0 ? [] : [.. move.Conditions.Select(when => new Condition(when.Place, when.Words is null ? null : SetOf(when.Words)))],
        move.Accepted);

    /// <summary>The moves that each word begins.</summary>
    private Move[][] Starts(Move[] first)
    {
        var starts = new List<Move>[_ids.Count + 1];
        for (var word = 0; word < starts.Length; word++)
        {
            starts[word] = [];
        }

        foreach (var move in first)
        {
            foreach (var word in move.Words?.Members ?? Enumerable.Range(0, starts.Length))
            {
                starts[word].Add(move);
            }
        }

        return [.. starts.Select(moves => moves.ToArray())];
    }

    /// <summary>The number of a word; 0 for a word that is in no phrase.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var id))
        {
            return id;
        }

        foreach (var (beginning, number) in _beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return number;
            }
        }

        foreach (var (ending, number) in _endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 1)
            {
                return number;
            }
        }

        return 0;
    }

    /// <summary>A list of words by its name.</summary>
    public WordSet List(string name) => _lists[name];

    private WordSet SetOf(string[] words)
    {
        if (!_sets.TryGetValue(words, out var set))
        {
            int[] members = words is [var only] && !only.Contains('*')
                ? [_ids[only]]
                : [.. words.SelectMany(pattern => pattern.Contains('*') ? _ids.Where(word => Fits(word.Key, pattern)).Select(word => word.Value) : [_ids[pattern]]).Distinct()];
            _sets[words] = set = new(members, _ids.Count + 1);
        }

        return set;
    }

    private static int MaskOf(int state, int word) => (state * MaskParts) + ((word >> 6) % MaskParts);

    private static bool Fits(string word, string pattern) =>
        pattern[^1] == '*' ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
        : word.AsSpan().EndsWith(pattern.AsSpan(1), StringComparison.Ordinal) && !s_noVerbs.Contains(word);

    /// <summary>The cues in each sentence of a turn.</summary>
    public CueSet[] Find(TurnWords turn)
    {
        var found = new CueSet[turn.Sentences.Count];
        var size = (_moves.Length + 63) / 64;
        Span<ulong> seen = size <= MostOnStack ? stackalloc ulong[MostOnStack] : new ulong[size];
        seen.Clear();
        var (active, next) = (new List<int>(64), new List<int>(64));
        var sentence = 0;
        for (var at = 0; at <= turn.Count; at++)
        {
            foreach (var state in active)
            {
                foreach (var accept in _accepts[state])
                {
                    if (accept.HoldsAt(turn, at))
                    {
                        found[sentence] = found[sentence].With(accept.Accepted!.Value);
                    }
                }
            }

            if (at == turn.Count)
            {
                break;
            }

            if (at == turn.Sentences[sentence].End)
            {
                sentence++;
                active.Clear();
            }

            var word = turn.Ids[at];
            Step(_starts[word], turn, at, seen, next);
            foreach (var state in active)
            {
                Step(_anyWord[state], turn, at, seen, next);
                if ((_mayRead[MaskOf(state, word)] & (1UL << (word & 63))) != 0)
                {
                    Step(_moves[state], turn, at, seen, next);
                }
            }

            foreach (var state in next)
            {
                seen[state >> 6] = 0;
            }

            (active, next) = (next, active);
            next.Clear();
        }

        return found;
    }

    /// <summary>Adds the states that the word at a place leads to, each once.</summary>
    private static void Step(Move[] moves, TurnWords turn, int at, Span<ulong> seen, List<int> next)
    {
        foreach (var move in moves)
        {
            var bit = 1UL << (move.Target & 63);
            if ((seen[move.Target >> 6] & bit) == 0 && (move.Words is null || move.Words.Has(turn.Ids[at])) && move.HoldsAt(turn, at))
            {
                seen[move.Target >> 6] |= bit;
                next.Add(move.Target);
            }
        }
    }

    private sealed record Move(WordSet? Words, int Target, Condition[] Conditions, Cue? Accepted)
    {
        public bool HoldsAt(TurnWords turn, int at)
        {
            foreach (var condition in Conditions)
            {
                if (!condition.HoldsAt(turn, at))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private sealed record Condition(Place Place, WordSet? Words)
    {
        public bool HoldsAt(TurnWords turn, int at) => Place switch
        {
            Place.ClauseStart => turn.IsClauseStart(at),
            Place.ConjoinedStart => turn.IsConjoinedStart(at),
            Place.ClauseEnd => turn.IsBreak(at),
            Place.NotBefore => at == turn.Count || turn.IsSentenceStart(at) || !Words!.Has(turn.Ids[at]),
            _ => turn.IsSentenceStart(at) || !Words!.Has(turn.Ids[at - 1]),
        };
    }
}
