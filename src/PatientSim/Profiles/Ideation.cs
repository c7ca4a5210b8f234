namespace PatientSim.Profiles;

/// <summary>Suicidal ideation, as the patient would admit it when asked with care.</summary>
public enum Ideation
{
    /// <summary>None.</summary>
    None,

    /// <summary>Wishing not to be here, without intent.</summary>
    Passive,

    /// <summary>Thoughts of ending one's life. Portrayed without any method.</summary>
    Active,
}
