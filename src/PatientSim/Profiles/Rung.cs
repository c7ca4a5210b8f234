namespace PatientSim.Profiles;

/// <summary>How deep an element lies, from the surface down.</summary>
public enum Rung
{
    /// <summary>Presenting problem, identity, intake, facts, strengths, hopes.</summary>
    Presenting = 0,

    /// <summary>What happened.</summary>
    Situation = 1,

    /// <summary>Emotions, behaviour, body.</summary>
    Reaction = 2,

    /// <summary>Automatic thoughts and images.</summary>
    Thought = 3,

    /// <summary>The meaning of a thought, intermediate beliefs, coping strategies.</summary>
    Rule = 4,

    /// <summary>Core beliefs and formative history.</summary>
    Core = 5,
}
