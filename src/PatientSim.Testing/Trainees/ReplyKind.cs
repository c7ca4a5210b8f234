namespace PatientSim.Testing.Trainees;

/// <summary>What a rule-driven trainee makes of a reply.</summary>
internal enum ReplyKind
{
    /// <summary>Something was said that can be gone on with.</summary>
    Content,

    /// <summary>A word or three.</summary>
    Brief,

    /// <summary>Nothing was said.</summary>
    Silence,

    /// <summary>The question was avoided.</summary>
    Dodge,

    /// <summary>The question was not understood.</summary>
    Puzzled,

    /// <summary>The trainee is objected to.</summary>
    ToldOff,

    /// <summary>A wish not to live may have been spoken of.</summary>
    Risk,
}
