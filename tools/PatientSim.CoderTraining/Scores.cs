using PatientSim.Mind;

namespace PatientSim.CoderTraining;

/// <summary>What the model said of a turn beside what people said.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Coding">The model's probabilities.</param>
internal readonly record struct Prediction(TrainingTurn Turn, TurnCoding Coding)
{
    private static readonly int[] s_mainOfClass = [0, 0, 1, 1, 2, 3];

    /// <summary>The people's main code: question, reflection, input, other.</summary>
    public int Main => s_mainOfClass[Turn.Class];

    /// <summary>The model's six-way code, an index into <see cref="TurnCodeModel.Classes"/>.</summary>
    public int CodedClass => Coding.Main switch
    {
        TraineeCode.Question => Coding.IsOpen ? 0 : 1,
        TraineeCode.Reflection => Coding.IsComplex ? 3 : 2,
        TraineeCode.TherapistInput => 4,
        _ => 5,
    };

    /// <summary>The model's main code.</summary>
    public int CodedMain => s_mainOfClass[CodedClass];

    /// <summary>How sure the model is of its main code.</summary>
    public double Confidence => Coding.Of(Coding.Main);
}

/// <summary>Figures over predictions.</summary>
internal static class Scores
{
    /// <summary>The F1 of each main code.</summary>
    public static double[] FourWay(IReadOnlyCollection<Prediction> predictions) => PerClass(predictions.Select(prediction => (prediction.Main, prediction.CodedMain)), 4);

    /// <summary>The F1 of each of the six codes.</summary>
    public static double[] SixWay(IReadOnlyCollection<Prediction> predictions) => PerClass(predictions.Select(prediction => (prediction.Turn.Class, prediction.CodedClass)), 6);

    /// <summary>Which part of the turns is coded with this confidence or more, and which part of those rightly.</summary>
    public static (double Coverage, double Accuracy) Sure(IReadOnlyCollection<Prediction> predictions, double confidence)
    {
        var sure = predictions.Where(prediction => prediction.Confidence >= confidence).ToList();
        return ((double)sure.Count / predictions.Count, sure.Count == 0 ? 0 : sure.Average(prediction => prediction.Main == prediction.CodedMain ? 1.0 : 0));
    }

    /// <summary>The 95 % interval of a figure, by drawing transcripts with replacement.</summary>
    public static (double Low, double High) Interval(IReadOnlyCollection<Prediction> predictions, Func<IReadOnlyCollection<Prediction>, double> figure)
    {
        const int draws = 1000;
        var transcripts = predictions.GroupBy(prediction => prediction.Turn.Transcript).Select(group => group.ToList()).ToList();
        var state = 20261120u;
        var figures = new List<double>(draws);
        for (var draw = 0; draw < draws; draw++)
        {
            var drawn = new List<Prediction>(predictions.Count);
            for (var i = 0; i < transcripts.Count; i++)
            {
                state = (state * 1664525) + 1013904223;
                drawn.AddRange(transcripts[(int)(TurnHash.Spread(state) % (uint)transcripts.Count)]);
            }

            figures.Add(figure(drawn));
        }

        figures.Sort();
        return (figures[draws / 40], figures[draws - (draws / 40) - 1]);
    }

    /// <summary>By how much the model is right more often than it says, among the turns it codes with this confidence or more.</summary>
    public static double Modesty(IReadOnlyCollection<Prediction> predictions, double confidence) =>
        predictions.Where(prediction => prediction.Confidence >= confidence).Select(prediction => (prediction.Main == prediction.CodedMain ? 1 : 0) - prediction.Confidence).DefaultIfEmpty(1).Average();

    private static double[] PerClass(IEnumerable<(int Right, int Coded)> codes, int classes)
    {
        var (hits, right, coded) = (new int[classes], new int[classes], new int[classes]);
        foreach (var code in codes)
        {
            right[code.Right]++;
            coded[code.Coded]++;
            hits[code.Right] += code.Right == code.Coded ? 1 : 0;
        }

        return [.. hits.Select((hit, k) => right[k] + coded[k] == 0 ? 0 : 2.0 * hit / (right[k] + coded[k]))];
    }
}
