namespace PatientSim.Mind;

/// <summary>A condition on a place between two words.</summary>
internal enum Place
{
    /// <summary>A clause begins, small words aside.</summary>
    ClauseStart,

    /// <summary>The same, or a clause joined by "and" or "but".</summary>
    ConjoinedStart,

    /// <summary>A clause ends.</summary>
    ClauseEnd,

    /// <summary>The next word is none of these.</summary>
    NotBefore,

    /// <summary>The word before is none of these.</summary>
    NotAfter,
}

/// <summary>The states between the words of all phrases, while they are being put together.</summary>
internal sealed class PhraseStates
{
    private readonly List<List<(Place? Place, string[]? Words, int Target)>?> _skips = [];
    private readonly List<List<(string[]? Words, int Target)>?> _reads = [];
    private readonly Dictionary<int, Cue> _accepts = [];

    /// <summary>The first state of every phrase.</summary>
    public List<int> Starts { get; } = [];

    public int Count => _reads.Count;

    /// <summary>All words that occur in phrases.</summary>
    public IEnumerable<string> Words => _reads.SelectMany(reads => reads ?? []).SelectMany(read => read.Words ?? []).Concat(_skips.SelectMany(skips => skips ?? []).SelectMany(skip => skip.Words ?? []));

    public int New()
    {
        _skips.Add(null);
        _reads.Add(null);
        return _reads.Count - 1;
    }

    public void Start(int state) => Starts.Add(state);

    public void Accept(int state, Cue cue) => _accepts.Add(state, cue);

    public void Read(int from, string[]? words, int to) => (_reads[from] ??= []).Add((words, to));

    public void Skip(int from, int to) => (_skips[from] ??= []).Add((null, null, to));

    public int When(int from, Place place, string[]? words)
    {
        var to = New();
        (_skips[from] ??= []).Add((place, words, to));
        return to;
    }

    /// <summary>What can be read or accepted from a state without reading first, each with what has to hold there.</summary>
    public List<StateMove> MovesFrom(int state)
    {
        var moves = new List<StateMove>();
        Collect(state, [], moves);
        return moves;
    }

    private void Collect(int state, (Place Place, string[]? Words)[] conditions, List<StateMove> moves)
    {
        if (_accepts.TryGetValue(state, out var cue))
        {
            moves.Add(new(conditions, null, -1, cue));
        }

        foreach (var (words, target) in _reads[state] ?? [])
        {
            moves.Add(new(conditions, words, target, null));
        }

        foreach (var (place, words, target) in _skips[state] ?? [])
        {
            Collect(target, place is null ? conditions : [.. conditions, (place.Value, words)], moves);
        }
    }

    /// <summary>A word to read, or a cue to accept.</summary>
    /// <param name="Conditions">What has to hold first.</param>
    /// <param name="Words">The words, one of which is read; null for any.</param>
    /// <param name="Target">The state behind it.</param>
    /// <param name="Accepted">The cue; null when a word is to be read.</param>
    public readonly record struct StateMove((Place Place, string[]? Words)[] Conditions, string[]? Words, int Target, Cue? Accepted);
}
