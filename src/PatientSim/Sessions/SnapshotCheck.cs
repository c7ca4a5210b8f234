using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>Whether a snapshot, which may have been tampered with, is whole: nothing missing, every number in its range, every word known.</summary>
internal static class SnapshotCheck
{
    // Numbers are rounded; this is less than any change.
    private const double Rounding = 1e-5;

    /// <summary>Throws for the first session or turn that is not whole.</summary>
    public static void ThrowIfNotWhole(PatientSessionSnapshot snapshot)
    {
        if (!snapshot.Simulated || snapshot.Turns is null || snapshot.Earlier is null || !Enum.IsDefined(snapshot.Difficulty) || !Enum.IsDefined(snapshot.Policy)
            || (snapshot.Paused is { } reason && !Enum.IsDefined(reason)))
        {
            throw new PatientSnapshotException("The snapshot is not whole.");
        }

        PatientState? last = null;
        foreach (var (index, session) in snapshot.Earlier.Append(new() { Opening = snapshot.Opening, Turns = snapshot.Turns }).Index())
        {
            var where = index == snapshot.Earlier.Count ? "" : FormattableString.Invariant($" of session {index + 1}");
            if (session is not { Turns: not null } || (index == 0 ? session.Opening is not null : !IsWhole(session.Opening) || !Follows(session.Opening!, last)))
            {
                throw new PatientSnapshotException($"The beginning{where} of the snapshot is not whole.");
            }

            foreach (var (at, record) in session.Turns.Index())
            {
                if (!IsWhole(record, at + 1, index > 0))
                {
                    throw new PatientSnapshotException(FormattableString.Invariant($"Turn {at + 1}{where} of the snapshot is not whole."));
                }
            }

            last = session.Turns.Count > 0 ? session.Turns[^1].State : session.Opening?.State;
        }

        var events = snapshot.Earlier.Select(session => session.Opening).Append(snapshot.Opening).Select(opening => opening?.Event).OfType<int>().ToList();
        if (events.Distinct().Count() < events.Count)
        {
            throw new PatientSnapshotException("The snapshot is not whole.");
        }
    }

    private static bool IsWhole(SessionOpening? opening) =>
        opening is { Changes: not null, Event: null or > 0 } && opening.Elapsed >= SessionInterval.Shortest && opening.Elapsed <= SessionInterval.Longest
        && Enum.IsDefined(opening.Homework) && AreWhole(opening.Changes) && IsWhole(opening.State, 0, later: true)
        && opening.State.Ledger.Values.All(entry => entry.Turn == Disclosure.Earlier);

    /// <summary>Whether a session begins where the last one ended, and differs by what its changes say: told stays told, and no belief moves by itself.</summary>
    private static bool Follows(SessionOpening opening, PatientState? last)
    {
        var state = opening.State;
        return last is null
            || (state.Deepest == last.Deepest && state.Rupture == last.Rupture && state.Ledger.Count == last.Ledger.Count && state.Ledger.All(entry => last.StatusOf(entry.Key) == entry.Value.Status)
                && state.BeliefStrengths.Count == last.BeliefStrengths.Count && state.BeliefStrengths.Keys.All(last.BeliefStrengths.ContainsKey)
                && StateVariables.NamesIn(state).All(variable =>
                    Math.Abs(StateVariables.Of(last, variable) + opening.Changes.Where(change => change.Variable == variable).Sum(change => change.Delta) - StateVariables.Of(state, variable)) < Rounding));
    }

    private static bool AreWhole(ValueList<StateChange> changes) => changes.All(change => change is { Variable: not null, Reason: not null } && double.IsFinite(change.Delta));

    private static bool IsWhole(TurnRecord? record, int number, bool later) =>
        record is { Id: null or { Length: > 0 and <= SessionKey.MostCharacters }, Fingerprint: not null, Changes: not null, Told: not null, Invented: not null }
        && IsWhole(record.Turn, number) && IsWhole(record.Act) && IsWhole(record.Plan) && IsWhole(record.State, number, later) && AreWhole(record.Changes)
        && record.Told.All(told => told is { Id: not null } && Enum.IsDefined(told.Kind) && Enum.IsDefined(told.Rung))
        && record.Invented.All(fact => fact is { Sentence: not null } && Enum.IsDefined(fact.Kind) && record.Turn.Text.Contains(fact.Sentence, StringComparison.Ordinal));

    private static bool IsWhole(PatientTurn? turn, int number) =>
        turn is { Flags: not null, Usage: { ModelCalls: >= 0, InputTokens: null or >= 0, OutputTokens: null or >= 0 } }
        && turn.Number == number && !string.IsNullOrWhiteSpace(turn.Trainee) && !string.IsNullOrWhiteSpace(turn.Text) && turn.Flags.All(flag => flag is not null);

    private static bool IsWhole(TraineeAct? act) =>
        act is { Flags: not null, Errors: not null, Aims: not null, Confidence: >= 0 and <= 1 }
        && Enum.IsDefined(act.Main) && act.Flags.All(Enum.IsDefined) && act.Errors.All(Enum.IsDefined) && act.Aims.All(aim => aim is not null)
        && (act.Attribution is null || IsWhole(act.Attribution));

    private static bool IsWhole(FeelingAttribution attribution) =>
        attribution is { Words: not null, Shown: not null } && attribution.Shown.All(Enum.IsDefined) && (attribution.Emotion is not { } emotion || Enum.IsDefined(emotion));

    private static bool IsWhole(ResponsePlan? plan) =>
        plan is { Offers: not null, Feelings: not null, Words: >= 0, MaxSentences: >= 0, MaxWords: >= 0 }
        && Enum.IsDefined(plan.Stance) && (plan.Error is not { } error || Enum.IsDefined(error)) && plan.Feelings.All(Enum.IsDefined)
        && plan.Offers.All(offer => offer is { ElementId: not null } && Enum.IsDefined(offer.Depth));

    private static bool IsWhole(PatientState? state, int number, bool later) =>
        state is { Alliance: not null, Emotions: not null, BeliefStrengths: not null, BeliefsAtStart: not null, Ledger: not null, Shown: not null }
        && state.Turn == number
        && new[] { state.Alliance.Bond, state.Alliance.Task, state.Alliance.Goal, state.Distress, state.Resistance, state.Openness, state.Rupture }.All(value => value is >= 0 and <= 1)
        && state.Emotions.Values.Append(state.Mood).Concat(state.BeliefStrengths.Values).Concat(state.BeliefsAtStart.Values).All(value => value is >= 0 and <= 100)
        && new[] { state.ClosedQuestionsInARow, state.TurnsSinceReflection, state.TurnsSinceQuestion, state.LastErrorTurn, state.Errors, state.DoubtedTurn }.All(count => count >= 0 && count <= number)
        && state.Emotions.Keys.All(Enum.IsDefined) && Enum.IsDefined(state.Reach) && Enum.IsDefined(state.Deepest)
        && state.Shown.Values.All(turn => turn >= 0 && turn <= number)
        && state.Ledger.Values.All(entry => entry is not null && entry.Turn >= (later ? Disclosure.Earlier : 0) && entry.Turn <= number && Enum.IsDefined(entry.Status));
}
