namespace PatientSim.Guards;

/// <summary>The alphabets that are told apart, by their blocks of characters.</summary>
internal enum WritingSystem
{
    /// <summary>Any other, or no letter.</summary>
    None,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Arabic.</summary>
    Arabic,

    /// <summary>Devanagari.</summary>
    Devanagari,

    /// <summary>Thai.</summary>
    Thai,

    /// <summary>Chinese characters and Japanese syllables.</summary>
    EastAsian,

    /// <summary>Hangul.</summary>
    Hangul,
}
