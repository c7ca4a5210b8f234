namespace PatientSim.Testing.Trainees;

/// <summary>What a clause says, by which it is given back.</summary>
internal enum ClauseKind
{
    /// <summary>How something is.</summary>
    Plain,

    /// <summary>What the patient did, thought or would like.</summary>
    Deed,

    /// <summary>What the patient takes for true: given back as how it feels, never as how it is.</summary>
    Judgement,

    /// <summary>An "if" with what would follow.</summary>
    Condition,
}
