namespace PatientSim.Loading;

/// <summary>How large a file may be before it is refused. The defaults are ten times what a long patient needs.</summary>
public sealed record YamlLimits
{
    /// <summary>The limits that apply when none are given.</summary>
    public static YamlLimits Default { get; } = new();

    /// <summary>Bytes of the file; 262,144 by default.</summary>
    public int Bytes { get; init; } = 256 * 1024;

    /// <summary>Nested lists and blocks; 16 by default.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>Values, list and block marks; 20,000 by default.</summary>
    public int Events { get; init; } = 20_000;

    /// <summary>Characters of one text; 8,000 by default.</summary>
    public int TextLength { get; init; } = 8_000;
}
