using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Decide: what the patient will do and give away. Pure; thread-safe.</summary>
/// <remarks>
/// An element may be offered only when its rung is in reach, a prerequisite has been told, the trainee asked for it or invited
/// it, and its kind of probe was used; at most one is deeper than any told before. Rungs 4 and 5, and what is sensitive, are
/// hinted before they are told.
/// </remarks>
public class ResponsePlanner
{
    private const double SoreSpotChance = 0.7;
    private const double InvitedChance = 0.55;
    private const int PlanStep = 2;

    /// <summary>What a patient who says nothing says. Once in a session: then it is heard.</summary>
    internal const string Silence = "...";

    // A patient doubts aloud at most this often, and ends a session only some time after having doubted it.
    private const int TurnsBetweenDoubts = 5;
    private const double Strained = 0.62;
    private const double Unbearable = 0.8;
    private const double NoBondLeft = 0.15;

    // What may come unasked after a reflection.
    private static readonly ElementKind[] s_goesOn = [ElementKind.Situation, ElementKind.Emotions, ElementKind.Body, ElementKind.Behavior, ElementKind.AutomaticThought];

    // Of several errors the patient reacts to the heaviest.
    private static readonly TraineeError[] s_heaviestFirst =
    [
        TraineeError.Blame, TraineeError.Confrontation, TraineeError.Invalidation, TraineeError.Pressure,
        TraineeError.MisreadFeeling, TraineeError.UnaskedAdvice, TraineeError.PrematureReassurance, TraineeError.Interrogation,
    ];

    // A plain fact is told even so; after the other errors the hurt comes first.
    private static readonly TraineeError[] s_hurts = [TraineeError.Blame, TraineeError.Invalidation, TraineeError.Confrontation];

    /// <summary>Plans a reply.</summary>
    /// <param name="state">The state after Feel.</param>
    /// <param name="act">What the trainee did.</param>
    /// <param name="context">The patient, the style, the dynamics and the seed.</param>
    /// <returns>The plan; the same for the same arguments.</returns>
    public virtual ResponsePlan Plan(PatientState state, TraineeAct act, PlanningContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(context);
        var random = new SeededRandom(context.Seed, state.Turn, PlanStep, context.Profile.Id);
        var plan = Decide(state, act, context, random);
        plan = plan with { Shows = plan.SoreSpot is null ? Slips.Choose(plan, state, act, context, random) : null };
        return plan with
        {
            Feelings = [.. state.Emotions.OrderByDescending(felt => felt.Value).Take(2).Where(felt => felt.Value >= 20).Select(felt => felt.Key)],
            Words = Length(plan, act, context, random),
            MaxWords = context.Style.MaxWords,
            MaxSentences = context.Style.MaxSentences,
        };
    }

    private static ResponsePlan Decide(PatientState state, TraineeAct act, PlanningContext context, SeededRandom random)
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
            return Hurt(state, act, context, random);
        }

        if (act.Has(TraineeFlag.Farewell) && !act.Has(TraineeFlag.OpenQuestion))
        {
            return new() { Stance = Stance.Farewell };
        }

        if (act.Has(TraineeFlag.Apology) && !act.Has(TraineeFlag.Question))
        {
            return new() { Stance = Stance.Mended };
        }

        if (act.Has(TraineeFlag.OwnDistress))
        {
            return new() { Stance = Stance.Concerned };
        }

        if (act.Has(TraineeFlag.Question) || act.Has(TraineeFlag.FollowUp) || DisclosureGate.GoesBackToADodge(state, act))
        {
            return Answer(state, act, context, random);
        }

        if (act.Has(TraineeFlag.Reflection) || act.Has(TraineeFlag.Summary))
        {
            return Reflected(state, act, context, random);
        }

        return act switch
        {
            _ when act.Has(TraineeFlag.Greeting) => new() { Stance = Stance.Greet },
            _ when act.Has(TraineeFlag.Advice) || act.Has(TraineeFlag.Directive) || act.Has(TraineeFlag.Homework) || act.Has(TraineeFlag.Agenda) => new() { Stance = Stance.GoAlong },
            _ when act.Flags.Count == 0 => new() { Stance = Stance.Unclear },
            _ when act.Has(TraineeFlag.Affirmation) || act.Has(TraineeFlag.Backchannel) || act.Has(TraineeFlag.Information) => Reflected(state, act, context, random),
            _ => new() { Stance = (state.LastDisclosureTurn == state.Turn - 1 ? Own(context, random, 1, Stance.Wander, Stance.SeekApproval) : null) ?? Stance.Acknowledge },
        };
    }

    /// <summary>What an error does, from a sore spot to leaving. A plain question for a plain fact is answered all the same, only cooler.</summary>
    private static ResponsePlan Hurt(PatientState state, TraineeAct act, PlanningContext context, SeededRandom random)
    {
        var (error, style) = (act.Errors.MinBy(error => Array.IndexOf(s_heaviestFirst, error)), context.Style);
        if (act.Has(TraineeFlag.Question) && !act.Errors.Any(s_hurts.Contains) && act.Aims.Count > 0 && context.Formulation.Find(act.Aims[0]) is { Kind: ElementKind.Fact } fact)
        {
            return new() { Stance = Stance.Answer, Error = error, Offers = [new(fact.Id, DisclosureStatus.Told)] };
        }

        if (act.Has(TraineeFlag.IdentityQuestion) && !act.Errors.Any(s_hurts.Contains) && act.Aims.Count == 0)
        {
            return new() { Stance = Stance.Answer, Error = error };
        }

        if (state.DoubtedTurn > 0 && state.Resistance >= Unbearable && state.Alliance.Bond <= NoBondLeft && random.Next() < style.ChanceOf(Stance.Leave))
        {
            return new() { Stance = Stance.Leave, Error = error };
        }

        if (state.Resistance >= Strained && (state.DoubtedTurn == 0 || state.Turn - state.DoubtedTurn > TurnsBetweenDoubts) && random.Next() < 0.5)
        {
            return new() { Stance = Stance.Doubt, Error = error };
        }

        if ((s_hurts.Contains(error) || error == TraineeError.Pressure) && !state.Shown.ContainsKey(Silence) && random.Next() < style.ChanceOf(Stance.Silent))
        {
            return new() { Stance = Stance.Silent, Error = error };
        }

        var sore = context.Profile.SoreSpots.Where(spot => spot.When.Contains(error) && !state.Shown.ContainsKey(spot.Reaction)).ToList();
        var stance = error == TraineeError.UnaskedAdvice && random.Next() < style.ChanceOf(Stance.SeekApproval) ? Stance.GoAlong : Stance.Stung;
        return new() { Stance = stance, Error = error, SoreSpot = sore.Count > 0 && random.Next() < SoreSpotChance ? sore[random.Below(sore.Count)].Reaction : null };
    }

    private static ResponsePlan Answer(PatientState state, TraineeAct act, PlanningContext context, SeededRandom random)
    {
        var formulation = context.Formulation;
        var aims = act.Aims.Select(formulation.Find).OfType<FormulationElement>().ToList();
        if (aims.Count == 0)
        {
            return act switch
            {
                _ when act.Has(TraineeFlag.IdentityQuestion) => new() { Stance = Stance.Answer },
                _ when act.Has(TraineeFlag.HowAreYou) => new() { Stance = Stance.SmallTalk },
                _ when act.Has(TraineeFlag.FollowUp) || DisclosureGate.GoesBackToADodge(state, act) => FollowUp(state, act, context, random),
                _ when act.Has(TraineeFlag.Reflection) => Reflected(state, act, context, random),
                _ => new() { Stance = Own(context, random, 1, Stance.Wander) ?? Stance.DontKnow },
            };
        }

        // What was asked for, else what has to come first.
        var target = aims[0].Kind == ElementKind.Fact ? aims[0] : aims.FirstOrDefault(aim => !state.HasTold(aim.Id)) ?? aims[0];
        var offer = DisclosureGate.Offer(target, state, act) ?? DisclosureGate.FirstOffer(BeforeIt(target, formulation, state), state, act);
        if (offer is null && target.Rung > Rung.Presenting && !state.HasTold(target.Id))
        {
            offer = DisclosureGate.FirstOffer(aims.Where(aim => aim != target && aim.Rung >= Rung.Situation && aim.Kind == target.Kind), state, act);
        }

        if (offer is null && DisclosureGate.GoesBackToADodge(state, act))
        {
            offer = DisclosureGate.FirstOffer(DisclosureGate.Thread(state, formulation), state, act);
        }

        if (act.Has(TraineeFlag.HowAreYou) && target.Kind == ElementKind.Situation && random.Next() > (state.Turn <= 2 ? 0.1 : state.Openness + 0.3))
        {
            return new() { Stance = Stance.SmallTalk };
        }

        if (offer is null)
        {
            return state.HasTold(target.Id)
                ? new() { Stance = Stance.NothingMore, Offers = target.Rung >= Rung.Thought ? [] : [new(target.Id, DisclosureStatus.Told)] }
                : new() { Stance = Own(context, random, 1, Stance.Minimise, Stance.Wander, Stance.PushBack) ?? Stance.Dodge, Dodges = target.Id };
        }

        // A style may turn away even from what is in reach, but not twice from the same question.
        var deep = formulation.Find(offer.ElementId)!.Rung >= Rung.Reaction;
        if (deep && !DisclosureGate.GoesBackToADodge(state, act) && Own(context, random, 1 - state.Openness, Stance.Dodge, Stance.Wander) is { } turnsAway)
        {
            return new() { Stance = turnsAway, Dodges = target.Id };
        }

        return new() { Stance = Stance.Answer, Offers = [offer], Defers = offer.ElementId == target.Id ? null : target.Id };
    }

    /// <summary>What has to be told before the target. A core belief or formative history is not answered with what merely happened.</summary>
    private static IEnumerable<FormulationElement> BeforeIt(FormulationElement target, Formulation formulation, PatientState state) =>
        DisclosureGate.Prerequisites(target, formulation, state).Where(element => target.Rung < Rung.Core || element.Rung >= Rung.Thought);

    private static ResponsePlan FollowUp(PatientState state, TraineeAct act, PlanningContext context, SeededRandom random)
    {
        var offer = DisclosureGate.FirstOffer(DisclosureGate.Continuations(state, state.Turn - 1, context.Formulation), state, act);
        return offer is not null
            ? new() { Stance = Stance.Answer, Offers = [offer] }
            : new() { Stance = Own(context, random, 1, Stance.Wander) ?? (state.LastDisclosureTurn > 0 ? Stance.NothingMore : Stance.SmallTalk) };
    }

    /// <summary>A reflection invites, and so does listening: now and then one true thing more, never deeper than what was told before.</summary>
    private static ResponsePlan Reflected(PatientState state, TraineeAct act, PlanningContext context, SeededRandom random)
    {
        var complex = act.Has(TraineeFlag.ComplexReflection);
        var invited = act.Has(TraineeFlag.Affirmation) ? 0 : complex || act.Has(TraineeFlag.Backchannel) ? InvitedChance : act.Has(TraineeFlag.Reflection) ? InvitedChance * 0.6 : 0;
        if (act.Has(TraineeFlag.Reflection) && DisclosureGate.HintedIn(state.Turn - 1, state, context.Formulation).FirstOrDefault() is { } hinted && DisclosureGate.Offer(hinted, state, act) is { } told)
        {
            // Asked for last turn, half said then, and understood now.
            return new() { Stance = Stance.Moved, Offers = [told] };
        }

        if (random.Next() < invited)
        {
            // Only what goes on from what was told last: a detail of something else would fall from the sky.
            var last = state.Ledger.Count == 0 ? null : context.Formulation.Find(state.Ledger.MaxBy(entry => entry.Value.Turn).Key);
            var follows = last is null || last.Rung == Rung.Presenting || last.Situation == state.Focus;
            var deepest = (Rung)Math.Max((int)state.Deepest, (int)Rung.Situation);
            var thread = DisclosureGate.Thread(state, context.Formulation).Where(element => s_goesOn.Contains(element.Kind) && element.Rung <= deepest);
            if (follows && DisclosureGate.FirstOffer(thread, state, act) is { } more)
            {
                return new() { Stance = act.Has(TraineeFlag.Reflection) ? Stance.Moved : Stance.Answer, Offers = [more] };
            }
        }

        return new() { Stance = complex && random.Next() < state.Openness + 0.2 ? Stance.Moved : Stance.Acknowledge };
    }

    /// <summary>A stance of the style's own, by its chance.</summary>
    private static Stance? Own(PlanningContext context, SeededRandom random, double scale, params ReadOnlySpan<Stance> stances)
    {
        foreach (var stance in stances)
        {
            if (random.Next() < context.Style.ChanceOf(stance) * scale)
            {
                return stance;
            }
        }

        return null;
    }

    private static int Length(ResponsePlan plan, TraineeAct act, PlanningContext context, SeededRandom random)
    {
        var style = context.Style;
        var length = context.Table.Lengths.TryGetValue(act.Six, out var known) ? known : new ReplyLength(10, 0.2);
        var (draw, spread) = (random.Next(), ReplyLength.Spread(random.Next()));
        if (draw < length.ShortShare && plan is { Offers.Count: 0, Shows: null } && plan.Stance is Stance.Acknowledge or Stance.Moved or Stance.GoAlong)
        {
            return 1 + random.Below(3);
        }

        var (least, most) = Room(plan, context);
        return (int)Math.Clamp(Math.Round(length.Median * spread * style.LengthScale), Math.Min(least, style.MaxWords), Math.Min(most, style.MaxWords));
    }

    /// <summary>What is to be said needs room, and a single fact is not spun out.</summary>
    private static (int Least, int Most) Room(ResponsePlan plan, PlanningContext context)
    {
        if (plan.Offers.Count > 0 && context.Formulation.Find(plan.Offers[0].ElementId) is { } element)
        {
            var lines = plan.Offers[0].Depth == DisclosureStatus.Hinted ? element.Says.Hint : element.Says.Tell;
            var words = lines.Count > 0 ? lines.Sum(Wording.CountWords) / lines.Count : Wording.CountWords(element.Text);
            return (Math.Max(3, words - 2), (words * 2) + 4);
        }

        return (plan.SoreSpot ?? plan.Shows) is { } line ? (Wording.CountWords(line) + 2, int.MaxValue) : (1, int.MaxValue);
    }
}
