using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>The gate of disclosure: what of the formulation may come out this turn, and how far.</summary>
/// <remarks>
/// An element is let out only when its rung is in reach, a prerequisite has been told and its kind of probe was used. Rungs 4
/// and 5, and what is sensitive, are hinted before they are told.
/// </remarks>
internal static class DisclosureGate
{
    /// <summary>How far an element may come out this turn, or null.</summary>
    public static ElementOffer? Offer(FormulationElement element, PatientState state, TraineeAct act)
    {
        var status = state.StatusOf(element.Id);

        // A dodge that is gently followed up gives more than the first asking: a step towards what is just out of reach.
        var followedUp = GoesBackToADodge(state, act) && (int)element.Rung == (int)state.Reach + 1 && status < DisclosureStatus.Hinted;
        var open = status != DisclosureStatus.Told
            && (element.Rung <= state.Reach || followedUp)
            && (element.Requires.Count == 0 || state.HasToldAny(element.Requires))
            && IsProbed(element.OpensTo, act);
        if (!open)
        {
            return null;
        }

        var hintFirst = followedUp || ((element.Rung >= Rung.Rule || element.Sensitive) && status < DisclosureStatus.Hinted);
        return new(element.Id, hintFirst ? DisclosureStatus.Hinted : DisclosureStatus.Told);
    }

    /// <summary>The first that the gate lets out.</summary>
    public static ElementOffer? FirstOffer(IEnumerable<FormulationElement> elements, PatientState state, TraineeAct act)
    {
        foreach (var element in elements)
        {
            if (Offer(element, state, act) is { } offer)
            {
                return offer;
            }
        }

        return null;
    }

    /// <summary>Whether the trainee gently goes back to what was dodged last turn: by asking for it again, or by asking on without changing the subject.</summary>
    public static bool GoesBackToADodge(PatientState state, TraineeAct act) =>
        state.Dodged is { } dodged && act.Errors.Count == 0 && !act.Has(TraineeFlag.IdentityQuestion) && !act.Has(TraineeFlag.HowAreYou)
        && (act.Aims.Contains(dodged) || act.Has(TraineeFlag.FollowUp) || (act.Aims.Count == 0 && (act.Has(TraineeFlag.Question) || act.Has(TraineeFlag.Reflection))));

    /// <summary>What has to come first and can: missing prerequisites that themselves miss nothing. Prerequisites may run in a circle that has another way in.</summary>
    public static IEnumerable<FormulationElement> Prerequisites(FormulationElement target, Formulation formulation, PatientState state)
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
            state.HasToldAny(element.Requires) ? [] : element.Requires.Select(formulation.Find).OfType<FormulationElement>();
    }

    /// <summary>What comes next on what is being talked about: the same situation from the surface down, or any situation when none is in focus.</summary>
    public static IEnumerable<FormulationElement> Thread(PatientState state, Formulation formulation) =>
        formulation.Elements
            .Where(element => element.Rung > Rung.Presenting && !state.HasTold(element.Id))
            .Where(element => element.Situation == state.Focus || (element.Kind == ElementKind.Situation && state.Focus is null))
            .Where(element => element.Kind is not (ElementKind.History or ElementKind.CoreBelief))
            .OrderBy(element => element.Rung);

    /// <summary>What going on asks for: what was hinted in the last turn, what was dodged then, and what comes next.</summary>
    public static IEnumerable<FormulationElement> Continuations(PatientState state, int lastTurn, Formulation formulation)
    {
        var dodged = state.Dodged is { } id ? formulation.Find(id) : null;
        return HintedIn(lastTurn, state, formulation).Concat(dodged is null ? [] : [dodged]).Concat(Thread(state, formulation));
    }

    /// <summary>What was half said in a turn.</summary>
    public static IEnumerable<FormulationElement> HintedIn(int turn, PatientState state, Formulation formulation) =>
        state.Ledger.Where(entry => entry.Value.Status == DisclosureStatus.Hinted && entry.Value.Turn == turn).Select(entry => formulation.Find(entry.Key)).OfType<FormulationElement>();

    private static bool IsProbed(Probe? needed, TraineeAct act) => needed switch
    {
        null => true,
        Probe.Question => act.Has(TraineeFlag.Question),
        Probe.OpenQuestion => act.Has(TraineeFlag.OpenQuestion),
        Probe.Reflection => act.Has(TraineeFlag.Reflection),
        _ => act.Has(TraineeFlag.MeaningQuestion),
    };
}
