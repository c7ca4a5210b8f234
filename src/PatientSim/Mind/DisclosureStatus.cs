namespace PatientSim.Mind;

/// <summary>How far an element has come out.</summary>
public enum DisclosureStatus
{
    /// <summary>Not at all.</summary>
    Untold,

    /// <summary>The plan offered it and the voice did not say it.</summary>
    Offered,

    /// <summary>Stepped towards, not stated.</summary>
    Hinted,

    /// <summary>Said.</summary>
    Told,
}
