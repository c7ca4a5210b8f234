namespace PatientSim.Mind;

/// <summary>The randomness of one step of one turn: a pure function of seed, turn, step and patient.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood 2014) rather than <see cref="Random"/>, whose sequence is no part of .NET's contract:
/// a session has to replay alike on every machine and version.
/// </remarks>
internal sealed class SeededRandom(int seed, int turn, int step, string patient = "")
{
    private ulong _state = ((ulong)(uint)seed << 32) ^ ((ulong)(uint)turn * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)step * 0xD1B54A32D192ED03UL) ^ Mix(patient);

    /// <summary>FNV-1a, so that two patients with one seed do not do the same on the same turn.</summary>
    private static ulong Mix(string patient) => patient.Length == 0 ? 0 : patient.Aggregate(0xCBF29CE484222325UL, (hash, c) => (hash ^ c) * 0x100000001B3UL);

    /// <summary>A number in [0, 1).</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number in [0, <paramref name="count"/>).</summary>
    public int Below(int count) => (int)(Next() * count);
}
