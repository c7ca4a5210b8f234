using PatientSim.Profiles;

namespace PatientSim.Tests.Profiles;

/// <summary>Profiles full of texts that are hard to write as YAML, made from a seed.</summary>
internal sealed class RandomProfile(int seed)
{
    public static readonly string[] NastyTexts =
    [
        "plain", "She said \"no\".", "it's", "''", "\"", "a: b", "a # b", "#tag", "- dash", "-", "? key", "& anchor", "*alias", "!tag", "%percent", "@at", "`tick`", "{{x}}", "{a: 1}", "[1, 2]", "| bar",
        "> fold", "null", "~", "yes", "No", "true", "1e3", "0x1F", "012", "1_000", ".inf", "2026-01-01", "line one\nline two", "para\n\n  indented\nend", "tab\there", "trail \nspace", "back\\slash \\n \\u202E",
        "ñandú Ωmega 我 日本", "🙂 smile 👩 𝒳", "e\u0301 combined", "—dash… “quotes” ’", "...", "---", "--- x", "<<", "=", "<script>&amp;", "C:\\path", "50%", "a,b", "a,", ":", "a:", "key: [", "\u00A0x\u00A0y".Trim(), "\r\nx\r\ny".Trim().ReplaceLineEndings("\n"),
    ];

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _ids = [];

    public PatientProfile Next()
    {
        ValueList<CoreBelief> beliefs = [.. Many(1, 3, () => WithDisclosure(new CoreBelief { Id = Id(), Category = Any<CoreBeliefCategory>(), Statement = Text(), Strength = _random.Next(101) }))];
        var known = beliefs.Select(belief => belief.Id).ToList();
        ValueList<string> Beliefs() => [.. known.Where(_ => _random.Next(2) == 0)];
        var situations = Many(1, 3, () => WithDisclosure(new Situation
        {
            Id = Id(),
            Text = Text(),
            Emotions = Enum.GetValues<Emotion>().Where(_ => _random.Next(4) == 0).Aggregate(ValueMap<Emotion, int>.Empty, (map, emotion) => map.With(emotion, _random.Next(101))),
            Body = Maybe(),
            Behavior = Maybe(),
            AutomaticThoughts = [.. Many(0, 2, () => WithDisclosure(new AutomaticThought { Id = Id(), Text = Text(), Meaning = Maybe(), Expresses = Beliefs() }))],
        })).ToList();
        return new()
        {
            Id = Id(),
            Name = Text(),
            Language = _random.Next(2) == 0 ? "de" : "pt-BR",
            Difficulty = Any<Difficulty>(),
            Style = new(new[] { "plain", "upset", "pleasing" }[_random.Next(3)]),
            Identity = new() { Age = _random.Next(2) == 0 ? null : _random.Next(1, 121), Pronouns = Maybe(), Occupation = Maybe(), Lives = Maybe(), Family = Maybe(), Background = Maybe() },
            PresentingProblem = Maybe(),
            Intake = Maybe(),
            Facts = [.. Many(0, 2, () => new KnownFact { Id = Id(), Topic = Maybe(), AskedBy = Texts(), Text = Text() })],
            History = [.. Many(0, 2, () => WithDisclosure(new HistoryItem { Id = Id(), Text = Text(), Sensitive = _random.Next(2) == 0 }))],
            CoreBeliefs = beliefs,
            IntermediateBeliefs = [.. Many(0, 2, () => WithDisclosure(new IntermediateBelief { Id = Id(), Kind = Any<IntermediateBeliefKind>(), Text = Text(), From = Beliefs(), During = Maybe() }))],
            CopingStrategies = [.. Many(0, 2, () => WithDisclosure(new CopingStrategy { Id = Id(), Text = Text(), From = Beliefs(), Shows = Texts() }))],
            SoreSpots = [.. Many(0, 2, () => new SoreSpot { When = [Any<TraineeError>(), Any<TraineeError>()], About = Maybe(), Touches = _random.Next(2) == 0 ? null : known[0], Reaction = Text() })],
            Situations = [.. situations],
            Strengths = Texts(),
            Wants = Texts(),
            Risk = new() { Ideation = Any<Ideation>() },
            Voice = new()
            {
                Manner = Maybe(),
                Habits = Texts(),
                Greetings = Texts(),
                OffTopic = Texts(),
                Says = situations.Where(_ => _random.Next(2) == 0).Aggregate(ValueMap<string, SpokenLines>.Empty, (map, situation) => map.With(situation.Id, new() { Hint = Texts(), Tell = [Text()] })),
            },
            Sessions = new() { Homework = Maybe(), Between = Texts() },
            About = new() { Authors = Texts(), License = Maybe(), Sources = Texts() },
        };
    }

    /// <summary>A text without spaces at its ends, as the loader leaves it.</summary>
    public string Text()
    {
        var text = string.Concat(Many(1, 3, () => NastyTexts[_random.Next(NastyTexts.Length)] + new[] { "", " ", "\n" }[_random.Next(3)])).Trim();
        return text.Length == 0 ? "x" : text;
    }

    // Written first in the list of a profile that refers to it: nothing waits for itself.
    private T WithDisclosure<T>(T item)
        where T : FormulationItem => item with
        {
            Topic = Maybe(),
            Rung = _random.Next(3) == 0 ? Any<Rung>() : null,
            OpensTo = _random.Next(3) == 0 ? Any<Probe>() : null,
        };

    private string Id()
    {
        string id;
        do
        {
            id = string.Concat(Many(1, 6, () => "abcxyz019-_"[_random.Next(11)].ToString()));
        }
        while (!_ids.Add(id));
        return id;
    }

    private string? Maybe() => _random.Next(2) == 0 ? null : Text();

    private ValueList<string> Texts() => [.. Many(0, 2, Text)];

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private List<T> Many<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];
}
