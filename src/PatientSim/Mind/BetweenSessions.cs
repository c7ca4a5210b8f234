using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What the time between two sessions does to a patient.</summary>
public sealed record BetweenSessions
{
    /// <summary>The days in which <c>distress</c>, <c>resistance</c>, <c>mood</c> and <c>emotions</c> go half of the way back to rest.</summary>
    public ValueMap<string, double> HalfLifeDays { get; init; } = ValueMap<string, double>.Empty;

    /// <summary>The days after which a gap begins to cost alliance.</summary>
    public double GraceDays { get; init; } = 14;

    /// <summary>The days beyond the grace in which half of the alliance is lost.</summary>
    public double AllianceHalfLifeDays { get; init; } = 180;

    /// <summary>The share of the bond that an open rupture of 1 takes on the way home, 0..1; what is left of the rupture stays open.</summary>
    public double RuptureTakenHome { get; init; } = 0.5;

    /// <summary>From which readiness, 0..1, homework is done.</summary>
    public double HomeworkDone { get; init; } = 0.6;

    /// <summary>From which readiness, 0..1, some of it is done.</summary>
    public double HomeworkPartly { get; init; } = 0.4;

    /// <summary>How far luck moves readiness up or down, 0..1. The rest is the task alliance, and how much the style wants to please.</summary>
    public double HomeworkLuck { get; init; } = 0.15;
}
