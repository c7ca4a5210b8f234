using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>One rule of a dynamics table.</summary>
/// <param name="When">Signals that all have to be there.</param>
/// <param name="Unless">Signals none of which may be there.</param>
/// <param name="Because">The reason shown to a trainer.</param>
/// <param name="Deltas">What it adds to each variable.</param>
public sealed record DynamicsRule(ValueList<string> When, ValueList<string> Unless, string Because, ValueMap<string, double> Deltas);
