using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>One rule of a dynamics table. It applies when all of its conditions hold.</summary>
public sealed record DynamicsRule
{
    /// <summary>Signals that all have to be there.</summary>
    public ValueList<string> When { get; init; } = [];

    /// <summary>Signals none of which may be there.</summary>
    public ValueList<string> Unless { get; init; } = [];

    /// <summary>What variables have to be at least, before the turn.</summary>
    public ValueMap<string, double> AtLeast { get; init; } = ValueMap<string, double>.Empty;

    /// <summary>What variables have to be below, before the turn.</summary>
    public ValueMap<string, double> Below { get; init; } = ValueMap<string, double>.Empty;

    /// <summary>The reason shown to a trainer.</summary>
    public required string Because { get; init; }

    /// <summary>What it adds to each variable: <c>bond</c>, <c>task</c>, <c>goal</c>, <c>distress</c>, <c>resistance</c> (0..1), <c>mood</c>, an emotion (0..100), <c>feeling</c> (the strongest emotion), or <c>belief</c> (the belief the rule is about, 0..100).</summary>
    public ValueMap<string, double> Deltas { get; init; } = ValueMap<string, double>.Empty;

    /// <summary>The share of an open rupture that it repairs, 0..1.</summary>
    public double Repair { get; init; }

    /// <summary>Whether the rule applies.</summary>
    internal bool Applies(IReadOnlySet<string> signals, PatientState before) =>
        When.All(signals.Contains) && !Unless.Any(signals.Contains)
        && AtLeast.All(level => StateVariables.Of(before, level.Key) >= level.Value) && Below.All(level => StateVariables.Of(before, level.Key) < level.Value);
}
