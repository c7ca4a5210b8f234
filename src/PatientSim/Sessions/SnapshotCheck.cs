using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>Whether a snapshot, which may have been tampered with, is whole: nothing missing, every number in its range, every word known.</summary>
internal static class SnapshotCheck
{
    /// <summary>Throws for the first turn that is not whole.</summary>
    public static void ThrowIfNotWhole(PatientSessionSnapshot snapshot)
    {
        if (!snapshot.Simulated || snapshot.Turns is null || !Enum.IsDefined(snapshot.Difficulty) || !Enum.IsDefined(snapshot.Policy))
        {
            throw new PatientSnapshotException("The snapshot is not whole.");
        }

        foreach (var (index, record) in snapshot.Turns.Index())
        {
            if (!IsWhole(record, index + 1))
            {
                throw new PatientSnapshotException($"Turn {index + 1} of the snapshot is not whole.");
            }
        }
    }

    private static bool IsWhole(TurnRecord? record, int number) =>
        record is { Fingerprint: not null, Changes: not null, Told: not null, Invented: not null }
        && IsWhole(record.Turn, number) && IsWhole(record.Act) && IsWhole(record.Plan) && IsWhole(record.State, number)
        && record.Changes.All(change => change is { Variable: not null, Reason: not null } && double.IsFinite(change.Delta))
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

    private static bool IsWhole(PatientState? state, int number) =>
        state is { Alliance: not null, Emotions: not null, BeliefStrengths: not null, BeliefsAtStart: not null, Ledger: not null, Shown: not null }
        && state.Turn == number
        && new[] { state.Alliance.Bond, state.Alliance.Task, state.Alliance.Goal, state.Distress, state.Resistance, state.Openness, state.Rupture }.All(value => value is >= 0 and <= 1)
        && state.Emotions.Values.Append(state.Mood).Concat(state.BeliefStrengths.Values).Concat(state.BeliefsAtStart.Values).All(value => value is >= 0 and <= 100)
        && new[] { state.ClosedQuestionsInARow, state.TurnsSinceReflection, state.TurnsSinceQuestion, state.LastErrorTurn, state.DoubtedTurn, state.Errors }.All(count => count >= 0 && count <= number)
        && state.Emotions.Keys.All(Enum.IsDefined) && Enum.IsDefined(state.Reach) && Enum.IsDefined(state.Deepest)
        && state.Shown.Values.All(turn => turn >= 0 && turn <= number)
        && state.Ledger.Values.All(entry => entry is { Turn: >= 0 } && entry.Turn <= number && Enum.IsDefined(entry.Status));
}
