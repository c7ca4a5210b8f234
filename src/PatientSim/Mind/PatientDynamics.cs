using System.Text.Json;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Feel: how a trainee's turn changes the patient. Pure; thread-safe.</summary>
/// <remarks>The directions follow the evidence named in <c>dynamics.yaml</c>; no clinical validity is claimed for the numbers.</remarks>
public class PatientDynamics
{
    private const int LatelyTurns = 4;
    private const int ChainLength = 3;

    private readonly DynamicsTable _table;

    /// <summary>Dynamics of a table.</summary>
    /// <param name="table">The table, such as <c>DynamicsYaml.BuiltIn</c>.</param>
    public PatientDynamics(DynamicsTable table) => _table = table ?? throw new ArgumentNullException(nameof(table));

    /// <summary>The table in use.</summary>
    public DynamicsTable Table => _table;

    /// <summary>The state before the first turn.</summary>
    /// <param name="profile">The patient.</param>
    /// <param name="style">The style.</param>
    /// <returns>A state with nothing told.</returns>
    public virtual PatientState Start(PatientProfile profile, StyleDefinition style)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(style);
        var count = Math.Max(1, profile.Situations.Count);
        return WithOpenness(
            _table.Start with
            {
                // At rest a feeling is about half of what the situations, taken together, bring up.
                Emotions = new(Enum.GetValues<Emotion>().Select(emotion =>
                    KeyValuePair.Create(emotion, Math.Round(profile.Situations.Sum(situation => situation.Emotions.GetValueOrDefault(emotion)) * 0.6 / count, 1)))),
                BeliefStrengths = new(profile.CoreBeliefs.Select(belief => KeyValuePair.Create(belief.Id, (double)belief.Strength))),
            },
            style);
    }

    /// <summary>What the trainee's turn does to the patient.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="act">What the trainee did.</param>
    /// <param name="style">The style.</param>
    /// <param name="difficulty">The difficulty.</param>
    /// <returns>The state after, with the reasons.</returns>
    public virtual StateTransition Apply(PatientState state, TraineeAct act, StyleDefinition style, Difficulty difficulty)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(style);
        var counted = Count(state, act);
        var signals = Signals(state, counted, act);
        var multiplier = _table.Difficulties[difficulty];
        var (gain, loss) = (multiplier.Gain * style.Gain, multiplier.Loss * style.Loss);

        var changes = new List<StateChange>();
        foreach (var rule in _table.Rules.Where(rule => rule.When.All(signals.Contains) && !rule.Unless.Any(signals.Contains)))
        {
            changes.AddRange(rule.Deltas.Select(delta => new StateChange(delta.Key, Math.Round(delta.Value * (Builds(delta) ? gain : loss), 4), rule.Because)));
        }

        AddRecovery(changes, "distress", state.Distress, _table.Start.Distress);
        AddRecovery(changes, "resistance", state.Resistance, _table.Start.Resistance);
        return new(WithOpenness(Add(counted, changes), style), [.. changes]);
    }

    /// <summary>What telling does: the ledger grows, the situation's feelings come up, others settle.</summary>
    /// <param name="state">The state of the turn.</param>
    /// <param name="profile">The patient.</param>
    /// <param name="formulation">The patient's elements.</param>
    /// <param name="plan">The plan of the turn.</param>
    /// <param name="said">How far each offered element really came out.</param>
    /// <returns>The state to commit.</returns>
    public virtual PatientState Remember(
        PatientState state, PatientProfile profile, Formulation formulation, ResponsePlan plan, IReadOnlyDictionary<string, DisclosureStatus> said)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(formulation);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(said);
        foreach (var (id, status) in said.Where(pair => pair.Value > state.StatusOf(pair.Key)))
        {
            state = state with { Ledger = state.Ledger.With(id, new(status, state.Turn)) };
        }

        var told = said.Where(pair => pair.Value >= DisclosureStatus.Hinted).Select(pair => formulation.Find(pair.Key)).OfType<FormulationElement>().ToList();
        var focus = told.Select(element => element.Situation).LastOrDefault(situation => situation is not null) ?? state.Focus;
        var stirred = told.Select(element => element.Situation).OfType<string>().Distinct()
            .SelectMany(id => profile.Situations.Where(situation => situation.Id == id)).SelectMany(situation => situation.Emotions).ToList();
        return state with
        {
            Focus = focus,
            Dodged = plan.Dodges,
            Unsaid = Unsaid(state, plan, said),
            Shown = (plan.SoreSpot ?? plan.Shows) is { } line ? state.Shown.With(line, state.Turn) : state.Shown,
            DoubtedTurn = plan.Stance == Stance.Doubt ? state.Turn : state.DoubtedTurn,
            Deepest = (Rung)Math.Max((int)state.Deepest, told.Where(element => state.HasTold(element.Id)).Select(element => (int)element.Rung).DefaultIfEmpty().Max()),
            Emotions = new(state.Emotions.Select(felt =>
            {
                var stir = stirred.Where(emotion => emotion.Key == felt.Key).Select(emotion => emotion.Value * 0.9).DefaultIfEmpty().Max();
                return KeyValuePair.Create(felt.Key, Math.Round(stir > felt.Value ? stir : felt.Value * 0.97, 1));
            })),
        };
    }

    private static string? Unsaid(PatientState state, ResponsePlan plan, IReadOnlyDictionary<string, DisclosureStatus> said) =>
        plan.Offers.FirstOrDefault(offer => offer.Depth == DisclosureStatus.Told && said.GetValueOrDefault(offer.ElementId) < DisclosureStatus.Told)?.ElementId
        ?? (state.Unsaid is { } before && !state.HasTold(before) ? before : null);

    private static PatientState Count(PatientState state, TraineeAct act)
    {
        var reflects = act.Has(TraineeFlag.Reflection);
        return state with
        {
            Turn = state.Turn + 1,
            ClosedQuestionsInARow = act.Has(TraineeFlag.ClosedQuestion) && !reflects ? state.ClosedQuestionsInARow + 1 : 0,
            TurnsSinceReflection = reflects ? 0 : state.TurnsSinceReflection + 1,
            LastErrorTurn = act.Errors.Count > 0 ? state.Turn + 1 : state.LastErrorTurn,
        };
    }

    private static HashSet<string> Signals(PatientState before, PatientState now, TraineeAct act)
    {
        var signals = new HashSet<string>(StringComparer.Ordinal);
        signals.UnionWith(act.Flags.Select(flag => Name(flag.ToString())));
        signals.UnionWith(act.Errors.Select(error => Name(error.ToString())));
        Add("after_error", before.LastErrorTurn > 0 && before.LastErrorTurn >= before.Turn - 1);
        Add("after_dodge", before.Dodged is not null);
        Add("after_disclosure", before.LastDisclosureTurn > 0 && before.LastDisclosureTurn == before.Turn);
        Add("closed_chain", now.ClosedQuestionsInARow >= ChainLength);
        Add("no_reflection_lately", now.TurnsSinceReflection > LatelyTurns);
        return signals;

        void Add(string signal, bool there)
        {
            if (there)
            {
                signals.Add(signal);
            }
        }
    }

    /// <summary>All signals a rule may name.</summary>
    internal static IReadOnlyList<string> KnownSignals { get; } =
    [
        .. Enum.GetNames<TraineeFlag>().Select(Name), .. Enum.GetNames<TraineeError>().Select(Name),
        "after_error", "after_dodge", "after_disclosure", "closed_chain", "no_reflection_lately",
    ];

    private static string Name(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);

    private static bool Builds(KeyValuePair<string, double> delta) => delta.Key is "resistance" or "distress" ? delta.Value < 0 : delta.Value > 0;

    private void AddRecovery(List<StateChange> changes, string variable, double value, double rest)
    {
        var step = Math.Round((rest - value) * _table.Recovery, 4);
        if (step <= -0.0005)
        {
            changes.Add(new(variable, step, "settling"));
        }
    }

    private static PatientState Add(PatientState state, List<StateChange> changes)
    {
        double Sum(string variable, double value, double most) =>
            Math.Round(Math.Clamp(value + changes.Where(change => change.Variable == variable).Sum(change => change.Delta), 0, most), 4);

        return state with
        {
            Alliance = new(Sum("bond", state.Alliance.Bond, 1), Sum("task", state.Alliance.Task, 1), Sum("goal", state.Alliance.Goal, 1)),
            Distress = Sum("distress", state.Distress, 1),
            Resistance = Sum("resistance", state.Resistance, 1),
            Mood = Sum("mood", state.Mood, 100),
        };
    }

    private PatientState WithOpenness(PatientState state, StyleDefinition style)
    {
        double Weight(string variable) => _table.Openness.GetValueOrDefault(variable);
        var openness = Math.Round(
            Math.Clamp(
                style.Openness + (Weight("bond") * state.Alliance.Bond) + (Weight("task") * state.Alliance.Task) + (Weight("goal") * state.Alliance.Goal)
                + (Weight("resistance") * state.Resistance) + (Weight("distress") * state.Distress),
                0,
                1),
            4);
        return state with { Openness = openness, Reach = _table.Reach.Where(rung => openness >= rung.Value).Select(rung => rung.Key).DefaultIfEmpty(Rung.Presenting).Max() };
    }
}
