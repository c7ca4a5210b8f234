using PatientSim.Mind;

namespace PatientSim.CoderTraining;

/// <summary>Splits turns for cross-validation so that no conversation is on both sides.</summary>
internal static class Grouping
{
    /// <summary>The fold of each turn; folds are about equally long.</summary>
    public static int[] Folds(IReadOnlyList<TrainingTurn> turns, int folds, uint seed)
    {
        // Longest first where length matters, in an order that depends on the seed and the name alone.
        var order = turns.GroupBy(turn => turn.Transcript).OrderByDescending(group => group.Count() > 150).ThenBy(group => TurnHash.Spread(TurnHash.Of(group.Key) ^ TurnHash.Spread(seed))).ThenBy(group => group.Key, StringComparer.Ordinal);
        var sizes = new int[folds];
        var fold = new Dictionary<string, int>();
        foreach (var group in order)
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            fold[group.Key] = smallest;
            sizes[smallest] += group.Count();
        }

        return [.. turns.Select(turn => fold[turn.Transcript])];
    }
}
