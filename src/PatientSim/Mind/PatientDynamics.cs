using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Feel: how a trainee's turn changes the patient. Pure; thread-safe.</summary>
/// <remarks>
/// The directions follow the evidence named in <c>dynamics.yaml</c>; no clinical validity is claimed for the numbers. Alliance,
/// distress, resistance, mood, emotions and beliefs change by what <see cref="StateTransition.Changes"/> says and by nothing else.
/// </remarks>
public class PatientDynamics
{
    // The last steps to rest are no smaller than this, so that feelings do come to rest.
    private const double LeastSettling = 0.2;

    // At rest a feeling is a little more than half of what the situations, taken together, bring up; telling one brings up nearly all.
    private const double AtRest = 0.6;
    private const double Stirred = 0.9;

    private const string Settling = "settling";

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
        var beliefs = new ValueMap<string, double>(profile.CoreBeliefs.Select(belief => KeyValuePair.Create(belief.Id, (double)belief.Strength)));
        return WithOpenness(
            _table.Start with
            {
                Emotions = new(Enum.GetValues<Emotion>().Select(emotion => KeyValuePair.Create(emotion, Rest(emotion, profile)))),
                BeliefStrengths = beliefs,
                BeliefsAtStart = beliefs,
            },
            style);
    }

    /// <summary>What the trainee's turn does to the patient.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="act">What the trainee did.</param>
    /// <param name="profile">The patient.</param>
    /// <param name="formulation">The patient's elements.</param>
    /// <param name="style">The style.</param>
    /// <param name="difficulty">The difficulty.</param>
    /// <returns>The state after, with the reasons.</returns>
    public virtual StateTransition Apply(
        PatientState state, TraineeAct act, PatientProfile profile, Formulation formulation, StyleDefinition style, Difficulty difficulty)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(formulation);
        ArgumentNullException.ThrowIfNull(style);
        var counted = Count(state, act);
        var signals = TurnSignals.Of(state, counted, act, formulation);
        var scale = Scale(style, difficulty);
        var sheet = new ChangeSheet(state, _table.Beliefs.MostInASession);
        var repaired = 0.0;
        var strongest = Strongest(state);
        foreach (var rule in _table.Rules.Where(rule => rule.Applies(signals, state)))
        {
            Add(sheet, rule, state, scale, StateVariables.Feeling, strongest);
            if (rule.Repair > 0 && state.Rupture > 0)
            {
                // Never more than what was lost: hurting somebody and saying sorry is no shortcut to trust.
                var given = Math.Min(state.Rupture * rule.Repair * Math.Min(1, scale.Gain), state.Rupture - repaired);
                sheet.Add("bond", given, rule.Because);
                sheet.Add("resistance", -given, rule.Because);
                repaired += given;
            }
        }

        foreach (var belief in profile.CoreBeliefs.Where(belief => state.BeliefStrengths.ContainsKey(belief.Id)))
        {
            var own = TurnSignals.OfBelief(belief, signals, state, act, profile, formulation);
            foreach (var rule in _table.Beliefs.Rules.Where(rule => rule.Applies(own, state)))
            {
                Add(sheet, rule, state, scale, StateVariables.Belief, StateVariables.NameOfBelief(belief.Id));
            }
        }

        AddSettling(sheet, state, profile);
        var felt = sheet.ApplyTo(counted);
        var lost = act.Errors.Count > 0 ? Math.Max(0, state.Alliance.Bond - felt.State.Alliance.Bond) : 0;
        return felt with { State = WithOpenness(felt.State with { Rupture = Math.Round(Math.Clamp(state.Rupture - repaired + lost, 0, 1), 4) }, style) };
    }

    /// <summary>What telling does: the ledger grows, and the situation's feelings come up.</summary>
    /// <param name="state">The state of the turn.</param>
    /// <param name="profile">The patient.</param>
    /// <param name="formulation">The patient's elements.</param>
    /// <param name="plan">The plan of the turn.</param>
    /// <param name="said">How far each offered element really came out.</param>
    /// <returns>The state to commit, with the reasons.</returns>
    public virtual StateTransition Remember(
        PatientState state, PatientProfile profile, Formulation formulation, ResponsePlan plan, IReadOnlyDictionary<string, DisclosureStatus> said)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(formulation);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(said);
        var news = said.Where(pair => pair.Value > state.StatusOf(pair.Key)).ToList();
        foreach (var (id, status) in news)
        {
            state = state with { Ledger = state.Ledger.With(id, new(status, state.Turn)) };
        }

        var told = Found(said);
        var stirring = Found(news).Select(element => element.Situation).ToHashSet();
        var sheet = new ChangeSheet(state);
        foreach (var (emotion, felt) in state.Emotions)
        {
            var stir = profile.Situations.Where(situation => stirring.Contains(situation.Id)).Select(situation => situation.Emotions.GetValueOrDefault(emotion) * Stirred).DefaultIfEmpty().Max();
            if (stir > felt)
            {
                sheet.Add(StateVariables.NameOf(emotion), stir - felt, "telling it brings it back");
            }
        }

        return sheet.ApplyTo(state with
        {
            Focus = told.Select(element => element.Situation).LastOrDefault(situation => situation is not null) ?? state.Focus,
            Dodged = plan.Dodges ?? plan.Defers,
            Unsaid = Unsaid(state, plan, said),
            Shown = (plan.Stance == Stance.Silent ? ResponsePlanner.Silence : plan.SoreSpot ?? plan.Shows) is { } line ? state.Shown.With(line, state.Turn) : state.Shown,
            DoubtedTurn = plan.Stance == Stance.Doubt ? state.Turn : state.DoubtedTurn,
            Deepest = (Rung)Math.Max((int)state.Deepest, told.Where(element => state.HasTold(element.Id)).Select(element => (int)element.Rung).DefaultIfEmpty().Max()),
        });

        List<FormulationElement> Found(IEnumerable<KeyValuePair<string, DisclosureStatus>> cameOut) =>
            [.. cameOut.Where(pair => pair.Value >= DisclosureStatus.Hinted).Select(pair => formulation.Find(pair.Key)).OfType<FormulationElement>()];
    }

    private static string? Unsaid(PatientState state, ResponsePlan plan, IReadOnlyDictionary<string, DisclosureStatus> said) =>
        plan.Offers.FirstOrDefault(offer => offer.Depth == DisclosureStatus.Told && said.GetValueOrDefault(offer.ElementId) < DisclosureStatus.Told)?.ElementId
        ?? (state.Unsaid is { } before && !state.HasTold(before) ? before : null);

    /// <summary>Whether the homework was done, where nobody says.</summary>
    /// <param name="last">The state at the end of the last session.</param>
    /// <param name="profile">The patient.</param>
    /// <param name="style">The style.</param>
    /// <param name="seed">The session's seed.</param>
    /// <returns>Done, partly or not done; the same for the same arguments, and more of it the better the task alliance.</returns>
    public virtual HomeworkOutcome DecideHomework(PatientState last, PatientProfile profile, StyleDefinition style, int seed)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(style);
        return SessionGap.Homework(last, _table.BetweenSessions, style, seed, profile.Id);
    }

    /// <summary>What the time between two sessions does: feelings come to rest, trust lasts, told stays told.</summary>
    /// <param name="last">The state at the end of the last session.</param>
    /// <param name="profile">The patient.</param>
    /// <param name="formulation">The patient's elements.</param>
    /// <param name="style">The style.</param>
    /// <param name="difficulty">The difficulty.</param>
    /// <param name="elapsed">How long it has been.</param>
    /// <param name="homework">What became of the homework.</param>
    /// <returns>The state before the next session's first turn, with the reasons.</returns>
    public virtual StateTransition BeginNextSession(
        PatientState last, PatientProfile profile, Formulation formulation, StyleDefinition style, Difficulty difficulty, TimeSpan elapsed, HomeworkOutcome homework)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(formulation);
        ArgumentNullException.ThrowIfNull(style);
        var before = last with { BeliefsAtStart = last.BeliefStrengths };
        var sheet = new ChangeSheet(before, _table.Beliefs.MostInASession);
        var rest = Start(profile, style);
        SessionGap.Add(sheet, last, rest, _table.BetweenSessions, elapsed);
        foreach (var belief in profile.CoreBeliefs.Where(belief => last.BeliefStrengths.ContainsKey(belief.Id)))
        {
            var signals = TurnSignals.OfMeantime(belief, homework, last, formulation);
            foreach (var rule in _table.Beliefs.Rules.Where(rule => rule.Applies(signals, before)))
            {
                Add(sheet, rule, before, Scale(style, difficulty), StateVariables.Belief, StateVariables.NameOfBelief(belief.Id));
            }
        }

        // Counters and what is being talked about begin anew; the rest of the state is what was carried over.
        var begun = sheet.ApplyTo(rest with
        {
            Alliance = last.Alliance,
            Distress = last.Distress,
            Resistance = last.Resistance,
            Mood = last.Mood,
            Emotions = last.Emotions,
            BeliefStrengths = last.BeliefStrengths,
            Rupture = last.Rupture,
            Deepest = last.Deepest,
            Ledger = new(last.Ledger.Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { Turn = Disclosure.Earlier }))),
        });
        return begun with { State = WithOpenness(begun.State with { BeliefsAtStart = begun.State.BeliefStrengths }, style) };
    }

    private static PatientState Count(PatientState state, TraineeAct act)
    {
        var reflects = act.Has(TraineeFlag.Reflection) || act.Has(TraineeFlag.Summary);
        var errs = act.Errors.Count > 0;
        return state with
        {
            Turn = state.Turn + 1,
            ClosedQuestionsInARow = act.Has(TraineeFlag.ClosedQuestion) && !reflects ? state.ClosedQuestionsInARow + 1 : 0,
            TurnsSinceReflection = reflects ? 0 : state.TurnsSinceReflection + 1,
            TurnsSinceQuestion = act.Has(TraineeFlag.Question) || act.Has(TraineeFlag.FollowUp) ? 0 : state.TurnsSinceQuestion + 1,
            LastErrorTurn = errs ? state.Turn + 1 : state.LastErrorTurn,
            Errors = state.Errors + (errs ? 1 : 0),
        };
    }

    /// <summary>Gains and losses as style and difficulty scale them.</summary>
    private GainAndLoss Scale(StyleDefinition style, Difficulty difficulty)
    {
        var multiplier = _table.Difficulties[difficulty];
        return new(multiplier.Gain * style.Gain, multiplier.Loss * style.Loss);
    }

    /// <summary>Adds what a rule does; <paramref name="pronoun"/> in its deltas stands for <paramref name="meant"/>.</summary>
    private void Add(ChangeSheet sheet, DynamicsRule rule, PatientState state, GainAndLoss scale, string pronoun, string? meant)
    {
        var loss = scale.Loss * (TurnSignals.IsAboutError(rule) ? _table.Errors.After(state.Errors) : 1);
        foreach (var (variable, delta) in rule.Deltas)
        {
            var builds = delta < 0 == StateVariables.IsBurden(variable);
            if ((variable == pronoun ? meant : variable) is { } moved)
            {
                sheet.Add(moved, delta * (builds ? scale.Gain : loss), rule.Because);
            }
        }
    }

    private static string? Strongest(PatientState state) =>
        state.Emotions.Where(felt => felt.Value > 0).OrderByDescending(felt => felt.Value).Select(felt => StateVariables.NameOf(felt.Key)).FirstOrDefault();

    private static double Rest(Emotion emotion, PatientProfile profile) =>
        Math.Round(profile.Situations.Sum(situation => situation.Emotions.GetValueOrDefault(emotion)) * AtRest / Math.Max(1, profile.Situations.Count), 1);

    private void AddSettling(ChangeSheet sheet, PatientState state, PatientProfile profile)
    {
        // What is better than at the start is not taken back.
        sheet.Add("distress", Math.Min(0, (_table.Start.Distress - state.Distress) * _table.Recovery), Settling);
        sheet.Add("resistance", Math.Min(0, (_table.Start.Resistance - state.Resistance) * _table.Recovery), Settling);
        Settle("mood", state.Mood, _table.Start.Mood);

        // What is being talked about does not come to rest meanwhile.
        var focus = profile.Situations.FirstOrDefault(situation => situation.Id == state.Focus);
        foreach (var (emotion, felt) in state.Emotions.Where(felt => focus?.Emotions.ContainsKey(felt.Key) != true))
        {
            Settle(StateVariables.NameOf(emotion), felt, Rest(emotion, profile));
        }

        void Settle(string variable, double value, double rest)
        {
            var way = rest - value;
            var step = Math.Max(Math.Abs(way) * _table.Settling, LeastSettling);
            if (_table.Settling > 0)
            {
                sheet.Add(variable, Math.Sign(way) * Math.Min(Math.Abs(way), step), Settling);
            }
        }
    }

    private PatientState WithOpenness(PatientState state, StyleDefinition style)
    {
        var openness = Math.Round(Math.Clamp(style.Openness + _table.Openness.Sum(weight => weight.Value * StateVariables.Of(state, weight.Key)), 0, 1), 4);
        return state with { Openness = openness, Reach = Reach(openness, state) };
    }

    private Rung Reach(double openness, PatientState state) =>
        _table.Reach.OrderBy(rung => rung.Key).TakeWhile(rung => rung.Value.AreMet(openness, state.Alliance, state.Rupture)).Select(rung => rung.Key).LastOrDefault(Rung.Presenting);
}
