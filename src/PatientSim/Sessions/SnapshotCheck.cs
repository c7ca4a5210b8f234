using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>Whether a snapshot, which may have been tampered with, is whole: nothing missing, every number in its range, every word known.</summary>
internal static class SnapshotCheck
{
    // Numbers are rounded; this is less than any change.
    private const double Rounding = 1e-5;

    // Far beyond what a session writes, so that nothing is checked or carried along for long.
    private const int MostSessions = 1_000;
    private const int MostListed = 10_000;
    private const int LongestId = 1_000;
    private const int LongestReply = 20_000;

    /// <summary>Throws for the first session or turn that is not whole.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="profile">The profile it was made with, whose elements it may name; null when that is not the one at hand.</param>
    public static void ThrowIfNotWhole(PatientSessionSnapshot snapshot, PatientProfile? profile)
    {
        if (!snapshot.Simulated || snapshot.Earlier is { Count: > MostSessions } || snapshot.Turns is null || snapshot.Earlier is null || !Enum.IsDefined(snapshot.Difficulty) || !Enum.IsDefined(snapshot.Policy)
            || (snapshot.Paused is { } reason && !Enum.IsDefined(reason)))
        {
            throw new PatientSnapshotException("The snapshot is not whole.");
        }

        var known = profile is null ? null : Known(profile, snapshot);
        PatientState? last = null;
        foreach (var (index, session) in snapshot.Earlier.Append(new() { Opening = snapshot.Opening, Turns = snapshot.Turns }).Index())
        {
            var where = index == snapshot.Earlier.Count ? "" : FormattableString.Invariant($" of session {index + 1}");
            if (session is not { Turns: not null } || (index == 0 ? session.Opening is not null : !IsWhole(session.Opening) || !Knows(known, session.Opening!.State) || !Follows(session.Opening!, last)))
            {
                throw new PatientSnapshotException($"The beginning{where} of the snapshot is not whole.");
            }

            foreach (var (at, record) in session.Turns.Index())
            {
                if (!IsWhole(record, at + 1, index > 0) || !Knows(known, record))
                {
                    throw new PatientSnapshotException(FormattableString.Invariant($"Turn {at + 1}{where} of the snapshot is not whole."));
                }
            }

            last = session.Turns.Count > 0 ? session.Turns[^1].State : session.Opening?.State;
        }

        var events = snapshot.Earlier.Select(session => session.Opening).Append(snapshot.Opening).Select(opening => opening?.Event).OfType<int>().ToList();
        if (events.Distinct().Count() < events.Count || (profile is not null && events.Exists(number => number > profile.Sessions.Between.Count)))
        {
            throw new PatientSnapshotException("The snapshot is not whole.");
        }
    }

    /// <summary>The formulation of the last session, which has the elements of all before it.</summary>
    private static Formulation Known(PatientProfile profile, PatientSessionSnapshot snapshot) =>
        Formulation.Of(profile, NextSession.Meantimes(snapshot.Earlier.Where(session => session is not null), snapshot.Opening));

    // What a host's own coder or planner aims at is its own affair; what has been told, and what is believed, is the profile's.
    private static bool Knows(Formulation? known, TurnRecord record) =>
        known is null || (Knows(known, record.State) && record.Told.All(told => Names(known, told.Id)));

    private static bool Knows(Formulation? known, PatientState state) =>
        known is null || (state.Ledger.Keys.All(id => Names(known, id)) && state.BeliefStrengths.Keys.Concat(state.BeliefsAtStart.Keys).All(id => known.Find(id) is { Kind: ElementKind.CoreBelief }));

    private static bool Names(Formulation known, string id) => known.Find(id) is not null;

    private static bool IsShort(string? text, int most) => text is null || text.Length <= most;

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

    private static bool AreWhole(ValueList<StateChange> changes) =>
        changes.Count <= MostListed && changes.All(change => change is { Variable.Length: <= LongestId, Reason.Length: <= LongestReply } && double.IsFinite(change.Delta));

    private static bool IsWhole(TurnRecord? record, int number, bool later) =>
        record is { Fingerprint.Length: <= LongestId, Changes: not null, Told.Count: <= MostListed, Invented.Count: <= MostListed }
        && (record.Id is null || (record.Id.Length is > 0 and <= SessionKey.MostCharacters && SessionKey.IsStorable(record.Id)))
        && IsWhole(record.Turn, number) && IsWhole(record.Act) && IsWhole(record.Plan) && IsWhole(record.State, number, later) && AreWhole(record.Changes)
        && record.Told.All(told => told is { Id.Length: <= LongestId } && Enum.IsDefined(told.Kind) && Enum.IsDefined(told.Rung))
        && record.Invented.All(fact => fact is { Sentence.Length: > 0 } && Enum.IsDefined(fact.Kind) && record.Turn.Text.Contains(fact.Sentence, StringComparison.Ordinal));

    private static bool IsWhole(PatientTurn? turn, int number) =>
        turn is { Flags.Count: <= MostListed, Usage: { ModelCalls: >= 0, InputTokens: null or >= 0, OutputTokens: null or >= 0 } }
        && turn.Number == number && !string.IsNullOrWhiteSpace(turn.Trainee) && !string.IsNullOrWhiteSpace(turn.Text) && turn.Flags.All(flag => flag is { Length: <= LongestId })
        && IsShort(turn.Trainee, PatientSession.MostCharacters) && IsShort(turn.Text, LongestReply);

    private static bool IsWhole(TraineeAct? act) =>
        act is { Flags.Count: <= MostListed, Errors.Count: <= MostListed, Aims.Count: <= MostListed, Confidence: >= 0 and <= 1 }
        && Enum.IsDefined(act.Main) && act.Flags.All(Enum.IsDefined) && act.Errors.All(Enum.IsDefined) && act.Aims.All(aim => aim is { Length: <= LongestId })
        && (act.Attribution is null || IsWhole(act.Attribution));

    private static bool IsWhole(FeelingAttribution attribution) =>
        attribution is { Words.Length: <= LongestReply, Shown.Count: <= MostListed } && IsShort(attribution.Quote, LongestReply) && attribution.Shown.All(Enum.IsDefined) && (attribution.Emotion is not { } emotion || Enum.IsDefined(emotion));

    private static bool IsWhole(ResponsePlan? plan) =>
        plan is { Offers.Count: <= MostListed, Feelings.Count: <= MostListed, Words: >= 0, MaxSentences: >= 0, MaxWords: >= 0 }
        && Enum.IsDefined(plan.Stance) && (plan.Error is not { } error || Enum.IsDefined(error)) && plan.Feelings.All(Enum.IsDefined)
        && IsShort(plan.Shows, LongestReply) && IsShort(plan.SoreSpot, LongestReply) && IsShort(plan.Dodges, LongestId) && IsShort(plan.Defers, LongestId)
        && plan.Offers.All(offer => offer is { ElementId.Length: <= LongestId } && Enum.IsDefined(offer.Depth));

    private static bool IsWhole(PatientState? state, int number, bool later) =>
        state is { Alliance: not null, Emotions: not null, BeliefStrengths.Count: <= MostListed, BeliefsAtStart.Count: <= MostListed, Ledger.Count: <= MostListed, Shown.Count: <= MostListed }
        && state.BeliefStrengths.Keys.Concat(state.BeliefsAtStart.Keys).Concat(state.Ledger.Keys).Append(state.Focus).Append(state.Dodged).Append(state.Unsaid).All(id => IsShort(id, LongestId))
        && state.Shown.Keys.All(line => IsShort(line, LongestReply))
        && state.Turn == number
        && new[] { state.Alliance.Bond, state.Alliance.Task, state.Alliance.Goal, state.Distress, state.Resistance, state.Openness, state.Rupture }.All(value => value is >= 0 and <= 1)
        && state.Emotions.Values.Append(state.Mood).Concat(state.BeliefStrengths.Values).Concat(state.BeliefsAtStart.Values).All(value => value is >= 0 and <= 100)
        && new[] { state.ClosedQuestionsInARow, state.TurnsSinceReflection, state.TurnsSinceQuestion, state.LastErrorTurn, state.Errors, state.DoubtedTurn }.All(count => count >= 0 && count <= number)
        && state.Emotions.Keys.All(Enum.IsDefined) && Enum.IsDefined(state.Reach) && Enum.IsDefined(state.Deepest)
        && state.Shown.Values.All(turn => turn >= 0 && turn <= number)
        && state.Ledger.Values.All(entry => entry is not null && entry.Turn >= (later ? Disclosure.Earlier : 0) && entry.Turn <= number && Enum.IsDefined(entry.Status));
}
