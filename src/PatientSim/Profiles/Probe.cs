namespace PatientSim.Profiles;

/// <summary>The kind of probe that opens an element.</summary>
public enum Probe
{
    /// <summary>Any question.</summary>
    Question,

    /// <summary>A question that cannot be answered with yes or no.</summary>
    OpenQuestion,

    /// <summary>A reflection.</summary>
    Reflection,

    /// <summary>A question for the meaning of what was said (the downward arrow).</summary>
    Meaning,
}
