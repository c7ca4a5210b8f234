namespace PatientSim.Mind;

/// <summary>The cues in a sentence. A value.</summary>
internal readonly record struct CueSet(UInt128 Bits)
{
    public bool Has(Cue cue) => (Bits & (UInt128.One << (int)cue)) != UInt128.Zero;

    public bool HasAny(params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
        {
            if (Has(cue))
            {
                return true;
            }
        }

        return false;
    }

    public CueSet With(Cue cue) => new(Bits | (UInt128.One << (int)cue));

    public CueSet With(CueSet other) => new(Bits | other.Bits);
}
