using System.Buffers.Binary;
using System.Numerics;

namespace PatientSim.Sessions.Journal;

/// <summary>One record of a journal: a marker, the payload's length, the session's version, a checksum, and the payload.</summary>
/// <remarks>
/// Numbers are little-endian. The checksum is a CRC-32C, begun with one of the session's key, so that a record is no record in
/// another session's file. No byte of UTF-8 is 0xFF, so that a marker is never part of a payload: where one stands, a record was begun.
/// </remarks>
internal static class JournalRecord
{
    public const int HeaderLength = 20;
    private const int LengthAt = 4;
    private const int VersionAt = 8;
    private const int ChecksumAt = 16;

    public static ReadOnlySpan<byte> Marker => [0xFF, (byte)'P', (byte)'S', 0xFF];

    /// <summary>The record's bytes.</summary>
    public static byte[] Write(uint seed, long version, ReadOnlySpan<byte> payload)
    {
        var record = new byte[HeaderLength + payload.Length];
        Marker.CopyTo(record);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(LengthAt), payload.Length);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(VersionAt), version);
        payload.CopyTo(record.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(ChecksumAt), Checksum(seed, record));
        return record;
    }

    /// <summary>Reads the record at the beginning of the bytes.</summary>
    /// <returns>Whether there is a whole one.</returns>
    public static bool TryRead(uint seed, ReadOnlySpan<byte> bytes, out long version, out int headerLength, out int payloadLength)
    {
        (version, headerLength, payloadLength) = (0, HeaderLength, 0);
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Marker))
        {
            return false;
        }

        payloadLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]);
        if (payloadLength < 0 || payloadLength > bytes.Length - HeaderLength)
        {
            return false;
        }

        version = BinaryPrimitives.ReadInt64LittleEndian(bytes[VersionAt..]);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]) == Checksum(seed, bytes[..(HeaderLength + payloadLength)]);
    }

    /// <summary>What checksums of a key's records begin with.</summary>
    public static uint Seed(ReadOnlySpan<byte> key) => Add(uint.MaxValue, key);

    private static uint Checksum(uint seed, ReadOnlySpan<byte> record) => ~Add(Add(seed, record[LengthAt..ChecksumAt]), record[HeaderLength..]);

    private static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            checksum = BitOperations.Crc32C(checksum, one);
        }

        return checksum;
    }
}
