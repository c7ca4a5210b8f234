using PatientSim.Mind;

namespace PatientSim.CoderTraining;

/// <summary>Trains on four fifths of the conversations and codes the rest, five times.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    /// <summary>What the models say of the turns they were not trained on.</summary>
    public static (List<Prediction> Spoken, List<Prediction> Typed) Run(List<TrainingTurn> spoken, List<TrainingTurn> typed, TrainingOptions options, uint seed = 1)
    {
        var (spokenFolds, typedFolds) = (Grouping.Folds(spoken, Folds, seed), Grouping.Folds(typed, Folds, seed));
        var copies = spoken.ConvertAll(turn => turn.Copies());
        var (onSpoken, onTyped) = (new List<Prediction>(), new List<Prediction>());
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new TurnCodeModel(Trainer.Train(Where(spoken, spokenFolds, fold, false), Where(typed, typedFolds, fold, false), [.. copies.Where((_, i) => spokenFolds[i] != fold).SelectMany(copy => copy)], options));
            onSpoken.AddRange(Where(spoken, spokenFolds, fold, true).Select(turn => new Prediction(turn, model.Code(turn.Features))));
            onTyped.AddRange(Where(typed, typedFolds, fold, true).Select(turn => new Prediction(turn, model.Code(turn.Features))));
        }

        return (onSpoken, onTyped);
    }

    /// <summary>The greatest sharpness with which the model, where it is sure, is right as often as it says, but for one in a hundred.</summary>
    public static double Sharpness(List<Prediction> predictions, double sure) =>
        Enumerable.Range(30, 61).Select(step => step / 50.0).Where(sharpness => Scores.Modesty(Sharpened(predictions, sharpness), sure) >= -0.01).DefaultIfEmpty(1).Max();

    /// <summary>The predictions as a model with this sharpness makes them.</summary>
    public static List<Prediction> Sharpened(List<Prediction> predictions, double sharpness) => predictions.ConvertAll(prediction =>
    {
        var coding = prediction.Coding;
        double[] shares = [.. new[] { coding.OpenQuestion, coding.ClosedQuestion, coding.SimpleReflection, coding.ComplexReflection, coding.TherapistInput, coding.Other }.Select(share => Math.Pow(share, sharpness))];
        var sum = shares.Sum();
        return prediction with { Coding = new(shares[0] / sum, shares[1] / sum, shares[2] / sum, shares[3] / sum, shares[4] / sum, shares[5] / sum) };
    });

    private static List<TrainingTurn> Where(List<TrainingTurn> turns, int[] folds, int fold, bool inside) => [.. turns.Where((_, i) => folds[i] == fold == inside)];
}
