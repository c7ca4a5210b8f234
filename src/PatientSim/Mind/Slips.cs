using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Show what is not said: the lines of conduct (<c>shows</c>) by which a hidden belief or coping strategy colours replies.</summary>
internal static class Slips
{
    /// <summary>A line that has not come out yet, of a coping strategy that goes with what is being talked about; null when nothing slips out this time.</summary>
    public static string? Choose(ResponsePlan plan, PatientState state, TraineeAct act, PlanningContext context, SeededRandom random)
    {
        // Not twice in a row: then it would be telling.
        if (random.Next() >= Chance(plan, act) || state.Shown.Values.Contains(state.Turn - 1))
        {
            return null;
        }

        var beliefs = Beliefs(plan, state, context.Formulation);
        var near = Fresh(context.Profile, state, coping => coping.From.Any(beliefs.Contains));
        var lines = near.Count > 0 ? near : Fresh(context.Profile, state, _ => true);
        return lines.Count > 0 ? lines[random.Below(lines.Count)] : null;
    }

    private static double Chance(ResponsePlan plan, TraineeAct act) => plan.Stance switch
    {
        Stance.Dodge or Stance.Minimise => 0.5,
        Stance.Stung or Stance.GoAlong or Stance.Doubt => 0.6,
        Stance.SmallTalk => 0.35,
        Stance.Answer when plan.Error is not null => 0.3,
        Stance.DontKnow when act.Has(TraineeFlag.OpenQuestion) => 0.4,
        Stance.Acknowledge or Stance.NothingMore when !act.Has(TraineeFlag.Affirmation) => 0.3,
        _ => 0,
    };

    /// <summary>The core beliefs behind what was asked for, or behind the situation that is being talked about.</summary>
    private static HashSet<string> Beliefs(ResponsePlan plan, PatientState state, Formulation formulation)
    {
        var dodged = plan.Dodges is { } id ? formulation.Find(id)?.Beliefs : null;
        return dodged is { Count: > 0 } ? [.. dodged]
            : [.. formulation.Elements.Where(element => state.Focus is not null && element.Situation == state.Focus).SelectMany(element => element.Beliefs)];
    }

    private static List<string> Fresh(PatientProfile profile, PatientState state, Func<CopingStrategy, bool> fits) =>
        [.. profile.CopingStrategies.Where(fits).SelectMany(coping => coping.Shows).Where(line => !state.Shown.ContainsKey(line))];
}
