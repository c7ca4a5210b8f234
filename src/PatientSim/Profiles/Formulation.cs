namespace PatientSim.Profiles;

/// <summary>Everything a patient could reveal, with rungs and prerequisites.</summary>
/// <remarks>
/// A reaction or thought needs its situation told; a rule needs a thought that expresses the same belief; a core belief or
/// formative history needs a rule or thought that comes from it. Where nothing is linked, any element of the right kind will do.
/// </remarks>
public sealed class Formulation
{
    /// <summary>The id of the element that stands for the presenting problem.</summary>
    internal const string PresentingProblemId = "presenting-problem";

    private readonly Dictionary<string, FormulationElement> _byId;
    private readonly Lazy<ElementIndex> _index;

    private Formulation(ValueList<FormulationElement> elements)
    {
        Elements = elements;
        _byId = elements.ToDictionary(element => element.Id, StringComparer.Ordinal);
        _index = new(() => new(elements));
    }

    /// <summary>All elements, in the order of the profile.</summary>
    public ValueList<FormulationElement> Elements { get; }

    /// <summary>The element with this id.</summary>
    /// <param name="id">An element id.</param>
    /// <returns>The element, or null when there is none.</returns>
    public FormulationElement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether there is an element of a kind.</summary>
    internal bool Has(ElementKind kind) => Elements.Any(element => element.Kind == kind);

    /// <summary>By what the elements are recognized; worked out once, since every turn of a trainee is compared with it.</summary>
    internal ElementIndex Index => _index.Value;

    /// <summary>The formulation of a profile.</summary>
    /// <param name="profile">A profile with unique ids, as the loader makes it.</param>
    /// <returns>Its elements.</returns>
    public static Formulation Of(PatientProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new([.. ElementsOf(profile)]);
    }

    /// <summary>The formulation of a later session: with what has happened since the first.</summary>
    internal static Formulation Of(PatientProfile profile, IEnumerable<Meantime> meantimes) =>
        new([.. ElementsOf(profile), .. meantimes.SelectMany(meantime => meantime.ElementsOf(profile)).DistinctBy(element => element.Id)]);

    /// <summary>The elements of a profile that need not be whole.</summary>
    internal static IEnumerable<FormulationElement> ElementsOf(PatientProfile profile) =>
        Surface(profile).Concat(SituationElements(profile)).Concat(Rules(profile)).Concat(Core(profile))
            .Select(element => profile.Voice.Says.TryGetValue(element.Id, out var says) ? element with { Says = says } : element);

    private static IEnumerable<FormulationElement> Surface(PatientProfile profile)
    {
        if (profile.PresentingProblem is { } problem)
        {
            yield return new() { Id = PresentingProblemId, Kind = ElementKind.PresentingProblem, Text = problem, Rung = Rung.Presenting, Field = "presenting_problem" };
        }

        foreach (var (index, fact) in profile.Facts.Index())
        {
            yield return new()
            {
                Id = fact.Id,
                Kind = ElementKind.Fact,
                Text = fact.Text,
                Topic = fact.Topic,
                AskedBy = [.. FactTopics.AskedBy(fact)],
                Rung = Rung.Presenting,
                Field = $"facts[{index}].text",
            };
        }

        foreach (var (index, strength) in profile.Strengths.Index())
        {
            yield return new() { Id = $"strength.{index + 1}", Kind = ElementKind.Strength, Text = strength, Rung = Rung.Presenting, Field = $"strengths[{index}]" };
        }

        foreach (var (index, want) in profile.Wants.Index())
        {
            yield return new() { Id = $"want.{index + 1}", Kind = ElementKind.Want, Text = want, Rung = Rung.Presenting, Field = $"wants[{index}]" };
        }
    }

    private static IEnumerable<FormulationElement> SituationElements(PatientProfile profile)
    {
        foreach (var (index, situation) in profile.Situations.Index())
        {
            var field = $"situations[{index}]";
            yield return From(situation, ElementKind.Situation, situation.Text, Rung.Situation, [], $"{field}.text") with { Situation = situation.Id };
            if (situation.Emotions.Count > 0)
            {
                var felt = string.Join(", ", situation.Emotions.OrderByDescending(emotion => emotion.Value).ThenBy(emotion => emotion.Key).Select(emotion => emotion.Key.ToString().ToLowerInvariant()));
                yield return Reaction(situation, ElementKind.Emotions, felt, $"{field}.emotions");
            }

            if (situation.Body is { } body)
            {
                yield return Reaction(situation, ElementKind.Body, body, $"{field}.body");
            }

            if (situation.Behavior is { } behavior)
            {
                yield return Reaction(situation, ElementKind.Behavior, behavior, $"{field}.behavior");
            }

            foreach (var (at, thought) in situation.AutomaticThoughts.Index())
            {
                var element = From(thought, ElementKind.AutomaticThought, thought.Text, Rung.Thought, [situation.Id], $"{field}.automatic_thoughts[{at}].text");
                yield return element with { Situation = situation.Id, Beliefs = thought.Expresses };
                if (thought.Meaning is { } meaning)
                {
                    yield return new()
                    {
                        Id = $"{thought.Id}.meaning",
                        Kind = ElementKind.Meaning,
                        Text = meaning,
                        Rung = (Rung)Math.Max((int)Rung.Rule, (int)element.Rung),
                        Requires = [thought.Id],
                        Situation = situation.Id,
                        Beliefs = thought.Expresses,
                        Field = $"{field}.automatic_thoughts[{at}].meaning",
                    };
                }
            }
        }
    }

    private static IEnumerable<FormulationElement> Rules(PatientProfile profile)
    {
        foreach (var (index, belief) in profile.IntermediateBeliefs.Index())
        {
            yield return From(belief, ElementKind.IntermediateBelief, belief.Text, Rung.Rule, ThoughtsExpressing(profile, belief.From), $"intermediate_beliefs[{index}].text")
                with
            { Beliefs = belief.From };
        }

        foreach (var (index, coping) in profile.CopingStrategies.Index())
        {
            yield return From(coping, ElementKind.CopingStrategy, coping.Text, Rung.Rule, ThoughtsExpressing(profile, coping.From), $"coping_strategies[{index}].text")
                with
            { Beliefs = coping.From };
        }
    }

    private static IEnumerable<FormulationElement> Core(PatientProfile profile)
    {
        foreach (var (index, belief) in profile.CoreBeliefs.Index())
        {
            ValueList<string> self = [belief.Id];
            var rules = profile.IntermediateBeliefs.Where(rule => rule.From.Contains(belief.Id)).Select(rule => rule.Id);
            yield return From(belief, ElementKind.CoreBelief, belief.Statement, Rung.Core, [.. ThoughtsExpressing(profile, self), .. rules], $"core_beliefs[{index}].statement")
                with
            { Beliefs = self };
        }

        ValueList<string> deeper = [.. ThoughtsExpressing(profile, []), .. profile.IntermediateBeliefs.Select(rule => rule.Id)];
        foreach (var (index, item) in profile.History.Index())
        {
            yield return From(item, ElementKind.History, item.Text, Rung.Core, deeper, $"history[{index}].text") with { Sensitive = item.Sensitive };
        }
    }

    private static ValueList<string> ThoughtsExpressing(PatientProfile profile, ValueList<string> beliefs)
    {
        var thoughts = profile.Situations.SelectMany(situation => situation.AutomaticThoughts).ToList();
        var linked = thoughts.Where(thought => thought.Expresses.Any(id => beliefs.Contains(id))).ToList();
        return [.. (linked.Count > 0 ? linked : thoughts).Select(thought => thought.Id)];
    }

    private static FormulationElement Reaction(Situation situation, ElementKind kind, string text, string field) => new()
    {
        Id = $"{situation.Id}.{kind.ToString().ToLowerInvariant()}",
        Kind = kind,
        Text = text,
        Rung = (Rung)Math.Max((int)Rung.Reaction, (int)(situation.Rung ?? Rung.Situation)),
        Requires = [situation.Id],
        Situation = situation.Id,
        Field = field,
    };

    private static FormulationElement From(FormulationItem item, ElementKind kind, string text, Rung rung, ValueList<string> requires, string field)
    {
        var own = item.Rung ?? rung;
        return new()
        {
            Id = item.Id,
            Kind = kind,
            Text = text,
            Topic = item.Topic,
            Rung = own,
            Requires = item.After.Count > 0 ? item.After : own <= Rung.Situation ? [] : requires,
            OpensTo = item.OpensTo,
            Field = field,
        };
    }
}
