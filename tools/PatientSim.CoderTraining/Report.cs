using System.Globalization;
using PatientSim.Mind;

namespace PatientSim.CoderTraining;

/// <summary>Says how good a model is.</summary>
internal sealed class Report(TextWriter output)
{
    private static readonly string[] s_mains = ["question", "reflection", "therapist_input", "other"];

    /// <summary>Writes the figures over some predictions.</summary>
    public void Write(string name, List<Prediction> predictions)
    {
        if (predictions.Count == 0)
        {
            return;
        }

        Line($"{name}: {predictions.Count} turns");
        Figure("  four-way macro-F1", predictions, Scores.FourWay, s_mains);
        Figure("  six-way macro-F1", predictions, Scores.SixWay, TurnCodeModel.Classes);
        foreach (var confidence in new[] { 0.5, 0.7, 0.8, 0.9 })
        {
            var (coverage, accuracy) = Scores.Sure(predictions, confidence);
            Line($"  confidence {confidence:0.0} or more: {coverage:0.000} of the turns, {accuracy:0.000} of those right");
        }
    }

    private void Figure(string name, List<Prediction> predictions, Func<IReadOnlyCollection<Prediction>, double[]> figure, IReadOnlyList<string> classes)
    {
        var perClass = figure(predictions);
        var (low, high) = Scores.Interval(predictions, drawn => figure(drawn).Average());
        Line($"{name} {perClass.Average():0.000} [{low:0.000}-{high:0.000}]: {string.Join(", ", classes.Zip(perClass, (code, f1) => string.Create(CultureInfo.InvariantCulture, $"{code} {f1:0.000}")))}");
    }

    private void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
