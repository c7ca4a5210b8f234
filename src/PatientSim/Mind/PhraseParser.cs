namespace PatientSim.Mind;

/// <summary>Reads phrases as <see cref="TurnCues"/> writes them into the states of a <see cref="PhraseBook"/>.</summary>
/// <remarks>
/// A phrase is words in a row. <c>should/must</c>: either word. <c>really?</c>: or nothing. <c>(a b | c)</c>: one of these runs.
/// <c>suicid*</c>, <c>*ing</c>: whatever begins or ends so. <c>*</c>: any word. <c>..</c>: up to three words, <c>...</c>: up to eight. <c>@feeling</c>: a word of that list.
/// <c>^</c>: a clause begins here, small words aside. <c>&amp;</c>: here too after "and", "but". <c>$</c>: a clause ends here.
/// <c>!a/b</c>: the next word is neither. <c>-a/b</c>: the word before is neither. Contractions are written out: <c>do not you</c>.
/// </remarks>
internal sealed class PhraseParser(PhraseStates states, IReadOnlyDictionary<string, string[]> lists)
{
    private const int ShortGap = 3;
    private const int LongGap = 8;

    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private string[] _items = [];
    private int _at;

    /// <summary>Adds one phrase that is a sign of a cue.</summary>
    public void Add(string phrase, Cue cue)
    {
        _items = phrase.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Replace(" ) ?", " )? ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _at = 0;
        var start = states.New();
        var end = Row(start);
        if (_at < _items.Length)
        {
            throw new FormatException($"The phrase '{phrase}' has a ')' too many.");
        }

        states.Accept(end, cue);
        states.Start(start);
    }

    /// <summary>Items in a row, up to the end, a bar or a closing parenthesis.</summary>
    private int Row(int from)
    {
        while (_at < _items.Length && _items[_at] is not ("|" or ")" or ")?"))
        {
            from = Item(from, _items[_at++]);
        }

        return from;
    }

    private int Item(int from, string item)
    {
        switch (item)
        {
            case "(":
                return Group(from);
            case "..":
                return Gap(from, ShortGap);
            case "...":
                return Gap(from, LongGap);
            case "^":
                return states.When(from, Place.ClauseStart, null);
            case "&":
                return states.When(from, Place.ConjoinedStart, null);
            case "$":
                return states.When(from, Place.ClauseEnd, null);
        }

        if (item[0] is '!' or '-' && item.Length > 1)
        {
            return states.When(from, item[0] == '!' ? Place.NotBefore : Place.NotAfter, Words(item[1..]));
        }

        var optional = item.EndsWith('?');
        var to = states.New();
        states.Read(from, Words(optional ? item[..^1] : item), to);
        if (optional)
        {
            states.Skip(from, to);
        }

        return to;
    }

    private int Group(int from)
    {
        var to = states.New();
        while (true)
        {
            states.Skip(Row(from), to);
            var ending = _at < _items.Length ? _items[_at++] : throw new FormatException("A '(' is not closed.");
            if (ending == "|")
            {
                continue;
            }

            if (ending == ")?")
            {
                states.Skip(from, to);
            }

            return to;
        }
    }

    private int Gap(int from, int most)
    {
        var to = states.New();
        for (var i = 0; i < most; i++)
        {
            states.Skip(from, to);
            var next = states.New();
            states.Read(from, null, next);
            from = next;
        }

        states.Skip(from, to);
        return to;
    }

    /// <summary>The words an item stands for; null for any.</summary>
    private string[]? Words(string item)
    {
        if (item == "*")
        {
            return null;
        }

        // The same words are the same object, so that their set is made once.
        if (!_words.TryGetValue(item, out var words))
        {
            _words[item] = words = [.. item.Split('/').SelectMany(word => word[0] == '@' ? lists[word[1..]] : [word])];
        }

        return words;
    }
}
