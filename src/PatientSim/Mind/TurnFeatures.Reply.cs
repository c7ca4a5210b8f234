namespace PatientSim.Mind;

/// <content>The patient's last reply, and what the turn takes from it.</content>
internal sealed partial class TurnFeatures
{
    private static readonly Dictionary<uint, uint> s_fromPatient = new[]
    {
        ("i", "you"), ("im", "youre"), ("ive", "youve"), ("my", "your"), ("me", "you"), ("myself", "yourself"), ("ill", "youll"), ("id", "youd"),
        ("mine", "yours"), ("we", "you"), ("our", "your"), ("am", "are"),
    }.ToDictionary(pair => TurnHash.Of(pair.Item1), pair => TurnHash.Of(pair.Item2));

    private void AddReply(string text, string? previous)
    {
        var words = _reply.Words;
        var asks = previous is not null && previous.AsSpan().TrimEnd().EndsWith("?") ? 1 : 0;
        Fact("no reply", previous is null ? 1 : 0);
        Fact("reply length", Step(words, 0, 1, 2, 4, 8, 15, 30, 60));
        Fact("reply asks", asks);
        Fact("reply has question", previous is null ? 0 : Asks(previous));
        Fact("reply breaks off", previous is not null && (previous.EndsWith('-') || previous.EndsWith('\u2014')) ? 1 : 0);
        Fact("lengths", (Step(words, 1, 4, 15, 40) * 8) + Step(_turn.Words, 1, 3, 8, 15, 30));
        Fact("reply asks and length", (asks * 8) + Step(_turn.Words, 1, 3, 8, 15, 30));
        Fact("both ask", (asks * 2) + Asks(text));
        AddKinds("reply kind", _reply, 1, 3);
    }

    /// <summary>How much of the turn the patient has said before, word for word or with "I" turned into "you".</summary>
    private void AddOverlap(string text)
    {
        var said = new HashSet<uint>();
        var all = new HashSet<uint>();
        foreach (var token in _reply.Tokens)
        {
            all.Add(token.Stem);
            if (token.IsWord && !TurnLexicon.IsCommon(token.Word))
            {
                said.Add(token.Stem);
            }
        }

        var own = new HashSet<uint>();
        var shared = 0;
        var echo = true;
        foreach (var token in _turn.Tokens)
        {
            if (!token.IsWord || TurnLexicon.IsCommon(token.Word))
            {
                continue;
            }

            echo &= all.Contains(token.Stem);
            if (!TurnLexicon.IsListening(token.Word) && own.Add(token.Stem) && said.Contains(token.Stem))
            {
                shared++;
            }
        }

        var fresh = own.Count - shared;
        Fact("shared", Step(shared, 0, 1, 2, 3, 5));
        Fact("fresh", Step(fresh, 0, 1, 2, 3, 5, 8, 14));
        Fact("shared and fresh", (Step(shared, 0, 1, 2, 4) * 8) + Step(fresh, 0, 1, 3, 6, 12));
        Fact("shared and question", (Step(shared, 0, 1, 3) * 2) + Asks(text));
        Fact("shared and length", (Step(shared, 0, 1, 3) * 8) + Step(_turn.Words, 3, 8, 15, 30));
        Fact("shared of own", own.Count == 0 ? -1 : Step(shared * 100 / own.Count, 0, 10, 20, 30, 50, 70, 99));
        AtLeast("fresh words", fresh, 1, 2, 3, 4, 5, 7, 10, 14, 20);
        if (_turn.Words is > 0 and <= 6)
        {
            Fact("echo", (echo ? 2 : 0) + (own.Count > 0 ? 1 : 0));
        }

        for (var length = 2; length <= 3; length++)
        {
            HashSet<uint> runs = [.. Runs(_reply, length, turned: true)];
            var taken = 0;
            foreach (var run in Runs(_turn, length, turned: false))
            {
                taken += runs.Contains(run) ? 1 : 0;
            }

            Fact(length == 2 ? "pairs taken" : "triples taken", Step(taken, 0, 1, 2, 4));
        }
    }

    /// <summary>The runs of two or three words; with "I" turned into "you" for what the patient said.</summary>
    private static List<uint> Runs(TurnText text, int length, bool turned)
    {
        var runs = new List<uint>(text.Words);
        uint before = 0, last = 0;
        var count = 0;
        foreach (var token in text.Tokens)
        {
            if (!token.IsWord)
            {
                continue;
            }

            var word = turned ? s_fromPatient.GetValueOrDefault(token.Word, token.Word) : token.Word;
            if (++count >= length)
            {
                runs.Add(length == 2 ? TurnHash.And(last, word) : TurnHash.And(TurnHash.And(before, last), word));
            }

            (before, last) = (last, word);
        }

        return runs;
    }
}
