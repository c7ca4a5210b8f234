namespace PatientSim.Testing.Trainees;

/// <summary>What a clause says, by which it is given back.</summary>
internal enum ClauseKind
{
    /// <summary>How something is.</summary>
    Plain,

    /// <summary>What the patient did, thought or would like.</summary>
    Deed,

    /// <summary>It has words of a judgement: given back as how it seems, never as how it is.</summary>
    Judgement,

    /// <summary>What went through the patient's mind: given back as how it feels.</summary>
    Thought,

    /// <summary>An "if" with what would follow.</summary>
    Condition,
}
