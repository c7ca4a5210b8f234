using PatientSim.Diagnostics;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>What can only be checked once a whole profile is bound: references, duplicates, methods, and the first clinical warnings.</summary>
internal sealed class ProfileChecks
{
    // Five times what a long patient has; past it the checks, which compare elements with each other, would take too long.
    private const int MostElements = 1_000;

    private const int MostSuggestions = 100;

    private readonly PatientProfile _profile;
    private readonly IReadOnlySet<string> _writtenIds;
    private readonly IReadOnlyDictionary<string, SourceLocation> _locations;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<(string Field, string Id, FormulationItem? Item)> _items;
    private int _suggestions;

    private ProfileChecks(PatientProfile profile, IReadOnlySet<string> writtenIds, IReadOnlyDictionary<string, SourceLocation> locations, DiagnosticBag diagnostics)
    {
        _profile = profile;
        _writtenIds = writtenIds;
        _locations = locations;
        _diagnostics = diagnostics;
        _items =
        [
            .. profile.Facts.Select((fact, i) => ($"facts[{i}]", fact.Id, (FormulationItem?)null)),
            .. Items("history", profile.History),
            .. Items("core_beliefs", profile.CoreBeliefs),
            .. Items("intermediate_beliefs", profile.IntermediateBeliefs),
            .. Items("coping_strategies", profile.CopingStrategies),
            .. Items("situations", profile.Situations),
            .. profile.Situations.SelectMany((situation, i) => Items($"situations[{i}].automatic_thoughts", situation.AutomaticThoughts)),
        ];
    }

    public static void Run(PatientProfile profile, IReadOnlySet<string> writtenIds, IReadOnlyDictionary<string, SourceLocation> locations, DiagnosticBag diagnostics)
    {
        var checks = new ProfileChecks(profile, writtenIds, locations, diagnostics);
        checks.Methods();
        if (checks._items.Count > MostElements)
        {
            diagnostics.Error(DiagnosticIds.TooLarge, checks.At(checks._items[MostElements].Field), $"A patient may have {MostElements} facts, beliefs, situations and thoughts at most.");
            return;
        }

        ValueList<FormulationElement> elements = [.. Formulation.ElementsOf(profile)];
        checks.References([.. elements.Select(element => element.Id)]);
        if (checks.UniqueIds())
        {
            checks.Opening(elements.ToDictionary(element => element.Id, StringComparer.Ordinal));
        }

        checks.FirstPerson(elements);
        checks.GivesAway(elements);
        checks.Beliefs();
        checks.Language();
    }

    private static IEnumerable<(string Field, string Id, FormulationItem? Item)> Items(string field, IEnumerable<FormulationItem> items) =>
        items.Select((item, i) => ($"{field}[{i}]", item.Id, (FormulationItem?)item));

    private void Methods()
    {
        foreach (var (field, text) in ProfileJson.Fields(_profile).Where(field => MethodTerms.Names(field.Value)))
        {
            _diagnostics.Error(DiagnosticIds.NamesMethod, At(field), "This text names a method of self-harm. Say how the person feels, never how it would be done.");
        }
    }

    private bool UniqueIds()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unique = true;
        foreach (var (field, id, _) in _items)
        {
            if (id == Formulation.PresentingProblemId)
            {
                unique = false;
                _diagnostics.Error(DiagnosticIds.DuplicateId, At($"{field}.id", field), $"The id '{id}' belongs to the presenting problem; choose another.");
            }
            else if (!seen.Add(id))
            {
                unique = false;
                _diagnostics.Error(DiagnosticIds.DuplicateId, At($"{field}.id", field), $"The id {Spelling.Quote(id)} is used twice; every element needs its own.");
            }
        }

        return unique;
    }

    private void References(HashSet<string> elements)
    {
        if (_profile.CoreBeliefs.Count == 0 || _profile.Situations.Count == 0)
        {
            // They are missing, which has been reported: nothing could refer to them.
            return;
        }

        HashSet<string> beliefs = [.. _profile.CoreBeliefs.Select(belief => belief.Id)];
        foreach (var (i, spot) in _profile.SoreSpots.Index().Where(spot => spot.Item.Touches is not null))
        {
            Refer($"sore_spots[{i}].touches", [spot.Touches!], beliefs, elements, "core belief");
        }

        foreach (var (field, _, item) in _items)
        {
            Refer($"{field}.from", (item as IntermediateBelief)?.From ?? (item as CopingStrategy)?.From ?? [], beliefs, elements, "core belief");
            Refer($"{field}.expresses", (item as AutomaticThought)?.Expresses ?? [], beliefs, elements, "core belief");
            Refer($"{field}.after", item?.After ?? [], elements, elements, "element");
        }

        HashSet<string> spoken = [.. elements, .. Meantime.SpokenIds(_profile)];
        foreach (var id in _profile.Voice.Says.Keys)
        {
            Refer($"voice.says.{id}", [id], spoken, spoken, "element");
        }
    }

    private void Refer(string field, ValueList<string> ids, HashSet<string> known, HashSet<string> elements, string what)
    {
        foreach (var (index, id) in ids.Index().Where(id => !known.Contains(id.Item) && (elements.Contains(id.Item) || !WasWritten(id.Item))))
        {
            var nearest = _suggestions++ < MostSuggestions ? Spelling.DidYouMean(id, known) : "";
            var list = nearest.Length > 0 || known.Count is 0 or > 12 ? "" : $" Known: {string.Join(", ", known)}.";
            _diagnostics.Error(DiagnosticIds.UnknownReference, At($"{field}[{index}]", field), $"There is no {what} with the id {Spelling.Quote(id)}.{nearest}{list}");
        }
    }

    /// <summary>Whether the author gave something this id in a part of the file that was not read, which has been reported.</summary>
    private bool WasWritten(string id) => _writtenIds.Contains(id) || (id.LastIndexOf('.') is > 0 and var dot && _writtenIds.Contains(id[..dot]));

    private void Opening(Dictionary<string, FormulationElement> elements)
    {
        foreach (var (field, id, item) in _items.Where(item => item.Item?.After.Count > 0 && WaitsForItself(item.Id, elements)))
        {
            var others = string.Join(" or ", item!.After);
            _diagnostics.Error(DiagnosticIds.NeverOpens, At($"{field}.after", field), $"Nothing can ever open '{id}': it comes after {others}, and {(item.After.Count == 1 ? "that comes" : "these come")} after it.");
        }
    }

    /// <summary>Whether every way to an element leads through the element itself.</summary>
    private static bool WaitsForItself(string id, Dictionary<string, FormulationElement> elements)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([id]);
        while (open.TryDequeue(out var next))
        {
            var requires = elements.TryGetValue(next, out var element) ? element.Requires : [];
            if (requires.Count == 0)
            {
                return false;
            }

            foreach (var required in requires.Where(needed.Add))
            {
                open.Enqueue(required);
            }
        }

        return needed.Contains(id);
    }

    private void FirstPerson(ValueList<FormulationElement> elements)
    {
        var own = new[] { ElementKind.CoreBelief, ElementKind.CopingStrategy, ElementKind.Situation, ElementKind.History };
        foreach (var element in elements.Where(element => own.Contains(element.Kind) && element.Text.Length > 0 && !Wording.IsFirstPerson(element.Text)))
        {
            _diagnostics.Warn(DiagnosticIds.NotFirstPerson, At(element.Field), $"'{element.Id}' is not in the first person; write it as the patient would say it ('I ...', 'my ...').");
        }
    }

    private void GivesAway(ValueList<FormulationElement> elements)
    {
        var earned = elements.Where(element => element.Rung >= Rung.Thought)
            .SelectMany(element => element.Says.Tell.Append(element.Text).SelectMany(Wording.Runs).Select(run => (run, element.Id)))
            .DistinctBy(pair => pair.run).ToDictionary(pair => pair.run, pair => pair.Id);
        var shallow = elements.Where(element => element.Rung <= Rung.Situation).ToList();
        string[] free =
        [
            "identity.", "presenting_problem", "intake", "strengths[", "wants[", "voice.manner", "voice.habits[", "voice.greetings[", "voice.off_topic[", "sessions.", "voice.says.between.", "voice.says.homework.",
            .. shallow.Select(element => element.Field), .. shallow.Select(element => $"voice.says.{element.Id}.tell["),
        ];
        foreach (var (field, text) in ProfileJson.Fields(_profile).Where(field => IsFree(field.Key, free)))
        {
            if (Wording.Runs(text).FirstOrDefault(earned.ContainsKey) is { } run)
            {
                _diagnostics.Warn(DiagnosticIds.GivesAway, At(field), $"This can be known from the start and gives away '{earned[run]}', which has to be earned: both say \"{run}\".");
            }
        }
    }

    // Topics, the conduct that shows, what a clumsy trainee hears, and hints come before the element itself.
    private static bool IsFree(string field, string[] free) =>
        field.EndsWith(".topic", StringComparison.Ordinal) || field.EndsWith(".about", StringComparison.Ordinal) || field.EndsWith("].reaction", StringComparison.Ordinal)
        || field.Contains(".shows[", StringComparison.Ordinal) || field.Contains(".hint[", StringComparison.Ordinal)
        || free.Any(start => field.StartsWith(start, StringComparison.Ordinal));

    private void Beliefs()
    {
        foreach (var (field, id, _) in _items.Where(item => item.Item is AutomaticThought { Expresses.Count: 0, Text.Length: > 0 } && !IsReported($"{item.Field}.expresses")))
        {
            _diagnostics.Warn(DiagnosticIds.ExpressesNothing, At($"{field}.text", field), $"'{id}' expresses no core belief; name one with 'expresses: [...]', or nobody can get from it to a belief.");
        }

        if (_profile.Risk.Ideation != Ideation.None || IsReported("risk.ideation"))
        {
            return;
        }

        foreach (var (i, belief) in _profile.CoreBeliefs.Index().Where(belief => belief.Item.IsRisk))
        {
            _diagnostics.Warn(DiagnosticIds.RiskFlag, At($"core_beliefs[{i}].statement"), $"'{belief.Id}' raises the risk flag; say under 'risk' what the patient would admit when asked with care.");
        }
    }

    private void Language()
    {
        if (!IsReported("language") && _profile.Language != "en" && !_profile.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase))
        {
            _diagnostics.Warn(DiagnosticIds.NotEnglish, At("language"), $"Hearing, guards and the reading of what was said know English: with {Spelling.Quote(_profile.Language)} the trainee is understood less well and fewer slips of a model are caught.");
        }
    }

    /// <summary>Whether an error has been reported in a field, or in the first item of a list.</summary>
    private bool IsReported(string field) =>
        (_locations.TryGetValue(field, out var at) && _diagnostics.HasErrorAt(at)) || (_locations.TryGetValue($"{field}[0]", out var first) && _diagnostics.HasErrorAt(first));

    private SourceLocation At(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            // A field that was filled in for the author has the place of what it was made from.
            for (var name = field; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOfAny(['.', '[']))])
            {
                if (_locations.TryGetValue(name, out var at))
                {
                    return at;
                }
            }
        }

        return new(1, 1);
    }
}
