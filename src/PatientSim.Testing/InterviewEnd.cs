namespace PatientSim.Testing;

/// <summary>How an interview ended.</summary>
public enum InterviewEnd
{
    /// <summary>The trainee had nothing more to say.</summary>
    TraineeDone,

    /// <summary>The patient left.</summary>
    PatientLeft,

    /// <summary>The most turns were taken.</summary>
    MostTurns,

    /// <summary>The session was paused for the trainee's sake: a stop word, or words that read as the trainee's own distress.</summary>
    Paused,

    /// <summary>The patient's voice could not be had; the turns before that were taken. Only scripts report it, elsewhere it is an exception.</summary>
    VoiceFailed,
}
