using PatientSim.Profiles;

namespace PatientSim.Testing.Studies;

/// <summary>What came of playing a study, or a part of it.</summary>
public sealed record StudyOutcome
{
    /// <summary>The interviews that are over, in the design's order, those of earlier runs included.</summary>
    public required ValueList<StudyResult> Results { get; init; }

    /// <summary>The interviews that could not be ended.</summary>
    public required ValueList<UnfinishedCell> Unfinished { get; init; }

    /// <summary>Turns that were taken in this run.</summary>
    public required int TurnsTaken { get; init; }

    /// <summary>How long the interviews took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>A text without names, safe to log.</summary>
    /// <returns>How many interviews.</returns>
    public override string ToString() => FormattableString.Invariant($"{Results.Count} interview(s) over, {Unfinished.Count} unfinished, {TurnsTaken} turn(s) taken");
}
