using PatientSim.Diagnostics;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>What can only be checked once a whole profile is bound: references, duplicates, methods, and the first clinical warnings.</summary>
internal sealed class ProfileChecks
{
    private readonly PatientProfile _profile;
    private readonly IReadOnlyDictionary<string, SourceLocation> _locations;
    private readonly DiagnosticBag _diagnostics;

    private ProfileChecks(PatientProfile profile, IReadOnlyDictionary<string, SourceLocation> locations, DiagnosticBag diagnostics)
    {
        _profile = profile;
        _locations = locations;
        _diagnostics = diagnostics;
    }

    public static void Run(PatientProfile profile, IReadOnlyDictionary<string, SourceLocation> locations, DiagnosticBag diagnostics)
    {
        var checks = new ProfileChecks(profile, locations, diagnostics);
        checks.Methods();
        if (!checks.UniqueIds())
        {
            return;
        }

        var formulation = Formulation.Of(profile);
        checks.References(formulation);
        checks.Opening(formulation);
        checks.FirstPerson(formulation);
        checks.GivesAway(formulation);
        checks.Beliefs();
    }

    private void Methods()
    {
        foreach (var (field, text) in ProfileJson.Fields(_profile).Where(field => MethodTerms.Names(field.Value)))
        {
            _diagnostics.Error(DiagnosticIds.NamesMethod, At(field), "This text names a method of self-harm. Say how the person feels, never how it would be done.");
        }
    }

    private bool UniqueIds()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "presenting-problem" };
        var unique = true;
        foreach (var (id, field) in Ids())
        {
            if (!seen.Add(id))
            {
                unique = false;
                _diagnostics.Error(DiagnosticIds.DuplicateId, At($"{field}.id", field), $"The id '{id}' is used twice; every element needs its own.");
            }
        }

        return unique;
    }

    private IEnumerable<(string Id, string Field)> Ids() =>
    [
        .. _profile.Facts.Select((fact, i) => (fact.Id, $"facts[{i}]")),
        .. _profile.History.Select((item, i) => (item.Id, $"history[{i}]")),
        .. _profile.CoreBeliefs.Select((belief, i) => (belief.Id, $"core_beliefs[{i}]")),
        .. _profile.IntermediateBeliefs.Select((belief, i) => (belief.Id, $"intermediate_beliefs[{i}]")),
        .. _profile.CopingStrategies.Select((coping, i) => (coping.Id, $"coping_strategies[{i}]")),
        .. _profile.Situations.SelectMany((situation, i) => situation.AutomaticThoughts
            .Select((thought, j) => (thought.Id, $"situations[{i}].automatic_thoughts[{j}]")).Prepend((situation.Id, $"situations[{i}]"))),
    ];

    private void References(Formulation formulation)
    {
        var beliefs = _profile.CoreBeliefs.Select(belief => belief.Id).ToList();
        var elements = formulation.Elements.Select(element => element.Id).ToList();
        foreach (var (i, belief) in _profile.IntermediateBeliefs.Index())
        {
            Refer($"intermediate_beliefs[{i}].from", belief.From, beliefs, "core belief");
        }

        foreach (var (i, coping) in _profile.CopingStrategies.Index())
        {
            Refer($"coping_strategies[{i}].from", coping.From, beliefs, "core belief");
        }

        foreach (var (i, spot) in _profile.SoreSpots.Index().Where(spot => spot.Item.Touches is not null))
        {
            Refer($"sore_spots[{i}].touches", [spot.Touches!], beliefs, "core belief");
        }

        foreach (var (i, situation) in _profile.Situations.Index())
        {
            foreach (var (j, thought) in situation.AutomaticThoughts.Index())
            {
                Refer($"situations[{i}].automatic_thoughts[{j}].expresses", thought.Expresses, beliefs, "core belief");
            }
        }

        foreach (var (field, item) in Items())
        {
            Refer($"{field}.after", item.After, elements, "element");
        }

        foreach (var id in _profile.Voice.Says.Keys)
        {
            Refer($"voice.says.{id}", [id], elements, "element");
        }
    }

    private IEnumerable<(string Field, FormulationItem Item)> Items() =>
        Ids().Select(id => (id.Field, Item: Find(id.Id))).Where(pair => pair.Item is not null).Select(pair => (pair.Field, pair.Item!));

    private FormulationItem? Find(string id) =>
        _profile.Situations.SelectMany(situation => situation.AutomaticThoughts.Cast<FormulationItem>().Prepend(situation))
            .Concat(_profile.History).Concat(_profile.CoreBeliefs).Concat(_profile.IntermediateBeliefs).Concat(_profile.CopingStrategies)
            .FirstOrDefault(item => item.Id == id);

    private void Refer(string field, ValueList<string> ids, List<string> known, string what)
    {
        foreach (var (index, id) in ids.Index().Where(id => !known.Contains(id.Item)))
        {
            var nearest = Spelling.DidYouMean(id, known);
            var list = nearest.Length > 0 || known.Count > 12 ? "" : $" Known: {string.Join(", ", known)}.";
            _diagnostics.Error(DiagnosticIds.UnknownReference, At($"{field}[{index}]", field), $"There is no {what} with the id '{id}'.{nearest}{list}");
        }
    }

    private void Opening(Formulation formulation)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        var before = -1;
        while (open.Count != before)
        {
            before = open.Count;
            open.UnionWith(formulation.Elements.Where(element => element.Requires.Count == 0 || element.Requires.Any(open.Contains)).Select(element => element.Id));
        }

        foreach (var element in formulation.Elements.Where(element => !open.Contains(element.Id) && element.Requires.All(id => formulation.Find(id) is not null)))
        {
            _diagnostics.Error(DiagnosticIds.NeverOpens, At(element.Field), $"Nothing can ever open '{element.Id}': it waits for {string.Join(" or ", element.Requires)}, which wait for it.");
        }
    }

    private void FirstPerson(Formulation formulation)
    {
        var own = new[] { ElementKind.CoreBelief, ElementKind.CopingStrategy, ElementKind.Situation, ElementKind.History };
        foreach (var element in formulation.Elements.Where(element => own.Contains(element.Kind) && !Wording.IsFirstPerson(element.Text)))
        {
            _diagnostics.Warn(DiagnosticIds.NotFirstPerson, At(element.Field), $"'{element.Id}' is not in the first person; write it as the patient would say it ('I ...', 'my ...').");
        }
    }

    private void GivesAway(Formulation formulation)
    {
        var earned = formulation.Elements.Where(element => element.Rung >= Rung.Thought)
            .SelectMany(element => element.Says.Tell.Append(element.Text).SelectMany(Wording.Runs).Select(run => (run, element.Id)))
            .DistinctBy(pair => pair.run).ToDictionary(pair => pair.run, pair => pair.Id);
        foreach (var (field, text) in ProfileJson.Fields(_profile).Where(field => IsFree(field.Key, formulation)))
        {
            if (Wording.Runs(text).FirstOrDefault(earned.ContainsKey) is { } run)
            {
                _diagnostics.Warn(DiagnosticIds.GivesAway, At(field), $"This can be known from the start and gives away '{earned[run]}', which has to be earned: both say \"{run}\".");
            }
        }
    }

    private static bool IsFree(string field, Formulation formulation)
    {
        if (field.StartsWith("voice.says.", StringComparison.Ordinal))
        {
            // A hint is said before its element, and a tell of a shallow element before any deep one.
            return field.Contains(".hint[", StringComparison.Ordinal)
                || formulation.Elements.Any(element => element.Rung <= Rung.Situation && field.StartsWith($"voice.says.{element.Id}.tell[", StringComparison.Ordinal));
        }

        return (field.StartsWith("identity", StringComparison.Ordinal) || field.StartsWith("presenting_problem", StringComparison.Ordinal)
            || field.StartsWith("intake", StringComparison.Ordinal) || field.StartsWith("facts", StringComparison.Ordinal) || field.StartsWith("sore_spots", StringComparison.Ordinal)
            || field.StartsWith("strengths", StringComparison.Ordinal) || field.StartsWith("wants", StringComparison.Ordinal) || field.StartsWith("voice", StringComparison.Ordinal)
            || field.Contains(".shows[", StringComparison.Ordinal) || field.EndsWith(".topic", StringComparison.Ordinal))
            && !field.EndsWith(".touches", StringComparison.Ordinal);
    }

    private void Beliefs()
    {
        foreach (var (i, situation) in _profile.Situations.Index())
        {
            foreach (var (j, thought) in situation.AutomaticThoughts.Index().Where(thought => thought.Item.Expresses.Count == 0))
            {
                var field = $"situations[{i}].automatic_thoughts[{j}]";
                _diagnostics.Warn(DiagnosticIds.ExpressesNothing, At($"{field}.text", field), $"'{thought.Id}' expresses no core belief; name one with 'expresses: [...]', or nobody can get from it to a belief.");
            }
        }

        foreach (var (i, belief) in _profile.CoreBeliefs.Index().Where(belief => belief.Item.IsRisk && _profile.Risk.Ideation == Ideation.None))
        {
            _diagnostics.Warn(DiagnosticIds.RiskFlag, At($"core_beliefs[{i}].statement"), $"'{belief.Id}' raises the risk flag; say under 'risk' what the patient would admit when asked with care.");
        }
    }

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
