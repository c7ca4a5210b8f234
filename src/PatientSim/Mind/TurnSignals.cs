using System.Text.Json;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What is there for the rules of a table: what the trainee did, what it was about, and what went before.</summary>
internal static class TurnSignals
{
    private const int LatelyTurns = 4;
    private const int ChainLength = 3;

    // Less is no rupture that anybody would speak of.
    private const double LeastRupture = 0.02;

    private static readonly string[] s_flags = [.. Enum.GetNames<TraineeFlag>().Select(Name)];
    private static readonly string[] s_errors = [.. Enum.GetNames<TraineeError>().Select(Name)];
    private static readonly string[] s_kinds = [.. Enum.GetNames<ElementKind>().Select(About)];
    private static readonly string[] s_conditions = ["after_error", "after_rupture", "after_dodge", "after_disclosure", "closed_chain", "no_reflection_lately", "no_question_lately"];

    /// <summary>Everything that a rule may name.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [.. s_flags, .. s_errors, .. s_conditions, .. s_kinds];

    /// <summary>What a rule about beliefs may name besides: it is true of one belief and not of another.</summary>
    public static IReadOnlyList<string> KnownOfBeliefs { get; } =
        [.. Known, "belief_told", "belief_looked_at", "sore_spot", "homework_done", "homework_partly", "homework_not_done"];

    /// <summary>Whether a rule is about an error of the trainee's.</summary>
    public static bool IsAboutError(DynamicsRule rule) => rule.When.Any(s_errors.Contains);

    /// <summary>The signals of a turn.</summary>
    public static HashSet<string> Of(PatientState before, PatientState now, TraineeAct act, Formulation formulation)
    {
        var signals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flag in act.Flags.Items)
        {
            signals.Add(Enum.IsDefined(flag) ? s_flags[(int)flag] : Name(flag.ToString()));
        }

        foreach (var error in act.Errors.Items)
        {
            signals.Add(Enum.IsDefined(error) ? s_errors[(int)error] : Name(error.ToString()));
        }

        Add("after_error", before.LastErrorTurn > 0 && before.LastErrorTurn >= before.Turn - 1);
        Add("after_rupture", before.Rupture >= LeastRupture);
        Add("after_dodge", before.Dodged is not null);
        Add("after_disclosure", before.LastDisclosureTurn > 0 && before.LastDisclosureTurn == before.Turn);
        Add("closed_chain", now.ClosedQuestionsInARow >= ChainLength);
        Add("no_reflection_lately", now.TurnsSinceReflection > LatelyTurns);
        Add("no_question_lately", now.TurnsSinceQuestion > LatelyTurns);
        if (act.Aims.Count > 0 && formulation.Find(act.Aims[0]) is { } aim)
        {
            signals.Add(s_kinds[(int)aim.Kind]);
        }

        return signals;

        void Add(string signal, bool there)
        {
            if (there)
            {
                signals.Add(signal);
            }
        }
    }

    /// <summary>The signals of a turn as they are for one belief.</summary>
    public static IReadOnlySet<string> OfBelief(CoreBelief belief, HashSet<string> signals, PatientState before, TraineeAct act, PatientProfile profile, Formulation formulation)
    {
        var own = new HashSet<string>(signals, signals.Comparer);
        if (before.HasTold(belief.Id))
        {
            own.Add("belief_told");
        }

        if (IsLookedAt(belief, before, act, formulation))
        {
            own.Add("belief_looked_at");
        }

        if (profile.SoreSpots.Any(spot => spot.Touches == belief.Id && spot.When.Any(act.Errors.Contains)))
        {
            own.Add("sore_spot");
        }

        return own;
    }

    /// <summary>The signals of the time between two sessions, as they are for one belief.</summary>
    public static IReadOnlySet<string> OfMeantime(CoreBelief belief, HomeworkOutcome homework, PatientState last, Formulation formulation)
    {
        var signals = new HashSet<string>(StringComparer.Ordinal) { $"homework_{Name(homework.ToString())}" };
        if (last.HasTold(belief.Id))
        {
            signals.Add("belief_told");
        }

        if (formulation.Elements.Any(element => element.Rung >= Rung.Thought && element.Beliefs.Contains(belief.Id) && last.HasTold(element.Id)))
        {
            signals.Add("belief_looked_at");
        }

        return signals;
    }

    private static bool IsLookedAt(CoreBelief belief, PatientState before, TraineeAct act, Formulation formulation)
    {
        foreach (var element in formulation.Elements.Items)
        {
            if (element.Rung >= Rung.Thought && before.HasTold(element.Id) && element.Beliefs.Contains(belief.Id) && IsTalkedAbout(element, before, act))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTalkedAbout(FormulationElement element, PatientState before, TraineeAct act) =>
        act.Aims.Contains(element.Id) || (before.Focus is not null && element.Situation == before.Focus)
        || (before.Ledger[element.Id].Turn >= Math.Max(1, before.Turn - 1));

    private static string About(string kind) => $"about_{Name(kind)}";

    private static string Name(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);
}
