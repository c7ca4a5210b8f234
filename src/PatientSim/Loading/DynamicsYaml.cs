using PatientSim.Diagnostics;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>Reads a dynamics table from YAML.</summary>
public static class DynamicsYaml
{
    private static readonly Lazy<DynamicsTable> s_builtIn = new(() => Parse(EmbeddedFiles.Read("dynamics.yaml")));
    private static readonly string[] s_variables = ["bond", "task", "goal", "distress", "resistance", "mood"];
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
            Openness = Numbers(reader, "openness", -5, 5),
            Reach = reader.Map<Rung, double>("reach", (block, entry) => Keyed(block, entry, Vocabularies.Rung, block.Fraction(entry.Key, 0, 1))),
            Difficulties = Complete(reader, "difficulty", reader.Map<Difficulty, GainAndLoss>("difficulty", (block, entry) =>
                Keyed(block, entry, Vocabularies.Difficulty, block.Block(entry.Key, multipliers => new GainAndLoss(multipliers.Fraction("gain", 0, 5) ?? 1, multipliers.Fraction("loss", 0, 5) ?? 1))))),
            Rules = reader.Items("rules", "because", Rule),
            Recovery = reader.Fraction("recovery", 0, 1) ?? 0,
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

    private static DynamicsRule Rule(MappingReader reader) =>
        new(Signals(reader, "when"), Signals(reader, "unless"), reader.RequiredText("because"), new(
            from variable in s_variables
            let delta = reader.Fraction(variable, -100, 100)
            where delta is not null
            select KeyValuePair.Create(variable, delta.Value)));

    private static ValueList<string> Signals(MappingReader reader, string key)
    {
        var signals = reader.Texts(key);
        foreach (var signal in signals.Where(signal => !PatientDynamics.KnownSignals.Contains(signal)))
        {
            reader.Diagnostics.Error(
                DiagnosticIds.NotAllowed, reader.LocationOf(key), $"{Spelling.Quote(signal)} is not a signal.{Spelling.DidYouMean(signal, PatientDynamics.KnownSignals)} Known: {string.Join(", ", PatientDynamics.KnownSignals)}.");
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

    private static ValueMap<string, double> Numbers(MappingReader reader, string key, double least, double most) =>
        reader.Map<string, double>(key, (block, entry) =>
        {
            if (!s_variables.Contains(entry.Key))
            {
                block.Diagnostics.Error(DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} is not one of {string.Join(", ", s_variables)}.{Spelling.DidYouMean(entry.Key, s_variables)}");
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

    private static KeyValuePair<TKey, double>? Keyed<TKey>(MappingReader block, YamlEntry entry, Vocabulary<TKey> keys, double? value)
        where TKey : struct, Enum
    {
        if (keys.TryFind(entry.Key, out var key))
        {
            return value is { } number ? new(key, number) : null;
        }

        block.Diagnostics.Error(DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} has to be {keys.Allowed(entry.Key)}");
        return null;
    }

    private static ValueMap<Difficulty, GainAndLoss> Complete(MappingReader reader, string key, ValueMap<Difficulty, GainAndLoss> map)
    {
        if (!reader.Has(key))
        {
            reader.Diagnostics.Error(DiagnosticIds.Missing, reader.At, $"'{key}' is missing.");
            return map;
        }

        foreach (var difficulty in reader.IsBlock(key) ? Enum.GetValues<Difficulty>().Where(difficulty => !map.ContainsKey(difficulty)) : [])
        {
            reader.Diagnostics.Error(DiagnosticIds.Missing, reader.LocationOf(key), $"'{key}' has no '{difficulty.ToString().ToLowerInvariant()}'.");
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
