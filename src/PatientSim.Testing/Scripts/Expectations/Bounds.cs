namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>A range with its ends.</summary>
internal sealed record Bounds(double? AtLeast, double? AtMost)
{
    public bool Holds(double value) => !(value < AtLeast) && !(value > AtMost);

    /// <summary>The end that is said last.</summary>
    public double? Last => AtMost ?? AtLeast;

    /// <summary>"at least 3 and at most 30".</summary>
    public override string ToString() => (AtLeast, AtMost) switch
    {
        ({ } least, { } most) => FormattableString.Invariant($"at least {least:0.####} and at most {most:0.####}"),
        ({ } least, null) => FormattableString.Invariant($"at least {least:0.####}"),
        _ => FormattableString.Invariant($"at most {AtMost:0.####}"),
    };
}
