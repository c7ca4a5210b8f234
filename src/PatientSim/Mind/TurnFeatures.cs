using System.Numerics;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What the model looks at in a turn: hashed runs of words, word kinds and letters, its length, what it takes from the last reply, and what the rules found.</summary>
/// <remarks>A feature is a number whose first four bits are its <see cref="TurnFeatureGroup"/>. The trainer and the coder share this class.</remarks>
internal sealed partial class TurnFeatures
{
    private const int GroupShift = 28;

    private static readonly uint[] s_codes = Names<TraineeCode>();
    private static readonly uint[] s_flags = Names<TraineeFlag>();
    private static readonly uint[] s_errors = Names<TraineeError>();
    private static readonly uint[] s_cues = Names<Cue>();
    private static readonly uint s_begin = TurnHash.Of("<s>");
    private static readonly uint s_end = TurnHash.Of("</s>");

    private static readonly HashSet<uint> s_you = Hashes("you youre youve youd youll your yours yourself");
    private static readonly HashSet<uint> s_i = Hashes("i im ive id ill my me");
    private static readonly HashSet<uint> s_we = Hashes("we were weve well lets our us");

    private readonly List<uint> _features;
    private readonly TurnText _turn;
    private readonly TurnText _reply;

    private TurnFeatures(string text, string? previous)
    {
        _turn = TurnText.Read(text);
        _reply = TurnText.Read(previous ?? "");

        // Three runs for each letter and some for each word are most of it.
        _features = new((3 * _turn.Letters.Length) + (12 * _turn.Tokens.Length) + 256);
    }

    /// <summary>The group of a feature.</summary>
    public static TurnFeatureGroup GroupOf(uint feature) => (TurnFeatureGroup)(feature >> GroupShift);

    /// <summary>The features of a turn, some more than once.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="previous">The patient's last reply.</param>
    /// <param name="rules">What the rules made of the turn.</param>
    public static List<uint> Of(string text, string? previous, RuleCoding rules)
    {
        var features = new TurnFeatures(text, previous);
        features.AddRuns();
        features.AddOpenings();
        features.AddLetters();
        features.AddSize(text);
        features.AddReply(text, previous);
        features.AddOverlap(text);
        features.AddRules(rules.Act, text);
        features.AddCues(rules.Sentences);
        return features._features;
    }

    private void AddRuns()
    {
        var tokens = _turn.Tokens;
        for (var i = -1; i <= tokens.Length; i++)
        {
            uint words = 0, shapes = 0;
            for (var length = 1; length <= 4 && i + length <= tokens.Length + 1; length++)
            {
                var at = i + length - 1;
                words = TurnHash.And(words, at < 0 ? s_begin : at == tokens.Length ? s_end : tokens[at].Word);
                shapes = TurnHash.And(shapes, at < 0 ? s_begin : at == tokens.Length ? s_end : tokens[at].Shape);
                if (length <= 2)
                {
                    Add(TurnFeatureGroup.Word + length - 1, words);
                }

                Add(TurnFeatureGroup.Shape + length - 1, shapes);
            }

            if (i >= 0 && i < tokens.Length && tokens[i].IsWord)
            {
                Add(TurnFeatureGroup.Stem, tokens[i].Stem);
            }
        }
    }

    /// <summary>How the turn, its last clause and every clause begin, and how the turn ends.</summary>
    private void AddOpenings()
    {
        var tokens = _turn.Tokens;
        AddBeginning("first", _turn.Core(0, tokens.Length), tokens.Length);
        if (_turn.Clauses.Length == 0)
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

        var questions = _turn.Questions;
        Fact("questions", Math.Min(questions, 3));
        Fact("statements", Math.Min(_turn.Clauses.Length - questions, 4));
        Fact("ends", (last.Asks ? 2 : 0) + (_turn.Clauses.Length > 1 ? 1 : 0));
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
        for (var i = 0; i + 3 <= letters.Length; i++)
        {
            uint run = 0;
            for (var length = 1; length <= 5 && i + length <= letters.Length; length++)
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

    private void AddCues(List<(CueSet Cues, bool IsAsked)> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var (cues, isAsked) = sentences[i];
            for (var bits = cues.Bits; bits != 0; bits &= bits - 1)
            {
                var cue = s_cues[(int)UInt128.TrailingZeroCount(bits)];
                Fact("cue", cue);
                Fact(isAsked ? "cue asked" : "cue said", cue);
                if (i == sentences.Count - 1)
                {
                    Fact("last cue", cue);
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

    private int Count(HashSet<uint> words)
    {
        var count = 0;
        foreach (var token in _turn.Tokens)
        {
            count += token.IsWord && words.Contains(token.Word) ? 1 : 0;
        }

        return count;
    }

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
