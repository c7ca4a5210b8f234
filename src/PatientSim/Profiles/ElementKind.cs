namespace PatientSim.Profiles;

/// <summary>What kind of thing a <see cref="FormulationElement"/> is.</summary>
public enum ElementKind
{
    /// <summary>What the patient came with.</summary>
    PresentingProblem,

    /// <summary>A plain fact.</summary>
    Fact,

    /// <summary>Something the patient is good at or proud of.</summary>
    Strength,

    /// <summary>Something the patient hopes for.</summary>
    Want,

    /// <summary>What happened.</summary>
    Situation,

    /// <summary>What was felt in a situation.</summary>
    Emotions,

    /// <summary>What the body did in a situation.</summary>
    Body,

    /// <summary>What was done in a situation.</summary>
    Behavior,

    /// <summary>What went through the mind.</summary>
    AutomaticThought,

    /// <summary>What a thought means to the patient.</summary>
    Meaning,

    /// <summary>An attitude, rule or assumption.</summary>
    IntermediateBelief,

    /// <summary>A coping strategy.</summary>
    CopingStrategy,

    /// <summary>A core belief.</summary>
    CoreBelief,

    /// <summary>Formative history.</summary>
    History,

    /// <summary>What has happened since the last session.</summary>
    Event,

    /// <summary>What became of the homework.</summary>
    Homework,
}
