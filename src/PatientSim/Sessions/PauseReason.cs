namespace PatientSim.Sessions;

/// <summary>Why a session was paused for the trainee's sake.</summary>
public enum PauseReason
{
    /// <summary>The trainee said a stop word.</summary>
    StopWord,

    /// <summary>The trainee asked to stop in other words.</summary>
    AskedToStop,

    /// <summary>The trainee spoke of being overwhelmed by the exercise, or by what it brings back.</summary>
    Overwhelmed,

    /// <summary>The trainee spoke of their own thoughts of death or of harming themselves.</summary>
    OwnRisk,

    /// <summary>The host paused it, for a supervisor for instance.</summary>
    Host,
}
