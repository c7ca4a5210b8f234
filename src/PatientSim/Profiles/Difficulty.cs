namespace PatientSim.Profiles;

/// <summary>How fast trust is gained and lost.</summary>
public enum Difficulty
{
    /// <summary>Gains count more, losses less.</summary>
    Easy,

    /// <summary>As the style says.</summary>
    Normal,

    /// <summary>Gains count less, losses more.</summary>
    Hard,
}
