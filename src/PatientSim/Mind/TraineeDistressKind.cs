namespace PatientSim.Mind;

/// <summary>What a trainee's words say about the trainee, not about the patient; the gravest first.</summary>
internal enum TraineeDistressKind
{
    /// <summary>The trainee speaks of own thoughts of death, of own self-harm or of not being safe.</summary>
    OwnRisk,

    /// <summary>The exercise hurts the trainee: panic, tears, an own loss or injury brought back, cannot go on.</summary>
    Overwhelmed,

    /// <summary>The trainee wants to stop or to leave the exercise, in other words than a stop word.</summary>
    AsksToStop,
}
