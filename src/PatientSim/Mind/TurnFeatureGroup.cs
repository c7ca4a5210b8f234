namespace PatientSim.Mind;

/// <summary>Kinds of features. Within a group all weigh the same; a long turn's many runs together weigh as much as a short one's few.</summary>
internal enum TurnFeatureGroup
{
    /// <summary>Single facts: openings, sizes, what the rules found.</summary>
    Fact,

    /// <summary>A count that has reached a step.</summary>
    Number,

    /// <summary>One word.</summary>
    Word,

    /// <summary>Two words.</summary>
    WordPair,

    /// <summary>The shape of one word.</summary>
    Shape,

    /// <summary>The shapes of two words.</summary>
    ShapePair,

    /// <summary>The shapes of three words.</summary>
    ShapeTriple,

    /// <summary>The shapes of four words.</summary>
    ShapeQuadruple,

    /// <summary>A stem.</summary>
    Stem,

    /// <summary>Three letters.</summary>
    Letters,

    /// <summary>Four letters.</summary>
    FourLetters,

    /// <summary>Five letters.</summary>
    FiveLetters,

    /// <summary>How a clause begins.</summary>
    Opening,

    /// <summary>How a clause begins, and whether it asks.</summary>
    MarkedOpening,
}
