namespace PatientSim.Profiles;

/// <summary>What a trainee can do that costs trust.</summary>
public enum TraineeError
{
    /// <summary>Tells the patient what to do without being asked.</summary>
    UnaskedAdvice,

    /// <summary>Finds fault with the patient.</summary>
    Blame,

    /// <summary>Says that the feeling is wrong or too much.</summary>
    Invalidation,

    /// <summary>Strings closed questions together.</summary>
    Interrogation,

    /// <summary>Names a feeling that the patient has not shown.</summary>
    MisreadFeeling,

    /// <summary>Says that all will be well before having listened.</summary>
    PrematureReassurance,

    /// <summary>Argues, or catches the patient out.</summary>
    Confrontation,

    /// <summary>Pushes on after the patient has dodged.</summary>
    Pressure,
}
