namespace PatientSim.Testing.Cassettes;

/// <summary>How large a cassette may be: a larger one is refused when it is read, and nothing is written that would make it so.</summary>
public sealed record CassetteLimits
{
    /// <summary>The limits that apply when none are given.</summary>
    public static CassetteLimits Default { get; } = new();

    /// <summary>Bytes of the file; 33,554,432 (32 MiB) by default, which is some two thousand turns. From 1 KiB to 1 GiB.</summary>
    public int MostBytes { get; init => field = Checked(value, 1024 * 1024 * 1024); } = 32 * 1024 * 1024;

    /// <summary>Bytes of a line, which is one request and its reply; 4,194,304 (4 MiB) by default. From 1 KiB to 64 MiB.</summary>
    public int MostLineBytes { get; init => field = Checked(value, 64 * 1024 * 1024); } = 4 * 1024 * 1024;

    private static int Checked(int bytes, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1024);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, most);
        return bytes;
    }
}
