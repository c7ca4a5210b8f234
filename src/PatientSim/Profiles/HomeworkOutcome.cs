namespace PatientSim.Profiles;

/// <summary>What became of the homework between two sessions.</summary>
public enum HomeworkOutcome
{
    /// <summary>None was set.</summary>
    NotSet,

    /// <summary>It was not done.</summary>
    NotDone,

    /// <summary>Some of it was done.</summary>
    Partly,

    /// <summary>It was done.</summary>
    Done,
}
