namespace PatientSim.Profiles;

/// <summary>The nine groups of emotions that PATIENT-Ψ uses (Wang et al. 2024, arXiv 2405.19660).</summary>
public enum Emotion
{
    /// <summary>Sad, down, lonely, unhappy.</summary>
    Sad,

    /// <summary>Anxious, worried, fearful, scared, tense.</summary>
    Anxious,

    /// <summary>Angry, mad, irritated, annoyed.</summary>
    Angry,

    /// <summary>Ashamed, embarrassed, humiliated.</summary>
    Ashamed,

    /// <summary>Disappointed.</summary>
    Disappointed,

    /// <summary>Jealous, envious.</summary>
    Jealous,

    /// <summary>Guilty.</summary>
    Guilty,

    /// <summary>Hurt.</summary>
    Hurt,

    /// <summary>Suspicious.</summary>
    Suspicious,
}
