namespace PatientSim.Guards;

/// <summary>What a guard wants done with a reply.</summary>
public enum GuardAction
{
    /// <summary>It may be said.</summary>
    Pass,

    /// <summary>It may be said as repaired.</summary>
    Repair,

    /// <summary>It may not be said: ask the voice once more, else say something in character.</summary>
    Reject,
}
