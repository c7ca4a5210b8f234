namespace PatientSim.Mind;

/// <summary>The main code of a trainee's turn, with AnnoMI's label names (Wu et al. 2023).</summary>
public enum TraineeCode
{
    /// <summary>None of the others: greetings, small talk, backchannels.</summary>
    Other,

    /// <summary>A question.</summary>
    Question,

    /// <summary>A reflection of what the patient said or meant.</summary>
    Reflection,

    /// <summary>Information, advice, options.</summary>
    TherapistInput,
}
