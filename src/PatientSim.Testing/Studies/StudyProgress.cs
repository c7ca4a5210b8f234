namespace PatientSim.Testing.Studies;

/// <summary>How far a study is.</summary>
/// <param name="Done">Interviews that are over or had to be left, those of earlier runs included.</param>
/// <param name="All">Interviews of this run.</param>
/// <param name="TurnsTaken">Turns that were taken in this run.</param>
public readonly record struct StudyProgress(int Done, int All, int TurnsTaken);
