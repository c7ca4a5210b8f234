using System.Text.RegularExpressions;
using PatientSim.Diagnostics;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>Binds a patient's fields, one method a block.</summary>
internal sealed partial class ProfileBinder(MappingReader root, StyleCatalog styles, IReadOnlyCollection<string> brokenStyles, IEnumerable<string> writtenIds)
{
    private const int MadeIdLength = 60;

    // A made id keeps clear of those the author wrote, wherever they stand in the file.
    private readonly HashSet<string> _takenIds = new(writtenIds, StringComparer.Ordinal) { Formulation.PresentingProblemId };

    private const int MostOfAName = 80;

    public PatientProfile Bind()
    {
        FileFormat.Check(root, PatientProfile.Format);
        var id = root.Text("id");
        var name = root.RequiredText("name");
        if (name.Length > MostOfAName)
        {
            root.Diagnostics.Error(DiagnosticIds.TooLarge, root.LocationOf("name"), $"'name' may have {MostOfAName} characters at most.");
        }

        return new()
        {
            Id = id is null ? IdFrom(name) : CheckedId(root, "id", id),
            Name = name,
            Language = Language(root),
            Difficulty = root.Choice("difficulty", Vocabularies.Difficulty) ?? Difficulty.Normal,
            Style = Style(root),
            Identity = root.Block("identity", Identity) ?? new(),
            PresentingProblem = root.Text("presenting_problem"),
            Intake = root.Text("intake"),
            Facts = root.Items("facts", "text", Fact),
            History = root.Items("history", "text", History),
            CoreBeliefs = RequiredItems("core_beliefs", "statement", CoreBelief),
            IntermediateBeliefs = root.Items("intermediate_beliefs", "text", IntermediateBelief),
            CopingStrategies = root.Items("coping_strategies", "text", CopingStrategy),
            SoreSpots = root.Items("sore_spots", "reaction", SoreSpot),
            Situations = RequiredItems("situations", "text", Situation),
            Strengths = root.Texts("strengths"),
            Wants = root.Texts("wants"),
            Risk = root.Block("risk", reader => new RiskProfile { Ideation = reader.Choice("ideation", Vocabularies.Ideation) ?? Ideation.None }) ?? new(),
            Voice = root.Block("voice", Voice) ?? new(),
            Sessions = root.Block("sessions", reader => new SessionPlan { Homework = reader.Text("homework"), Between = reader.Texts("between") }) ?? new(),
            About = root.Block("about", About) ?? new(),
        };
    }

    /// <summary>Reports an id with characters that ids do not have.</summary>
    public static string CheckedId(MappingReader reader, string key, string id)
    {
        if (id.Length is 0 or > 80 || !id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_'))
        {
            reader.Diagnostics.Error(DiagnosticIds.BadId, reader.LocationOf(key), $"'{key}' has to be made of a-z, 0-9 and hyphens, such as 'page-of-comments' (80 characters at most).");
        }

        return id;
    }

    // The tag stands in the rules of the prompt, outside the fence.
    private static string Language(MappingReader reader)
    {
        if (reader.Text("language") is not { } tag)
        {
            return "en";
        }

        if (!LanguageTag().IsMatch(tag))
        {
            reader.Diagnostics.Error(DiagnosticIds.NotAllowed, reader.LocationOf("language"), "'language' has to be a language tag, such as en, de or pt-BR.");
        }

        return tag;
    }

    private ConversationalStyle Style(MappingReader reader)
    {
        if (reader.Text("style") is not { } style)
        {
            return ConversationalStyle.Plain;
        }

        if (!styles.Ids.Contains(style) && !brokenStyles.Contains(style))
        {
            reader.Diagnostics.Error(
                DiagnosticIds.NotAllowed, reader.LocationOf("style"), $"'style' has to be one of {string.Join(", ", styles.Ids)}.{Spelling.DidYouMean(style, styles.Ids)}");
        }

        return new(style);
    }

    private ValueList<T> RequiredItems<T>(string key, string textKey, Func<MappingReader, T?> bind)
        where T : class
    {
        var items = root.Items(key, textKey, bind);
        if (!root.Has(key) || root.IsEmptyList(key))
        {
            root.Diagnostics.Error(DiagnosticIds.Missing, root.LocationOf(key), $"'{key}' needs at least one entry.");
        }

        return items;
    }

    private static PatientIdentity Identity(MappingReader reader) => new()
    {
        Age = reader.Number("age", 1, 120),
        Pronouns = reader.Text("pronouns"),
        Occupation = reader.Text("occupation"),
        Lives = reader.Text("lives"),
        Family = reader.Text("family"),
        Background = reader.Text("background"),
    };

    private KnownFact Fact(MappingReader reader)
    {
        var topic = reader.Text("topic");
        var text = reader.RequiredText("text");
        return new() { Id = Id(reader, topic is null ? text : $"fact {topic}"), Topic = topic, AskedBy = reader.Texts("asked_by"), Text = text };
    }

    private HistoryItem History(MappingReader reader)
    {
        var text = reader.RequiredText("text");
        return WithDisclosure(reader, new HistoryItem { Id = Id(reader, text), Text = text, Sensitive = reader.Flag("sensitive") ?? false });
    }

    private CoreBelief CoreBelief(MappingReader reader)
    {
        var statement = reader.RequiredText("statement");
        var given = reader.Text("id");
        var standard = (given is null ? null : CoreBeliefs.Find(given)) ?? CoreBeliefs.Recognize(statement);
        var category = reader.Choice("category", Vocabularies.Category);
        if (standard is null && statement.Length > 0 && !reader.Has("category"))
        {
            reader.Diagnostics.Error(
                DiagnosticIds.Missing, reader.At, $"'category' is missing: this is none of the 19 standard core beliefs, so say which it belongs to: {string.Join(", ", Vocabularies.Category.Names)}.");
        }
        else if (category is not null && standard is not null && category != standard.Category && (given is null || given == standard.Id))
        {
            reader.Diagnostics.Error(
                DiagnosticIds.NotAllowed, reader.LocationOf("category"), $"'{standard.Id}' belongs to {standard.Category.ToString().ToLowerInvariant()}; correct 'category' or use an id of your own.");
        }

        return WithDisclosure(reader, new CoreBelief
        {
            Id = Id(reader, standard?.Id ?? statement),
            Category = category ?? standard?.Category ?? CoreBeliefCategory.Helpless,
            Statement = statement,
            Strength = reader.Number("strength", 0, 100) ?? 75,
        });
    }

    private IntermediateBelief IntermediateBelief(MappingReader reader)
    {
        var text = reader.RequiredText("text");
        return WithDisclosure(reader, new IntermediateBelief
        {
            Id = Id(reader, text),
            Kind = reader.Choice("kind", Vocabularies.IntermediateBelief) ?? (text.StartsWith("If ", StringComparison.OrdinalIgnoreCase) ? IntermediateBeliefKind.Assumption : IntermediateBeliefKind.Attitude),
            Text = text,
            From = reader.Texts("from"),
            During = reader.Text("during"),
        });
    }

    private CopingStrategy CopingStrategy(MappingReader reader)
    {
        var text = reader.RequiredText("text");
        return WithDisclosure(reader, new CopingStrategy { Id = Id(reader, text), Text = text, From = reader.Texts("from"), Shows = reader.Texts("shows") });
    }

    private static SoreSpot SoreSpot(MappingReader reader)
    {
        if (!reader.Has("when") || reader.IsEmptyList("when"))
        {
            reader.Diagnostics.Error(DiagnosticIds.Missing, reader.At, $"'when' is missing in '{reader.Path}'.");
        }

        return new()
        {
            When = reader.Choices("when", Vocabularies.TraineeError),
            About = reader.Text("about"),
            Touches = reader.Text("touches"),
            Reaction = reader.RequiredText("reaction"),
        };
    }

    private Situation Situation(MappingReader reader)
    {
        var text = reader.RequiredText("text");
        return WithDisclosure(reader, new Situation
        {
            Id = Id(reader, text),
            Text = text,
            AutomaticThoughts = reader.Items("automatic_thoughts", "text", Thought),
            Emotions = reader.Map<Emotion, int>("emotions", Intensity),
            Body = reader.Text("body"),
            Behavior = reader.Text("behavior") ?? (reader.Has("behavior") ? null : reader.Text("behaviour")),
        });
    }

    private AutomaticThought Thought(MappingReader reader)
    {
        var text = reader.RequiredText("text");
        return WithDisclosure(reader, new AutomaticThought { Id = Id(reader, text), Text = text, Meaning = reader.Text("meaning"), Expresses = reader.Texts("expresses") });
    }

    private static KeyValuePair<Emotion, int>? Intensity(MappingReader block, YamlEntry entry)
    {
        var intensity = block.Number(entry.Key, 0, 100);
        if (Vocabularies.Emotion.TryFind(entry.Key, out var emotion))
        {
            block.Alias(entry.Key, emotion.ToString().ToLowerInvariant());
            return intensity is { } value ? new(emotion, value) : null;
        }

        block.Diagnostics.Error(DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} is not {Vocabularies.Emotion.Allowed(entry.Key)}");
        return null;
    }

    private static PatientVoice Voice(MappingReader reader) => new()
    {
        Manner = reader.Text("manner"),
        Habits = reader.Texts("habits"),
        Greetings = reader.Texts("greetings"),
        OffTopic = reader.Texts("off_topic"),
        Says = reader.Map<string, SpokenLines>("says", Lines),
    };

    private static KeyValuePair<string, SpokenLines>? Lines(MappingReader block, YamlEntry entry)
    {
        var says = block.BlockOrList(entry.Key, "tell", lines => new SpokenLines { Hint = lines.Texts("hint"), Tell = lines.Texts("tell") });
        block.PointToName(entry);
        return says is null || says.Hint.Count + says.Tell.Count == 0 ? null : KeyValuePair.Create(entry.Key, says);
    }

    private static ProfileAttribution About(MappingReader reader)
    {
        if (reader.Flag("fictional") == false)
        {
            reader.Diagnostics.Error(DiagnosticIds.NotFictional, reader.LocationOf("fictional"), "Only fictional patients are accepted: 'fictional' has to be true.");
        }

        return new() { Authors = reader.Texts("authors"), License = reader.Text("license"), Sources = reader.Texts("sources") };
    }

    private static T WithDisclosure<T>(MappingReader reader, T item)
        where T : FormulationItem => item with
        {
            Topic = reader.Text("topic"),
            Rung = (Rung?)reader.Number("rung", 0, 5),
            After = reader.Texts("after"),
            OpensTo = reader.Choice("opens_to", Vocabularies.Probe),
        };

    /// <summary>The author's id, or one made from the text that no other made id has.</summary>
    private string Id(MappingReader reader, string text)
    {
        if (reader.Text("id") is { } given)
        {
            return CheckedId(reader, "id", given);
        }

        var made = Slug(text) is { Length: > 0 } slug ? slug : "item";
        var id = made;
        for (var next = 2; !_takenIds.Add(id); next++)
        {
            id = $"{made}-{next}";
        }

        return id;
    }

    /// <summary>The patient's id, made from the name; a name that was not given has been reported.</summary>
    private string IdFrom(string name)
    {
        var id = Slug(name);
        if (id.Length == 0 && name.Length > 0 && !root.Has("id"))
        {
            root.Diagnostics.Error(DiagnosticIds.Missing, root.At, "'id' is missing, and none can be made from this name; write one of a-z, 0-9 and hyphens.");
        }

        return id;
    }

    private static string Slug(string text) => Wording.Slug(text) is { Length: > MadeIdLength } slug ? slug[..MadeIdLength].TrimEnd('-') : Wording.Slug(text);

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}\z")]
    private static partial Regex LanguageTag();
}
