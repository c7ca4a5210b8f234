using PatientSim.Diagnostics;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>Reads a dynamics table from YAML.</summary>
public static class DynamicsYaml
{
    private static readonly Lazy<DynamicsTable> s_builtIn = new(() => Parse(EmbeddedFiles.Read("dynamics.yaml")));
    private static readonly string[] s_moved = [.. StateVariables.Moved, .. StateVariables.Emotions.Keys, StateVariables.Feeling];
    private static readonly string[] s_settling = ["distress", "resistance", "mood", "emotions"];
    private static readonly string[] s_movedBeliefs = [StateVariables.Belief];
    private static readonly string[] s_codes = ["question_open", "question_closed", "reflection_simple", "reflection_complex", "therapist_input", "other"];

    /// <summary>Reads a table from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">How problems name the file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="PatientProfileException">The text has errors; the exception lists all of them.</exception>
    public static DynamicsTable Parse(string text, string path = "dynamics.yaml")
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticBag(path);
        var root = YamlTree.Read(text, diagnostics, YamlLimits.Default);
        var table = root is null || !FileFormat.Is(DynamicsTable.Format, root, diagnostics) ? null : new MappingReader(root, "", diagnostics, []).Bind(Table);
        return table is null || diagnostics.HasErrors ? throw new PatientProfileException(diagnostics.ToValueList()) : table;
    }

    /// <summary>The table that is part of the library.</summary>
    public static DynamicsTable BuiltIn => s_builtIn.Value;

    private static DynamicsTable Table(MappingReader reader)
    {
        FileFormat.Check(reader, DynamicsTable.Format);
        return new()
        {
            Start = reader.Block("start", Start) ?? Absent(reader, "start", new PatientState { Alliance = new(0, 0, 0) }),
            Openness = Complete(reader, "openness", Levels(reader, "openness", -5, 5), []),
            Reach = Complete(reader, "reach", reader.Map<Rung, RungNeeds>("reach", (block, entry) => Keyed(block, entry, Vocabularies.Rung, Needs(block, entry.Key))), Enum.GetValues<Rung>()),
            Difficulties = Complete(
                reader,
                "difficulty",
                reader.Map<Difficulty, GainAndLoss>("difficulty", (block, entry) => Keyed(block, entry, Vocabularies.Difficulty, block.Block(entry.Key, GainAndLoss))),
                Enum.GetValues<Difficulty>()),
            Rules = reader.Items("rules", "because", rule => Rule(rule, TurnSignals.Known, s_moved)),
            Beliefs = reader.Block("beliefs", Beliefs) ?? new(),
            Errors = reader.Block("errors", errors => new Escalation(errors.Fraction("each", 0, 5) ?? 0, errors.Fraction("most", 1, 5) ?? 5)) ?? new(0, 1),
            Recovery = reader.Fraction("recovery", 0, 1) ?? 0,
            Settling = reader.Fraction("settling", 0, 1) ?? 0,
            BetweenSessions = reader.Block("between_sessions", BetweenSessions) ?? new(),
            Lengths = reader.Map<string, ReplyLength>("lengths", Length),
        };
    }

    private static PatientState Start(MappingReader reader) => new()
    {
        Alliance = new(reader.Fraction("bond", 0, 1) ?? 0.3, reader.Fraction("task", 0, 1) ?? 0.3, reader.Fraction("goal", 0, 1) ?? 0.3),
        Distress = reader.Fraction("distress", 0, 1) ?? 0.4,
        Resistance = reader.Fraction("resistance", 0, 1) ?? 0.3,
        Mood = reader.Fraction("mood", 0, 100) ?? 40,
    };

    private static GainAndLoss GainAndLoss(MappingReader reader) => new(reader.Fraction("gain", 0, 5) ?? 1, reader.Fraction("loss", 0, 5) ?? 1);

    /// <summary>A number is the openness; a block asks for more.</summary>
    private static RungNeeds? Needs(MappingReader block, string rung) => block.IsBlock(rung)
        ? block.Block(rung, needs => new RungNeeds(needs.Fraction("openness", 0, 1) ?? 0, needs.Fraction("bond", 0, 1) ?? 0, needs.Fraction("task", 0, 1) ?? 0, needs.Fraction("goal", 0, 1) ?? 0, needs.Fraction("rupture", 0, 1) ?? 1))
        : block.Fraction(rung, 0, 1) is { } openness ? new(openness) : null;

    private static BeliefDynamics Beliefs(MappingReader reader) => new()
    {
        MostInASession = reader.Fraction("most_in_a_session", 0, 100) ?? 100,
        Rules = reader.Items("rules", "because", rule => Rule(rule, TurnSignals.KnownOfBeliefs, s_movedBeliefs)),
    };

    private static BetweenSessions BetweenSessions(MappingReader reader)
    {
        var table = new BetweenSessions
        {
            HalfLifeDays = Named(reader, "half_life_days", s_settling, 0.1, 10_000),
            RuptureTakenHome = reader.Fraction("rupture_taken_home", 0, 1) ?? 0,
        };
        table = reader.Block("alliance", alliance => table with
        {
            GraceDays = alliance.Fraction("grace_days", 0, 10_000) ?? table.GraceDays,
            AllianceHalfLifeDays = alliance.Fraction("half_life_days", 1, 100_000) ?? table.AllianceHalfLifeDays,
        }) ?? table;
        return reader.Block("homework", homework => table with
        {
            HomeworkDone = homework.Fraction("done", 0, 1) ?? table.HomeworkDone,
            HomeworkPartly = homework.Fraction("partly", 0, 1) ?? table.HomeworkPartly,
            HomeworkLuck = homework.Fraction("luck", 0, 1) ?? table.HomeworkLuck,
        }) ?? table;
    }

    private static DynamicsRule Rule(MappingReader reader, IReadOnlyList<string> signals, string[] moved) => new()
    {
        When = Signals(reader, "when", signals),
        Unless = Signals(reader, "unless", signals),
        AtLeast = Levels(reader, "at_least", 0, 100),
        Below = Levels(reader, "below", 0, 100),
        Because = reader.RequiredText("because"),
        Deltas = new(
            from variable in moved
            let delta = reader.Fraction(variable, -100, 100)
            where delta is not null
            select KeyValuePair.Create(variable, delta.Value)),
        Repair = reader.Fraction("repair", 0, 1) ?? 0,
    };

    private static ValueList<string> Signals(MappingReader reader, string key, IReadOnlyList<string> known)
    {
        var signals = reader.Texts(key);
        foreach (var signal in signals.Where(signal => !known.Contains(signal)))
        {
            reader.Diagnostics.Error(
                DiagnosticIds.NotAllowed, reader.LocationOf(key), $"{Spelling.Quote(signal)} is not a signal.{Spelling.DidYouMean(signal, known)} Known: {string.Join(", ", known)}.");
        }

        return signals;
    }

    private static KeyValuePair<string, ReplyLength>? Length(MappingReader block, YamlEntry entry)
    {
        var length = block.Block(entry.Key, words => new ReplyLength(words.Fraction("median", 1, 200) ?? 10, words.Fraction("short", 0, 1) ?? 0));
        if (!s_codes.Contains(entry.Key))
        {
            block.Diagnostics.Error(DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} is not one of {string.Join(", ", s_codes)}.{Spelling.DidYouMean(entry.Key, s_codes)}");
        }

        return length is null ? null : KeyValuePair.Create(entry.Key, length);
    }

    private static ValueMap<string, double> Levels(MappingReader reader, string key, double least, double most) => Named(reader, key, StateVariables.Levels, least, most);

    private static ValueMap<string, double> Named(MappingReader reader, string key, IReadOnlyList<string> names, double least, double most) =>
        reader.Map<string, double>(key, (block, entry) =>
        {
            if (!names.Contains(entry.Key))
            {
                block.Diagnostics.Error(DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} is not one of {string.Join(", ", names)}.{Spelling.DidYouMean(entry.Key, names)}");
            }

            return block.Fraction(entry.Key, least, most) is { } number ? KeyValuePair.Create(entry.Key, number) : null;
        });

    private static KeyValuePair<TKey, TValue>? Keyed<TKey, TValue>(MappingReader block, YamlEntry entry, Vocabulary<TKey> keys, TValue? value)
        where TKey : struct, Enum
        where TValue : class
    {
        if (keys.TryFind(entry.Key, out var key))
        {
            return value is null ? null : new(key, value);
        }

        block.Diagnostics.Error(DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} has to be {keys.Allowed(entry.Key)}");
        return null;
    }

    /// <summary>Reports a block that is missing, and keys that are missing in it.</summary>
    private static ValueMap<TKey, TValue> Complete<TKey, TValue>(MappingReader reader, string key, ValueMap<TKey, TValue> map, IEnumerable<TKey> keys)
        where TKey : notnull
    {
        if (!reader.Has(key))
        {
            reader.Diagnostics.Error(DiagnosticIds.Missing, reader.At, $"'{key}' is missing.");
            return map;
        }

        foreach (var missing in reader.IsBlock(key) ? keys.Where(name => !map.ContainsKey(name)) : [])
        {
            reader.Diagnostics.Error(DiagnosticIds.Missing, reader.LocationOf(key), $"'{key}' has no '{missing.ToString()!.ToLowerInvariant()}'.");
        }

        return map;
    }

    private static T Absent<T>(MappingReader reader, string key, T instead)
    {
        if (!reader.Has(key))
        {
            reader.Diagnostics.Error(DiagnosticIds.Missing, reader.At, $"'{key}' is missing.");
        }

        return instead;
    }
}
