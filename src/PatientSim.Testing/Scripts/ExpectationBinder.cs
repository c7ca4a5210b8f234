using PatientSim.Diagnostics;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Scripts.Expectations;

namespace PatientSim.Testing.Scripts;

/// <summary>Makes expectations of a block <c>expect</c>.</summary>
internal sealed class ExpectationBinder(MappingReader reader, int turns)
{
    private const string Nothing = "nothing";

    private static readonly string[] s_allianceParts = ["bond", "task", "goal"];

    private static readonly string[] s_lists = ["tells", "told", "not_told", "stance", "mentions", "not_mentions"];

    private readonly List<Expectation> _expectations = [];

    /// <summary>The levels that stand in the block itself, with the end of their scale.</summary>
    public static IReadOnlyDictionary<string, int> Levels { get; } = new Dictionary<string, int>
    {
        ["distress"] = 1,
        ["resistance"] = 1,
        ["mood"] = 100,
        ["openness"] = 1,
    };

    public ValueList<Expectation> OfTurn()
    {
        foreach (var tells in reader.LocatedTexts("tells"))
        {
            _expectations.Add(tells.Text == Nothing ? new TellsNothingExpectation(tells.At) : new TellsExpectation(tells.At, Element(tells.Text)));
        }

        AddEach("told", text => new ToldExpectation(text.At, Element(text.Text), null));
        AddEach("not_told", text => new NotToldExpectation(text.At, Element(text.Text), null));
        if (reader.Choices("stance", Vocabularies.Stance) is { Count: > 0 } stances)
        {
            _expectations.Add(new StanceExpectation(reader.LocationOf("stance"), stances));
        }

        AddShared();
        return InOrder();
    }

    public ValueList<Expectation> OfSession()
    {
        _expectations.AddRange(reader.Items("told", "what", item => new ToldExpectation(item.LocationOf("what"), Element(item.RequiredText("what")), Turn(item, "by"))));
        _expectations.AddRange(reader.Items("not_told", "what", item => new NotToldExpectation(item.LocationOf("what"), Element(item.RequiredText("what")), Turn(item, "until"))));
        AddShared();
        return InOrder();
    }

    private void AddShared()
    {
        RefuseEmptyLists();
        AddLength("words", LengthUnit.Words, 2_000);
        AddLength("sentences", LengthUnit.Sentences, 200);
        AddMentions("mentions", mentioned: true);
        AddMentions("not_mentions", mentioned: false);
        AddFlags();
        _expectations.AddRange(reader.Map<Emotion, Expectation>("emotions", Intensity).Values);
        _expectations.AddRange(reader.Block<List<Expectation>>("alliance", block => [.. s_allianceParts.Select(part => Level(block, part, 1)).OfType<Expectation>()]) ?? []);
        _expectations.AddRange(Levels.Select(level => Level(reader, level.Key, level.Value)).OfType<Expectation>());
        if (reader.Flag("ended") is { } ended)
        {
            _expectations.Add(new EndedExpectation(reader.LocationOf("ended"), ended));
        }
    }

    /// <summary>Of an expectation that expects nothing nobody would notice that it never fails.</summary>
    private void RefuseEmptyLists()
    {
        foreach (var key in s_lists.Where(reader.IsEmptyList))
        {
            reader.Diagnostics.Error(DiagnosticIds.Empty, reader.LocationOf(key), key == "tells" ? "'tells' is an empty list; write 'tells: nothing' when nothing new is told." : $"'{key}' is an empty list: fill it in or take the line out.");
        }
    }

    private void AddEach(string key, Func<LocatedText, Expectation> make) => _expectations.AddRange(reader.LocatedTexts(key).Select(make));

    private void AddLength(string key, LengthUnit unit, int most)
    {
        var range = reader.IsBlock(key) ? Bounds(reader, key, (block, end) => block.Number(end, 0, most)) : reader.Number(key, 0, most) is { } number ? new Bounds(null, number) : null;
        if (range is not null)
        {
            _expectations.Add(new LengthExpectation(reader.LocationOf(key), unit, range));
        }
    }

    private void AddFlags()
    {
        var flags = reader.LocatedTexts("flags");
        foreach (var flag in flags.Where(flag => flag.Text == PatientTurn.EndedFlag))
        {
            reader.Diagnostics.Error(DiagnosticIds.NotAllowed, flag.At, "'ended' is not what a guard finds; write 'ended: true' beside 'flags'.");
        }

        if (reader.Has("flags"))
        {
            _expectations.Add(new FlagsExpectation(reader.LocationOf("flags"), [.. flags.Select(flag => flag.Text).Distinct().Order(StringComparer.Ordinal)]));
        }
    }

    private void AddMentions(string key, bool mentioned) => AddEach(key, text =>
    {
        if (Wording.Key(text.Text).Length == 0)
        {
            reader.Diagnostics.Error(DiagnosticIds.NotAllowed, text.At, $"{Spelling.Quote(text.Text)} has no word in it that could be looked for.");
        }

        return new MentionsExpectation(text.At, text.Text, mentioned);
    });

    private static KeyValuePair<Emotion, Expectation>? Intensity(MappingReader block, YamlEntry entry)
    {
        if (Vocabularies.Emotion.TryFind(entry.Key, out var emotion))
        {
            return Level(block, entry.Key, 100, StateVariables.NameOf(emotion)) is { } level ? new(emotion, level) : null;
        }

        Bounds(block, entry.Key, (bounds, end) => bounds.Fraction(end, 0, 100));
        block.Diagnostics.Error(DiagnosticIds.NotAllowed, entry.At, $"{Spelling.Quote(entry.Key)} is not {Vocabularies.Emotion.Allowed(entry.Key)}");
        return null;
    }

    private static LevelExpectation? Level(MappingReader block, string key, int most, string? variable = null) =>
        Bounds(block, key, (bounds, end) => bounds.Fraction(end, 0, most)) is { } range ? new(block.LocationOf(key), variable ?? key, range) : null;

    private static Bounds? Bounds(MappingReader reader, string key, Func<MappingReader, string, double?> read) => reader.Block(key, block =>
    {
        var bounds = new Bounds(read(block, "at_least"), read(block, "at_most"));
        if (!block.Has("at_least") && !block.Has("at_most"))
        {
            block.Diagnostics.Error(DiagnosticIds.Missing, block.At, $"'{key}' needs 'at_least', 'at_most' or both.");
        }
        else if (bounds.AtLeast > bounds.AtMost)
        {
            block.Diagnostics.Error(DiagnosticIds.BadNumber, block.LocationOf("at_least"), $"'at_least' is more than 'at_most': nothing can be both.");
        }

        return bounds;
    });

    private int? Turn(MappingReader item, string key)
    {
        var turn = item.Number(key, 1, int.MaxValue);
        if (turn is null || turn <= turns)
        {
            return turn;
        }

        item.Diagnostics.Error(DiagnosticIds.BadNumber, item.LocationOf(key), FormattableString.Invariant($"'{key}' is turn {turn}, but the script has {turns} {(turns == 1 ? "turn" : "turns")}."));
        return null;
    }

    private static DisclosureTarget Element(string name) => new(name, Vocabularies.Rung.TryFind(name, out var rung) ? rung : null);

    private ValueList<Expectation> InOrder() => [.. _expectations.OrderBy(expectation => expectation.At.Line).ThenBy(expectation => expectation.At.Column)];
}
