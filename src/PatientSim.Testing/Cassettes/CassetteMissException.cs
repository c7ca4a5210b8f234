namespace PatientSim.Testing.Cassettes;

/// <summary>A request is not on the cassette. The message says which, what differs from the nearest one that is, and how to record again.</summary>
#pragma warning disable CA1032 // Made by cassettes, with a message, and by nobody else.
public sealed class CassetteMissException : CassetteException
#pragma warning restore CA1032
{
    internal CassetteMissException(string message, string key, string difference)
        : base(message) => (Key, Difference) = (key, difference);

    /// <summary>The key of the request: the SHA-256 of its canonical form, as 64 lower-case hex digits.</summary>
    public string Key { get; }

    /// <summary>What differs from the nearest request on the cassette, line by line: <c>-</c> recorded, <c>+</c> sent. Empty when the cassette is.</summary>
    public string Difference { get; }
}
