namespace PatientSim.Mind;

/// <summary>Hashes of words and of runs of words that are the same on every machine, in every process.</summary>
internal static class TurnHash
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of a word (FNV-1a over its characters).</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of a run of words, one word longer.</summary>
    public static uint And(uint run, uint word) => (uint.RotateLeft(run, 7) ^ word) * Prime;

    /// <summary>Spreads a hash over all its bits (the last step of MurmurHash3).</summary>
    public static uint Spread(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
