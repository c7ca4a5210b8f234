using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>How a session after the first began: what lay between, and what that did to the patient. For the instructor and for snapshots.</summary>
public sealed record SessionOpening
{
    /// <summary>The time since the last session.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What became of the homework.</summary>
    public required HomeworkOutcome Homework { get; init; }

    /// <summary>The line of the profile's <c>sessions.between</c> that has come true, from 1; null when none has.</summary>
    public int? Event { get; init; }

    /// <summary>What the time between changed, and why.</summary>
    public ValueList<StateChange> Changes { get; init; } = [];

    /// <summary>The state before the first turn.</summary>
    public required PatientState State { get; init; }

    /// <summary>A text without what it did to the patient, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => FormattableString.Invariant($"opened after {Elapsed}");
}
