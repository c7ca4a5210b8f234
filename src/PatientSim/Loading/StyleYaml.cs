using PatientSim.Diagnostics;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>Reads conversational styles from YAML.</summary>
public static class StyleYaml
{
    private static readonly string[] s_stances = ["deflect", "minimise", "push_back", "seek_approval", "wander", "silent", "leave"];

    private static readonly string[] s_needed = ["acknowledge", "deflect", "dont_know"];

    private static readonly string[] s_phraseSets =
    [
        "greeting", "farewell", "acknowledge", "moved", "mended", "go_along", "deflect", "minimise", "push_back", "advised", "blamed", "invalidated", "interrogated",
        "misread", "reassured", "confronted", "pressed", "doubt", "leave", "concerned", "shared", "again", "echo", "seek_approval", "wander", "dont_know", "yes_or_no", "puzzled", "unclear", "vague", "nothing_more", "silence", "lead_in", "fallback",
    ];

    /// <summary>Reads a style from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The style.</returns>
    /// <exception cref="PatientProfileException">The file has errors; the exception lists all of them.</exception>
    public static StyleDefinition Load(string path)
    {
        var diagnostics = new DiagnosticBag(path);
        return Bind(PatientProfileYaml.ReadFile(path, diagnostics, YamlLimits.Default), diagnostics) ?? throw new PatientProfileException(diagnostics.ToValueList());
    }

    /// <summary>Reads a style from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">How problems name the file.</param>
    /// <returns>The style.</returns>
    /// <exception cref="PatientProfileException">The text has errors; the exception lists all of them.</exception>
    public static StyleDefinition Parse(string text, string path = "style.yaml")
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticBag(path);
        return Bind(YamlTree.Read(text, diagnostics, YamlLimits.Default), diagnostics) ?? throw new PatientProfileException(diagnostics.ToValueList());
    }

    /// <summary>The six styles that are part of the library.</summary>
    internal static IEnumerable<StyleDefinition> LoadBuiltIn() =>
        from name in typeof(StyleYaml).Assembly.GetManifestResourceNames()
        where name.StartsWith("styles/", StringComparison.Ordinal)
        select Parse(EmbeddedFiles.Read(name), name);

    internal static StyleDefinition? Bind(YamlMapping? root, DiagnosticBag diagnostics)
    {
        if (root is null || !FileFormat.Is(StyleDefinition.Format, root, diagnostics))
        {
            return null;
        }

        var style = new MappingReader(root, "", diagnostics, []).Bind(Style);
        return diagnostics.HasErrors ? null : style;
    }

    private static StyleDefinition Style(MappingReader reader)
    {
        FileFormat.Check(reader, StyleDefinition.Format);
        var id = reader.RequiredText("id") is { Length: > 0 } given ? ProfileBinder.CheckedId(reader, "id", given) : "";
        var style = new StyleDefinition
        {
            Id = new(id),
            Label = reader.Text("label") ?? id,
            Manner = reader.RequiredText("manner"),
            Openness = reader.Fraction("openness", 0, 1) ?? 0.2,
            Phrases = reader.Map<string, ValueList<string>>("phrases", Phrases),
            Stances = reader.Map<Stance, double>("stances", StanceChance),
        };
        CheckPhrases(reader, style);
        reader.Block("length", length => style = style with
        {
            LengthScale = length.Fraction("scale", 0.1, 10) ?? 1,
            MaxWords = length.Number("max_words", 3, 400) ?? 45,
            MaxSentences = length.Number("max_sentences", 1, 20) ?? 4,
        });
        reader.Block("delivery", delivery => style = style with { Pauses = delivery.Fraction("pauses", 0, 1) ?? 0, Exclaims = delivery.Fraction("exclaims", 0, 1) ?? 0 });
        reader.Block("dynamics", dynamics => style = style with { Gain = dynamics.Fraction("gain", 0, 5) ?? 1, Loss = dynamics.Fraction("loss", 0, 5) ?? 1 });
        return style;
    }

    private static void CheckPhrases(MappingReader reader, StyleDefinition style)
    {
        if (reader.Has("phrases") && !reader.IsBlock("phrases"))
        {
            return;
        }

        string[] missing = [.. s_needed.Where(set => style.PhrasesOf(set).Count == 0)];
        if (missing.Length > 0)
        {
            reader.Diagnostics.Error(DiagnosticIds.Missing, reader.LocationOf("phrases"), $"'phrases' needs at least one phrase for each of {string.Join(", ", s_needed)}; there is none for {string.Join(", ", missing)}.");
        }
    }

    private static KeyValuePair<string, ValueList<string>>? Phrases(MappingReader block, YamlEntry entry)
    {
        var phrases = block.Texts(entry.Key);
        if (s_phraseSets.Contains(entry.Key))
        {
            return KeyValuePair.Create(entry.Key, phrases);
        }

        block.Diagnostics.Error(
            DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} is not one of the phrase sets {string.Join(", ", s_phraseSets)}.{Spelling.DidYouMean(entry.Key, s_phraseSets)}");
        return null;
    }

    private static KeyValuePair<Stance, double>? StanceChance(MappingReader block, YamlEntry entry)
    {
        var chance = block.Fraction(entry.Key, 0, 1);
        Stance? stance = entry.Key switch
        {
            "deflect" => Stance.Dodge,
            "minimise" => Stance.Minimise,
            "push_back" => Stance.PushBack,
            "seek_approval" => Stance.SeekApproval,
            "wander" => Stance.Wander,
            "silent" => Stance.Silent,
            "leave" => Stance.Leave,
            _ => null,
        };
        if (stance is null)
        {
            block.Diagnostics.Error(DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} is not one of {string.Join(", ", s_stances)}.{Spelling.DidYouMean(entry.Key, s_stances)}");
        }

        return stance is { } known && chance is { } value ? KeyValuePair.Create(known, value) : null;
    }
}
