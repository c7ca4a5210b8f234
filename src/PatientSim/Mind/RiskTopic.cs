namespace PatientSim.Mind;

/// <summary>What a question about risk is after. The answers to them differ: "no" to one is "yes" to another.</summary>
internal enum RiskTopic
{
    /// <summary>Wishing to be dead, or to hurt oneself.</summary>
    Wish,

    /// <summary>Having hurt oneself, or having tried to die.</summary>
    Past,

    /// <summary>Being hurt by somebody.</summary>
    HurtByOthers,

    /// <summary>Hurting somebody else.</summary>
    HurtsOthers,

    /// <summary>Being safe.</summary>
    Safety,
}
