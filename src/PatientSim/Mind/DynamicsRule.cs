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
        AreThere(When, signals) && !IsAnyThere(Unless, signals) && IsInRange(before);

    private static bool AreThere(ValueList<string> wanted, IReadOnlySet<string> signals)
    {
        foreach (var signal in wanted.Items)
        {
            if (!signals.Contains(signal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAnyThere(ValueList<string> unwanted, IReadOnlySet<string> signals)
    {
        foreach (var signal in unwanted.Items)
        {
            if (signals.Contains(signal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInRange(PatientState before)
    {
        foreach (var (variable, least) in AtLeast.Entries)
        {
            if (!(StateVariables.Of(before, variable) >= least))
            {
                return false;
            }
        }

        foreach (var (variable, most) in Below.Entries)
        {
            if (!(StateVariables.Of(before, variable) < most))
            {
                return false;
            }
        }

        return true;
    }
}
