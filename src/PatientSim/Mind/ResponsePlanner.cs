using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Decide: what the patient will do and give away. Pure; thread-safe.</summary>
/// <remarks>
/// The gate of disclosure. An element may be offered only when its rung is in reach, a prerequisite has been told, the trainee
/// asked for it or invited it, and its kind of probe was used; at most one is deeper than any told before. Rungs 4 and 5,
/// and what is sensitive, are hinted before they are told.
/// </remarks>
public class ResponsePlanner
{
    private const double ShowChance = 0.4;
    private const double InvitedChance = 0.5;
    private const int PlanStep = 2;

    // What may come unasked after a reflection.
    private static readonly ElementKind[] s_goesOn = [ElementKind.Situation, ElementKind.Emotions, ElementKind.AutomaticThought];

    /// <summary>Plans a reply.</summary>
    /// <param name="state">The state after Feel.</param>
    /// <param name="act">What the trainee did.</param>
    /// <param name="profile">The patient.</param>
    /// <param name="formulation">The patient's elements.</param>
    /// <param name="style">The style.</param>
    /// <param name="lengths">How long replies are, by the six-way code of the trainee's turn.</param>
    /// <param name="seed">The session's seed.</param>
    /// <returns>The plan; the same for the same arguments.</returns>
    public virtual ResponsePlan Plan(
        PatientState state, TraineeAct act, PatientProfile profile, Formulation formulation, StyleDefinition style, ValueMap<string, ReplyLength> lengths, int seed)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(formulation);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(lengths);
        var random = new SeededRandom(seed, state.Turn, PlanStep, profile.Id);
        var plan = Decide(state, act, profile, formulation, style, random);
        plan = plan with { Shows = Shows(plan, act, profile, random) };
        return plan with
        {
            Feelings = [.. state.Emotions.OrderByDescending(felt => felt.Value).Take(2).Where(felt => felt.Value >= 20).Select(felt => felt.Key)],
            Words = Length(plan, act, style, lengths, random),
            MaxWords = style.MaxWords,
            MaxSentences = style.MaxSentences,
        };
    }

    private static ResponsePlan Decide(PatientState state, TraineeAct act, PatientProfile profile, Formulation formulation, StyleDefinition style, SeededRandom random)
    {
        if (act.Has(TraineeFlag.OutOfFrame))
        {
            return new() { Stance = Stance.Puzzled };
        }

        if (act.Has(TraineeFlag.RiskQuestion))
        {
            return new() { Stance = Stance.Risk };
        }

        if (act.Errors.Count > 0)
        {
            return Stung(act, profile, style, random);
        }

        if (act.Has(TraineeFlag.Farewell) && !act.Has(TraineeFlag.OpenQuestion))
        {
            return new() { Stance = Stance.Farewell };
        }

        if (act.Has(TraineeFlag.Apology) && act.Aims.Count == 0)
        {
            return new() { Stance = Stance.Mended };
        }

        if (act.Has(TraineeFlag.Question) || act.Has(TraineeFlag.FollowUp))
        {
            return Answer(state, act, formulation, style, random);
        }

        if (act.Has(TraineeFlag.Reflection))
        {
            return Reflected(state, act, formulation, random);
        }

        if (act.Has(TraineeFlag.Greeting))
        {
            return new() { Stance = Stance.Greet };
        }

        if (act.Has(TraineeFlag.Advice))
        {
            return new() { Stance = Stance.GoAlong };
        }

        if (act.Flags.Count == 0)
        {
            return new() { Stance = Stance.Unclear };
        }

        return act.Has(TraineeFlag.Affirmation) || act.Has(TraineeFlag.Backchannel) || act.Has(TraineeFlag.Information)
            ? Reflected(state, act, formulation, random)
            : new() { Stance = (state.LastDisclosureTurn == state.Turn - 1 ? Own(style, random, Stance.Wander, Stance.SeekApproval) : null) ?? Stance.Acknowledge };
    }

    private static ResponsePlan Stung(TraineeAct act, PatientProfile profile, StyleDefinition style, SeededRandom random)
    {
        var error = act.Errors[0];
        var sore = profile.SoreSpots.Where(spot => spot.When.Any(act.Errors.Contains)).ToList();
        var stance = error == TraineeError.UnaskedAdvice && random.Next() < style.ChanceOf(Stance.SeekApproval) ? Stance.GoAlong : Stance.Stung;
        return new() { Stance = stance, Error = error, SoreSpot = sore.Count > 0 && random.Next() < 0.6 ? sore[random.Below(sore.Count)].Reaction : null };
    }

    private static ResponsePlan Answer(PatientState state, TraineeAct act, Formulation formulation, StyleDefinition style, SeededRandom random)
    {
        var aims = act.Aims.Select(formulation.Find).OfType<FormulationElement>().ToList();
        if (aims.Count == 0)
        {
            return act switch
            {
                _ when act.Has(TraineeFlag.IdentityQuestion) => new() { Stance = Stance.Answer },
                _ when act.Has(TraineeFlag.HowAreYou) => new() { Stance = Stance.SmallTalk },
                _ when act.Has(TraineeFlag.FollowUp) => FollowUp(state, act, formulation, style, random),
                _ when act.Has(TraineeFlag.Reflection) => Reflected(state, act, formulation, random),
                _ => new() { Stance = Own(style, random, Stance.Wander) ?? Stance.DontKnow },
            };
        }

        // What was asked for, else what has to come first.
        var target = aims[0].Kind == ElementKind.Fact ? aims[0] : aims.FirstOrDefault(aim => !state.HasTold(aim.Id)) ?? aims[0];
        var first = Prerequisites(target, formulation, state).Where(element => target.Rung < Rung.Core || element.Rung >= Rung.Thought);
        var offer = Offer(target, state, act) ?? FirstOffer(first, state, act);
        if (offer is null && target.Rung > Rung.Presenting && !state.HasTold(target.Id))
        {
            offer = FirstOffer(aims.Where(aim => aim != target && aim.Rung >= Rung.Situation && aim.Kind == target.Kind), state, act);
        }

        if (act.Has(TraineeFlag.HowAreYou) && target.Kind == ElementKind.Situation && random.Next() > (state.Turn <= 2 ? 0.1 : state.Openness + 0.3))
        {
            return new() { Stance = Stance.SmallTalk };
        }

        if (offer is null)
        {
            return state.HasTold(target.Id)
                ? new() { Stance = Stance.NothingMore, Offers = [new(target.Id, DisclosureStatus.Told)] }
                : new() { Stance = Own(style, random, Stance.Minimise, Stance.Wander, Stance.PushBack) ?? Stance.Dodge, Dodges = target.Id };
        }

        // A style may turn away even from what is in reach, but not twice from the same question.
        var deep = formulation.Find(offer.ElementId)!.Rung >= Rung.Reaction;
        if (deep && state.Dodged != target.Id && random.Next() < style.ChanceOf(Stance.Dodge) * (1 - state.Openness))
        {
            return new() { Stance = Stance.Dodge, Dodges = target.Id };
        }

        return new() { Stance = Stance.Answer, Offers = [offer] };
    }

    private static ResponsePlan FollowUp(PatientState state, TraineeAct act, Formulation formulation, StyleDefinition style, SeededRandom random)
    {
        var hinted = formulation.Elements.Where(element => state.StatusOf(element.Id) == DisclosureStatus.Hinted && state.Ledger[element.Id].Turn == state.Turn - 1);
        var offer = FirstOffer(hinted.Concat(Thread(state, formulation)), state, act);
        return offer is not null
            ? new() { Stance = Stance.Answer, Offers = [offer] }
            : new() { Stance = Own(style, random, Stance.Wander) ?? (state.LastDisclosureTurn > 0 ? Stance.NothingMore : Stance.SmallTalk) };
    }

    /// <summary>A reflection invites: now and then one true thing more, never deeper than what was told before.</summary>
    private static ResponsePlan Reflected(PatientState state, TraineeAct act, Formulation formulation, SeededRandom random)
    {
        var complex = act.Has(TraineeFlag.ComplexReflection);
        if (act.Has(TraineeFlag.Reflection) && !act.Has(TraineeFlag.Affirmation) && random.Next() < InvitedChance * (complex ? 1 : 0.6))
        {
            // Only what goes on from what was told last: a detail of something else would fall from the sky.
            var last = state.Ledger.Count == 0 ? null : formulation.Find(state.Ledger.MaxBy(entry => entry.Value.Turn).Key);
            var follows = last is null || last.Rung == Rung.Presenting || last.Situation == state.Focus;
            var deepest = (Rung)Math.Max((int)state.Deepest, (int)Rung.Situation);
            var more = follows ? FirstOffer(Thread(state, formulation).Where(element => s_goesOn.Contains(element.Kind) && element.Rung <= deepest), state, act) : null;
            if (more is not null)
            {
                return new() { Stance = Stance.Moved, Offers = [more] };
            }
        }

        return new() { Stance = complex && random.Next() < state.Openness + 0.2 ? Stance.Moved : Stance.Acknowledge };
    }

    /// <summary>What comes next on what is being talked about: the same situation from the surface down, or any situation when none is in focus.</summary>
    private static IEnumerable<FormulationElement> Thread(PatientState state, Formulation formulation) =>
        formulation.Elements
            .Where(element => element.Rung > Rung.Presenting && !state.HasTold(element.Id))
            .Where(element => element.Situation == state.Focus || (element.Kind == ElementKind.Situation && state.Focus is null))
            .Where(element => element.Kind is not (ElementKind.History or ElementKind.CoreBelief))
            .OrderBy(element => element.Rung);

    /// <summary>What has to come first and can: missing prerequisites that themselves miss nothing. Prerequisites may run in a circle that has another way in.</summary>
    private static IEnumerable<FormulationElement> Prerequisites(FormulationElement target, Formulation formulation, PatientState state)
    {
        var seen = new HashSet<string>([target.Id], StringComparer.Ordinal);
        var first = new List<FormulationElement>();
        Collect(target);
        return first.OrderBy(element => element.Rung);

        void Collect(FormulationElement element)
        {
            foreach (var missing in Missing(element).Where(missing => seen.Add(missing.Id)))
            {
                if (Missing(missing).Any())
                {
                    Collect(missing);
                }
                else
                {
                    first.Add(missing);
                }
            }
        }

        IEnumerable<FormulationElement> Missing(FormulationElement element) =>
            element.Requires.Any(state.HasTold) ? [] : element.Requires.Select(formulation.Find).OfType<FormulationElement>();
    }

    /// <summary>The gate: how far an element may come out this turn, or null.</summary>
    private static ElementOffer? Offer(FormulationElement element, PatientState state, TraineeAct act)
    {
        var status = state.StatusOf(element.Id);

        // A dodge that is gently followed up gives more than the first asking: a step towards what is just out of reach.
        var followedUp = state.Dodged == element.Id && (int)element.Rung == (int)state.Reach + 1 && status < DisclosureStatus.Hinted && act.Errors.Count == 0;
        var open = status != DisclosureStatus.Told
            && (element.Rung <= state.Reach || followedUp)
            && (element.Requires.Count == 0 || element.Requires.Any(state.HasTold))
            && Probes(element.OpensTo, act);
        if (!open)
        {
            return null;
        }

        var hintFirst = followedUp || ((element.Rung >= Rung.Rule || element.Sensitive) && status < DisclosureStatus.Hinted);
        return new(element.Id, hintFirst ? DisclosureStatus.Hinted : DisclosureStatus.Told);
    }

    /// <summary>The first that the gate lets out.</summary>
    private static ElementOffer? FirstOffer(IEnumerable<FormulationElement> elements, PatientState state, TraineeAct act) =>
        elements.Select(element => Offer(element, state, act)).FirstOrDefault(offer => offer is not null);

    private static bool Probes(Probe? needed, TraineeAct act) => needed switch
    {
        null => true,
        Probe.Question => act.Has(TraineeFlag.Question),
        Probe.OpenQuestion => act.Has(TraineeFlag.OpenQuestion),
        Probe.Reflection => act.Has(TraineeFlag.Reflection),
        _ => act.Has(TraineeFlag.MeaningQuestion),
    };

    /// <summary>A stance of the style's own, by its chance.</summary>
    private static Stance? Own(StyleDefinition style, SeededRandom random, params ReadOnlySpan<Stance> stances)
    {
        foreach (var stance in stances)
        {
            if (random.Next() < style.ChanceOf(stance))
            {
                return stance;
            }
        }

        return null;
    }

    private static string? Shows(ResponsePlan plan, TraineeAct act, PatientProfile profile, SeededRandom random)
    {
        var fits = plan.Stance is Stance.Dodge or Stance.Minimise || (plan.Stance == Stance.Acknowledge && act.Has(TraineeFlag.Reflection) && !act.Has(TraineeFlag.Affirmation));
        List<string> lines = [.. profile.CopingStrategies.SelectMany(coping => coping.Shows)];
        return fits && lines.Count > 0 && random.Next() < ShowChance ? lines[random.Below(lines.Count)] : null;
    }

    private static int Length(ResponsePlan plan, TraineeAct act, StyleDefinition style, ValueMap<string, ReplyLength> lengths, SeededRandom random)
    {
        var length = lengths.TryGetValue(act.Six, out var known) ? known : new ReplyLength(10, 0.2);
        var draw = random.Next();
        if (draw < length.ShortShare && plan is { Offers.Count: 0, Shows: null } && plan.Stance is Stance.Acknowledge or Stance.Moved or Stance.GoAlong)
        {
            return 1 + random.Below(3);
        }

        // Half the replies are shorter than the median, and the longest about three times as long.
        var spread = Math.Pow(3, (2 * random.Next()) - 1);
        var needed = plan.Offers.Count > 0 ? 10 : Wording.CountWords(plan.SoreSpot ?? plan.Shows ?? "") + 3;
        return (int)Math.Clamp(Math.Round(length.Median * spread * style.LengthScale), Math.Min(needed, style.MaxWords), style.MaxWords);
    }
}
