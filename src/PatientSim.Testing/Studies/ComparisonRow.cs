namespace PatientSim.Testing.Studies;

/// <summary>One metric of two sides, over the interviews that both have it in.</summary>
/// <param name="Metric">The metric's id.</param>
/// <param name="A">The mean of the first side.</param>
/// <param name="B">The mean of the second side.</param>
/// <param name="Interval">Where the difference B - A lies with 95 % confidence, by Student's t over the seeds; null with fewer than two seeds.</param>
/// <param name="Pairs">How many pairs of interviews.</param>
/// <param name="Seeds">How many seeds.</param>
public sealed record ComparisonRow(string Metric, double A, double B, (double Low, double High)? Interval, int Pairs, int Seeds)
{
    /// <summary>The difference: B - A.</summary>
    public double Difference => B - A;

    /// <summary>Whether the interval leaves out no difference at all.</summary>
    public bool IsClear => Interval is { } interval && (interval.Low > 0 || interval.High < 0);
}
