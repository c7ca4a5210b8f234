namespace PatientSim.Mind;

/// <summary>How long replies are, before the style's scale.</summary>
/// <param name="Median">The median in words.</param>
/// <param name="ShortShare">The share of replies of three words or fewer, 0..1.</param>
public sealed record ReplyLength(double Median, double ShortShare);
