namespace PatientSim.Mind;

/// <summary>The cues in a sentence. A value.</summary>
internal readonly record struct CueSet(ulong Bits)
{
    public bool Has(Cue cue) => (Bits & (1UL << (int)cue)) != 0;

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

    public CueSet With(Cue cue) => new(Bits | (1UL << (int)cue));

    public CueSet With(CueSet other) => new(Bits | other.Bits);
}
