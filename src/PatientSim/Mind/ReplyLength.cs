namespace PatientSim.Mind;

/// <summary>How long replies are, before the style's scale.</summary>
/// <param name="Median">The median in words.</param>
/// <param name="ShortShare">The share of replies of three words or fewer, 0..1.</param>
public sealed record ReplyLength(double Median, double ShortShare)
{
    // Half the replies are shorter than the median; the shortest are a third of it, the longest three times as long.
    private static readonly double[] s_quantiles = [0.33, 0.48, 0.69, 1, 1.44, 2.08, 3];

    /// <summary>A length relative to the median, from a uniform draw in [0, 1).</summary>
    internal static double Spread(double draw)
    {
        var at = draw * (s_quantiles.Length - 1);
        var below = (int)at;
        return s_quantiles[below] + ((s_quantiles[below + 1] - s_quantiles[below]) * (at - below));
    }
}
