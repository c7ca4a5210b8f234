using PatientSim.Profiles;

namespace PatientSim.Testing.Studies;

/// <summary>What was found when the parts of a study were put together.</summary>
public sealed record StudyMergeReport
{
    /// <summary>Interviews that are over and the same wherever they are.</summary>
    public required int Merged { get; init; }

    /// <summary>Interviews that are over in no folder.</summary>
    public required ValueList<StudyCell> Missing { get; init; }

    /// <summary>Interviews that are in two folders and differ.</summary>
    public required ValueList<StudyCell> Contradictory { get; init; }

    /// <summary>Whether the new folder was written.</summary>
    public bool IsComplete => Missing.Count == 0 && Contradictory.Count == 0;

    /// <summary>A text without names, safe to log.</summary>
    /// <returns>How many interviews.</returns>
    public override string ToString() => FormattableString.Invariant($"{Merged} interview(s) merged, {Missing.Count} missing, {Contradictory.Count} contradictory");
}
