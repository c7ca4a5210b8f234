using System.Globalization;
using PatientSim.Loading;

namespace PatientSim.Testing.Studies;

/// <summary>How far a metric of the second side may lie from the first.</summary>
/// <param name="Metric">The metric's id.</param>
/// <param name="Least">The least difference B - A allowed, 0 or below; null when any is.</param>
/// <param name="Most">The greatest difference B - A allowed, 0 or above; null when any is.</param>
public sealed record ComparisonBound(string Metric, double? Least, double? Most)
{
    /// <summary>Reads <c>words=3</c> (three either way), <c>words=+3</c> (not more than three higher) or <c>told=-1</c> (not more than one lower).</summary>
    /// <param name="text">The text.</param>
    /// <returns>The bound.</returns>
    /// <exception cref="FormatException">The text is no bound; the message says what is.</exception>
    public static ComparisonBound Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (metric, limit) = text.Split('=', 2) is [var before, var after] ? (before.Trim(), after.Trim()) : (text, "");
        var known = InterviewMetric.All.Select(one => one.Id);
        if (!known.Contains(metric))
        {
            throw new FormatException($"{Spelling.Quote(metric)} is not one of the metrics {string.Join(", ", known)}.{Spelling.DidYouMean(metric, known)}");
        }

        if (!double.TryParse(limit, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            throw new FormatException($"A bound of '{metric}' is a number, such as {metric}=2 (either way), {metric}=+2 (not more than 2 higher) or {metric}=-2 (not more than 2 lower).");
        }

        return limit[0] switch
        {
            '+' => new(metric, null, value),
            '-' => new(metric, value, null),
            _ => new(metric, -value, value),
        };
    }

    /// <summary>Whether a comparison crosses the bound. A metric that the sides do not have crosses nothing.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The row that crosses it; null when none does.</returns>
    public ComparisonRow? CrossedBy(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Rows.FirstOrDefault(row => row.Metric == Metric && (row.Difference < Least || row.Difference > Most));
    }
}
