using PatientSim.Mind;

namespace PatientSim.CoderTraining;

/// <summary>From coded turns to the weights of the embedded model: fit all features, keep the best, fit those again, round.</summary>
internal static class Trainer
{
    private const int Classes = TurnCodeWeights.ClassCount;

    // The last class takes no room in the file, so a weight is what sets a class apart from it.
    private const int Last = Classes - 1;

    /// <summary>Trains.</summary>
    /// <param name="spoken">Turns of AnnoMI.</param>
    /// <param name="typed">Turns written for this project.</param>
    /// <param name="copies">The spoken turns in other forms.</param>
    /// <param name="options">How.</param>
    public static TurnCodeWeights Train(IReadOnlyList<TrainingTurn> spoken, IReadOnlyList<TrainingTurn> typed, IReadOnlyList<TrainingTurn> copies, TrainingOptions options)
    {
        var sizes = spoken.CountBy(turn => turn.Transcript).ToDictionary();
        var turns = new List<(TrainingTurn Turn, double Weight)>();
        turns.AddRange(spoken.Select(turn => (turn, Weight(turn))));
        turns.AddRange(copies.Select(turn => (turn, Weight(turn) * options.CopyWeight)));
        turns.AddRange(typed.Select(turn => (turn, options.TypedWeight)));

        var frequent = spoken.Concat(typed).SelectMany(turn => turn.Features).CountBy(feature => feature).Where(count => count.Value >= options.LeastTurns).OrderBy(count => count.Key).ToList();
        var features = frequent.ConvertAll(count => count.Key);
        var weights = Fit(features, turns, new double[features.Count * Classes], options);
        if (features.Count > options.Features)
        {
            var worth = frequent.Select((count, i) => (Row: i, Worth: Spread(weights, i) * Math.Sqrt(count.Value) * options.Scales[(int)TurnFeatures.GroupOf(count.Key)]));
            var kept = worth.OrderByDescending(feature => feature.Worth).ThenBy(feature => feature.Row).Take(options.Features).Select(feature => feature.Row).Order().ToList();
            features = kept.ConvertAll(row => features[row]);
            weights = Fit(features, turns, [.. kept.SelectMany(row => weights[(row * Classes)..((row + 1) * Classes)])], options);
        }

        return Round(features, weights, options);

        double Weight(TrainingTurn turn) => Math.Pow(sizes[turn.Transcript] / 60.0, -options.Levelling);
    }

    private static double[] Fit(List<uint> features, List<(TrainingTurn Turn, double Weight)> turns, double[] start, TrainingOptions options)
    {
        var index = features.Select((feature, i) => (feature, i)).ToDictionary(pair => pair.feature, pair => pair.i);
        var examples = turns.ConvertAll(turn => ToExample(turn.Turn, turn.Weight, index, options));
        return SoftmaxRegression.Fit(examples, start, Classes, options.Penalty, options.Steps);
    }

    private static Example ToExample(TrainingTurn turn, double weight, Dictionary<uint, int> index, TrainingOptions options)
    {
        var known = turn.Features.Where(index.ContainsKey).ToArray();
        var counts = new int[TurnCodeWeights.GroupCount];
        foreach (var feature in known)
        {
            counts[(int)TurnFeatures.GroupOf(feature)]++;
        }

        var values = Array.ConvertAll(known, feature => options.Scales[(int)TurnFeatures.GroupOf(feature)] * TurnCodeModel.Share(TurnFeatures.GroupOf(feature), counts[(int)TurnFeatures.GroupOf(feature)]));
        return new(Array.ConvertAll(known, feature => index[feature]), values, Target(turn, options), weight);
    }

    private static double[] Target(TrainingTurn turn, TrainingOptions options)
    {
        var target = new double[Classes];
        target[turn.Class] += 1 - options.OtherActs;
        foreach (var act in turn.Acts)
        {
            target[act] += options.OtherActs / turn.Acts.Count;
        }

        for (var k = 0; k < 4; k += 2)
        {
            var (one, two) = (target[k], target[k + 1]);
            target[k] = one + (options.Twin * (two - one));
            target[k + 1] = two + (options.Twin * (one - two));
        }

        return target;
    }

    private static double Spread(double[] weights, int feature)
    {
        var row = weights.AsSpan(feature * Classes, Classes);
        var (low, high) = (row[0], row[0]);
        foreach (var weight in row)
        {
            (low, high) = (Math.Min(low, weight), Math.Max(high, weight));
        }

        return high - low;
    }

    private static TurnCodeWeights Round(List<uint> features, double[] weights, TrainingOptions options)
    {
        var most = new double[TurnCodeWeights.GroupCount];
        for (var i = 0; i < features.Count; i++)
        {
            var group = (int)TurnFeatures.GroupOf(features[i]);
            for (var k = 0; k < Last; k++)
            {
                most[group] = Math.Max(most[group], Math.Abs(weights[(i * Classes) + k] - weights[(i * Classes) + Last]));
            }
        }

        var rows = new sbyte[features.Count * Classes];
        for (var i = 0; i < features.Count; i++)
        {
            var step = most[(int)TurnFeatures.GroupOf(features[i])] / sbyte.MaxValue;
            for (var k = 0; k < Last; k++)
            {
                rows[(i * Classes) + k] = (sbyte)Math.Round((weights[(i * Classes) + k] - weights[(i * Classes) + Last]) / step);
            }
        }

        return new()
        {
            Sharpness = options.Sharpness,
            Offsets = Array.ConvertAll(options.Preference, Math.Log),
            Steps = [.. most.Select((weight, group) => weight / sbyte.MaxValue * options.Scales[group])],
            Features = features,
            Rows = rows,
        };
    }
}
