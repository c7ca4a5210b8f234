namespace PatientSim.CoderTraining;

/// <summary>One turn as the optimizer sees it.</summary>
internal sealed record Example(int[] Index, double[] Value, double[] Target, double Weight);

/// <summary>Softmax regression with an L2 penalty, fitted by L-BFGS in plain double arithmetic: the same weights on every run.</summary>
internal static class SoftmaxRegression
{
    private const int Memory = 7;

    /// <summary>The weights, <paramref name="classes"/> for each feature, from <paramref name="start"/> on.</summary>
    public static double[] Fit(IReadOnlyList<Example> examples, double[] start, int classes, double penalty, int steps)
    {
        var x = start;
        var gradient = new double[x.Length];
        var loss = Loss(examples, x, gradient, classes, penalty);
        var (moves, turns) = (new List<double[]>(), new List<double[]>());
        for (var step = 0; step < steps; step++)
        {
            var direction = Direction(gradient, moves, turns);
            var slope = Dot(gradient, direction);
            var size = moves.Count == 0 ? 1 / Math.Sqrt(Dot(gradient, gradient)) : 1;
            var next = new double[x.Length];
            var nextGradient = new double[x.Length];
            var nextLoss = 0.0;
            var halvings = 0;
            for (; halvings < 20; halvings++, size /= 2)
            {
                for (var i = 0; i < x.Length; i++)
                {
                    next[i] = x[i] - (size * direction[i]);
                }

                nextLoss = Loss(examples, next, nextGradient, classes, penalty);
                if (nextLoss <= loss - (1e-4 * size * slope))
                {
                    break;
                }
            }

            if (halvings == 20)
            {
                break;
            }

            var move = Difference(next, x);
            var turn = Difference(nextGradient, gradient);
            if (Dot(move, turn) > 1e-12)
            {
                moves.Add(move);
                turns.Add(turn);
                if (moves.Count > Memory)
                {
                    moves.RemoveAt(0);
                    turns.RemoveAt(0);
                }
            }

            var gain = (loss - nextLoss) / Math.Max(1, Math.Abs(loss));
            (x, gradient, loss) = (next, nextGradient, nextLoss);
            if (gain < 1e-5)
            {
                break;
            }
        }

        return x;
    }

    private static double[] Direction(double[] gradient, List<double[]> moves, List<double[]> turns)
    {
        var direction = (double[])gradient.Clone();
        var shares = new double[moves.Count];
        for (var i = moves.Count - 1; i >= 0; i--)
        {
            shares[i] = Dot(moves[i], direction) / Dot(moves[i], turns[i]);
            Add(direction, turns[i], -shares[i]);
        }

        if (moves.Count > 0)
        {
            var scale = Dot(moves[^1], turns[^1]) / Dot(turns[^1], turns[^1]);
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= scale;
            }
        }

        for (var i = 0; i < moves.Count; i++)
        {
            Add(direction, moves[i], shares[i] - (Dot(turns[i], direction) / Dot(moves[i], turns[i])));
        }

        return direction;
    }

    private static double Loss(IReadOnlyList<Example> examples, double[] weights, double[] gradient, int classes, double penalty)
    {
        var loss = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            gradient[i] = penalty * weights[i];
            loss += 0.5 * penalty * weights[i] * weights[i];
        }

        Span<double> score = stackalloc double[classes];
        foreach (var example in examples)
        {
            score.Clear();
            for (var j = 0; j < example.Index.Length; j++)
            {
                var row = weights.AsSpan(example.Index[j] * classes, classes);
                for (var k = 0; k < classes; k++)
                {
                    score[k] += row[k] * example.Value[j];
                }
            }

            Softmax(score);
            for (var k = 0; k < classes; k++)
            {
                loss -= example.Target[k] > 0 ? example.Weight * example.Target[k] * Math.Log(Math.Max(1e-12, score[k])) : 0;
                score[k] = (score[k] - example.Target[k]) * example.Weight;
            }

            for (var j = 0; j < example.Index.Length; j++)
            {
                var row = gradient.AsSpan(example.Index[j] * classes, classes);
                for (var k = 0; k < classes; k++)
                {
                    row[k] += score[k] * example.Value[j];
                }
            }
        }

        return loss;
    }

    private static void Softmax(Span<double> score)
    {
        var highest = score[0];
        foreach (var value in score)
        {
            highest = Math.Max(highest, value);
        }

        var sum = 0.0;
        for (var k = 0; k < score.Length; k++)
        {
            score[k] = Math.Exp(score[k] - highest);
            sum += score[k];
        }

        for (var k = 0; k < score.Length; k++)
        {
            score[k] /= sum;
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void Add(double[] to, double[] what, double share)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += share * what[i];
        }
    }

    private static double[] Difference(double[] a, double[] b)
    {
        var difference = new double[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            difference[i] = a[i] - b[i];
        }

        return difference;
    }
}
