using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>A session that is over, whole. For the instructor and for snapshots.</summary>
public sealed record EarlierSession
{
    /// <summary>How it began; null for the first.</summary>
    public SessionOpening? Opening { get; init; }

    /// <summary>Its turns.</summary>
    public ValueList<TurnRecord> Turns { get; init; } = [];

    /// <summary>A text without what was said or meant, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => FormattableString.Invariant($"an earlier session, {Turns.Count} turn(s)");
}
