namespace PatientSim.Profiles;

/// <summary>Beck's three kinds of intermediate beliefs.</summary>
public enum IntermediateBeliefKind
{
    /// <summary>A judgement: "It's terrible to fail."</summary>
    Attitude,

    /// <summary>A demand: "I must never let anyone down."</summary>
    Rule,

    /// <summary>A conditional: "If I ask for help, they'll see I can't do it."</summary>
    Assumption,
}
