namespace PatientSim.Prompting;

/// <summary>What becomes of a profile field in a prompt.</summary>
public enum FieldUse
{
    /// <summary>It is in the system message.</summary>
    System,

    /// <summary>It is in a turn note, when the turn calls for it.</summary>
    TurnNote,

    /// <summary>It is kept from the voice on purpose.</summary>
    Withheld,

    /// <summary>It reaches nothing: a defect.</summary>
    Unused,
}
