using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What the model looks at in a turn: hashed runs of words, word kinds and letters, its length, what it takes from the last reply, and what the rules found.</summary>
/// <remarks>A feature is a number whose first four bits are its <see cref="TurnFeatureGroup"/>. The trainer and the coder share this class.</remarks>
internal sealed class TurnFeatures
{
    private const int GroupShift = 28;

    private static readonly uint[] s_codes = Names<TraineeCode>();
    private static readonly uint[] s_flags = Names<TraineeFlag>();
    private static readonly uint[] s_errors = Names<TraineeError>();
    private static readonly uint[] s_cues = Names<Cue>();
    private static readonly uint s_begin = TurnHash.Of("<s>");
    private static readonly uint s_end = TurnHash.Of("</s>");

    private static readonly Dictionary<uint, uint> s_fromPatient = new[]
    {
        ("i", "you"), ("im", "youre"), ("ive", "youve"), ("my", "your"), ("me", "you"), ("myself", "yourself"), ("ill", "youll"), ("id", "youd"),
        ("mine", "yours"), ("we", "you"), ("our", "your"), ("am", "are"),
    }.ToDictionary(pair => TurnHash.Of(pair.Item1), pair => TurnHash.Of(pair.Item2));

    private static readonly HashSet<uint> s_you = Hashes("you youre youve youd youll your yours yourself");
    private static readonly HashSet<uint> s_i = Hashes("i im ive id ill my me");
    private static readonly HashSet<uint> s_we = Hashes("we were weve well lets our us");

    private readonly List<uint> _features = new(1024);
    private readonly TurnText _turn;
    private readonly TurnText _reply;

    private TurnFeatures(string text, string? previous)
    {
        _turn = TurnText.Read(text);
        _reply = TurnText.Read(previous ?? "");
    }

    /// <summary>The group of a feature.</summary>
    public static TurnFeatureGroup GroupOf(uint feature) => (TurnFeatureGroup)(feature >> GroupShift);

    /// <summary>The features of a turn, some more than once.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="previous">The patient's last reply.</param>
    /// <param name="rules">What the rules made of the turn.</param>
    public static List<uint> Of(string text, string? previous, TraineeAct rules)
    {
        var features = new TurnFeatures(text, previous);
        features.AddRuns();
        features.AddOpenings();
        features.AddLetters();
        features.AddSize(text);
        features.AddReply(text, previous);
        features.AddOverlap(text);
        features.AddRules(rules, text);
        features.AddCues(text);
        return features._features;
    }

    private void AddRuns()
    {
        var tokens = _turn.Tokens;
        for (var i = -1; i <= tokens.Count; i++)
        {
            uint words = 0, shapes = 0;
            for (var length = 1; length <= 4 && i + length <= tokens.Count + 1; length++)
            {
                var at = i + length - 1;
                words = TurnHash.And(words, at < 0 ? s_begin : at == tokens.Count ? s_end : tokens[at].Word);
                shapes = TurnHash.And(shapes, at < 0 ? s_begin : at == tokens.Count ? s_end : tokens[at].Shape);
                if (length <= 2)
                {
                    Add(TurnFeatureGroup.Word + length - 1, words);
                }

                Add(TurnFeatureGroup.Shape + length - 1, shapes);
            }

            if (i >= 0 && i < tokens.Count && tokens[i].IsWord)
            {
                Add(TurnFeatureGroup.Stem, tokens[i].Stem);
            }
        }
    }

    /// <summary>How the turn, its last clause and every clause begin, and how the turn ends.</summary>
    private void AddOpenings()
    {
        var tokens = _turn.Tokens;
        AddBeginning("first", _turn.Core(0, tokens.Count), tokens.Count);
        if (_turn.Clauses.Count == 0)
        {
            return;
        }

        var last = _turn.Clauses[^1];
        AddBeginning("last", last.Core, last.End);
        var run = TurnHash.Of("end");
        for (var length = 1; length <= 3 && last.End - length >= last.Core; length++)
        {
            Fact(run = TurnHash.And(run, tokens[last.End - length].Shape));
        }

        foreach (var clause in _turn.Clauses)
        {
            uint shapes = 0;
            for (var length = 1; length <= 3 && clause.Core + length <= clause.End; length++)
            {
                shapes = TurnHash.And(shapes, tokens[clause.Core + length - 1].Shape);
                Add(TurnFeatureGroup.Opening, shapes);
                Add(TurnFeatureGroup.MarkedOpening, TurnHash.And(shapes, clause.Asks ? '?' : '.'));
            }
        }

        var questions = _turn.Clauses.Count(clause => clause.Asks);
        Fact("questions", Math.Min(questions, 3));
        Fact("statements", Math.Min(_turn.Clauses.Count - questions, 4));
        Fact("ends", (last.Asks ? 2 : 0) + (_turn.Clauses.Count > 1 ? 1 : 0));
    }

    private void AddBeginning(string place, int from, int to)
    {
        uint words = TurnHash.Of(place), shapes = TurnHash.And(words, '*');
        for (var length = 1; length <= 3 && from + length <= to; length++)
        {
            Fact(words = TurnHash.And(words, _turn.Tokens[from + length - 1].Word));
            Fact(shapes = TurnHash.And(shapes, _turn.Tokens[from + length - 1].Shape));
        }
    }

    private void AddLetters()
    {
        var letters = _turn.Letters;
        for (var i = 0; i + 3 <= letters.Count; i++)
        {
            uint run = 0;
            for (var length = 1; length <= 5 && i + length <= letters.Count; length++)
            {
                run = TurnHash.And(run, letters[i + length - 1]);
                if (length >= 3)
                {
                    Add(TurnFeatureGroup.Letters + length - 3, run);
                }
            }
        }
    }

    private void AddSize(string text)
    {
        var words = _turn.Words;
        Fact("bias", 0);
        Fact("length", Step(words, 0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40, 60));
        Fact("commas", Step(_turn.Commas, 0, 1, 2, 4, 8));
        Fact("length and question", (Step(words, 1, 3, 6, 12, 25, 50) * 2) + Asks(text));
        AtLeast("words", words, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 45, 60, 90);

        // A transcript cuts a turn in two where somebody else speaks.
        Fact("goes on", text.StartsWith('-') || text.StartsWith('\u2014') ? 1 : 0);
        Fact("breaks off", text.EndsWith('-') || text.EndsWith('\u2014') ? 1 : 0);
        Fact("bracket", text.Contains('[', StringComparison.Ordinal) ? 1 : 0);

        var you = Count(s_you);
        var i = Count(s_i);
        Fact("you", Step(you, 0, 1, 2, 4, 7));
        Fact("i", Step(i, 0, 1, 2, 4));
        Fact("we", Step(Count(s_we), 0, 1, 2));
        Fact("you or i", Math.Sign(you - i));
        AtLeast("you of hundred", you * 100 / Math.Max(1, words), 3, 6, 9, 12, 16, 20);
        AtLeast("i of hundred", i * 100 / Math.Max(1, words), 3, 6, 10, 15);
        AddKinds("kind", _turn, 1, 2, 3, 5);
    }

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

        HashSet<uint> own = [.. _turn.Tokens.Where(token => token.IsWord && !TurnLexicon.IsCommon(token.Word) && !TurnLexicon.IsListening(token.Word)).Select(token => token.Stem)];
        var shared = own.Count(said.Contains);
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
            var echo = _turn.Tokens.All(token => !token.IsWord || all.Contains(token.Stem) || TurnLexicon.IsCommon(token.Word));
            Fact("echo", (echo ? 2 : 0) + (own.Count > 0 ? 1 : 0));
        }

        for (var length = 2; length <= 3; length++)
        {
            var runs = Runs(_reply, length, turned: true).ToHashSet();
            Fact(length == 2 ? "pairs taken" : "triples taken", Step(Runs(_turn, length, turned: false).Count(runs.Contains), 0, 1, 2, 4));
        }
    }

    private void AddRules(TraineeAct rules, string text)
    {
        var main = s_codes[(int)rules.Main];
        var six = TurnHash.Of(rules.Six);
        Fact("rule main", main);
        Fact("rule six", six);
        Fact("rule sure", TurnHash.And(main, (uint)Math.Round(rules.Confidence * 20)));
        Fact("rule and length", TurnHash.And(main, (uint)Step(_turn.Words, 3, 8, 20)));
        Fact("rule and question", TurnHash.And(six, (uint)Asks(text)));
        foreach (var flag in rules.Flags)
        {
            Fact("flag", s_flags[(int)flag]);
        }

        // What the other two errors need is the patient's file and the turns before, which no training turn has.
        foreach (var error in rules.Errors.Where(error => error is not (TraineeError.MisreadFeeling or TraineeError.Interrogation)))
        {
            Fact("error", s_errors[(int)error]);
        }
    }

    private void AddCues(string text)
    {
        var words = TurnWords.Read(TypedSpelling.Spell(text), TurnCues.Book);
        var cues = TurnCues.Book.Find(words);
        for (var i = 0; i < cues.Length; i++)
        {
            for (var cue = 0; cue < s_cues.Length; cue++)
            {
                if (!cues[i].Has((Cue)cue))
                {
                    continue;
                }

                Fact("cue", s_cues[cue]);
                Fact(words.Sentences[i].IsAsked ? "cue asked" : "cue said", s_cues[cue]);
                if (i == cues.Length - 1)
                {
                    Fact("last cue", s_cues[cue]);
                }
            }
        }
    }

    private void AddKinds(string name, TurnText text, params ReadOnlySpan<int> steps)
    {
        Span<int> counts = stackalloc int[TurnLexicon.KindCount];
        foreach (var token in text.Tokens)
        {
            if (token.IsWord && TurnLexicon.KindOf(token.Word) is var kind and >= 0)
            {
                counts[kind]++;
            }
        }

        var hash = TurnHash.Of(name);
        for (var kind = 0; kind < counts.Length; kind++)
        {
            foreach (var step in steps)
            {
                if (counts[kind] >= step)
                {
                    Add(TurnFeatureGroup.Number, TurnHash.And(TurnHash.And(hash, (uint)kind), (uint)step));
                }
            }
        }
    }

    private static IEnumerable<uint> Runs(TurnText text, int length, bool turned)
    {
        var words = new List<uint>(text.Words);
        foreach (var token in text.Tokens)
        {
            if (token.IsWord)
            {
                words.Add(turned ? s_fromPatient.GetValueOrDefault(token.Word, token.Word) : token.Word);
            }
        }

        for (var i = 0; i + length <= words.Count; i++)
        {
            var run = TurnHash.And(words[i], words[i + 1]);
            yield return length == 2 ? run : TurnHash.And(run, words[i + 2]);
        }
    }

    private int Count(HashSet<uint> words) => _turn.Tokens.Count(token => token.IsWord && words.Contains(token.Word));

    private void AtLeast(string name, int value, params ReadOnlySpan<int> steps)
    {
        foreach (var step in steps)
        {
            if (value >= step)
            {
                Add(TurnFeatureGroup.Number, TurnHash.And(TurnHash.Of(name), (uint)step));
            }
        }
    }

    private void Fact(string name, int value) => Fact(name, (uint)value);

    private void Fact(string name, uint value) => Fact(TurnHash.And(TurnHash.Of(name), value));

    private void Fact(uint hash) => Add(TurnFeatureGroup.Fact, hash);

    private void Add(TurnFeatureGroup group, uint hash) =>
        _features.Add(((uint)group << GroupShift) | (TurnHash.Spread(hash) >> (32 - GroupShift)));

    private static int Asks(string text) => text.Contains('?', StringComparison.Ordinal) ? 1 : 0;

    /// <summary>How many steps a number has passed.</summary>
    private static int Step(int value, params ReadOnlySpan<int> steps)
    {
        var step = 0;
        while (step < steps.Length && value > steps[step])
        {
            step++;
        }

        return step;
    }

    private static uint[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => TurnHash.Of(name))];

    private static HashSet<uint> Hashes(string words) => [.. words.Split(' ').Select(word => TurnHash.Of(word))];
}
