using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>What lies between two sessions with a patient.</summary>
public sealed record SessionInterval
{
    /// <summary>The shortest time between two sessions: an hour.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>The longest time between two sessions: 730 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(730);

    /// <summary>How long it has been, from <see cref="Shortest"/> to <see cref="Longest"/>; a week by default.</summary>
    public TimeSpan Elapsed { get; init; } = TimeSpan.FromDays(7);

    /// <summary>What became of the homework. Null: none if none was set, else decided by the task alliance, the style and the seed.</summary>
    public HomeworkOutcome? Homework { get; init; }

    /// <summary>Which line of the profile's <c>sessions.between</c> has come true, from 1; 0 when none has; the next in order when null.</summary>
    public int? Event { get; init; }
}
