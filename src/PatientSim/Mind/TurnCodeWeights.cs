using System.Buffers.Binary;

namespace PatientSim.Mind;

/// <summary>The numbers of a <see cref="TurnCodeModel"/>, and the file they are kept in.</summary>
/// <remarks>
/// The file, little-endian: version, feature count (int32); sharpness, offsets, steps (doubles); the features in rising order, each as the
/// difference to the one before it in groups of seven bits, lowest first; then a signed byte per class but the last for each feature. The last
/// class weighs nothing: only differences between classes count.
/// </remarks>
internal sealed class TurnCodeWeights
{
    public const int ClassCount = 6;
    public const int GroupCount = (int)TurnFeatureGroup.MarkedOpening + 1;
    private const int Version = 1;
    private const int Kept = ClassCount - 1;

    /// <summary>How much surer than the regression itself the model may be.</summary>
    public required double Sharpness { get; init; }

    /// <summary>What is added to each class.</summary>
    public required double[] Offsets { get; init; }

    /// <summary>What one unit of a weight is worth in each group.</summary>
    public required double[] Steps { get; init; }

    /// <summary>The features, rising.</summary>
    public required IReadOnlyList<uint> Features { get; init; }

    /// <summary>The weights of each feature, a row after the other.</summary>
    public required sbyte[] Rows { get; init; }

    /// <summary>Reads a file.</summary>
    public static TurnCodeWeights Read(ReadOnlySpan<byte> file)
    {
        var at = 0;
        if (Integer(file, ref at) != Version)
        {
            throw new InvalidDataException("The weights of the turn coder are of another version. Train it again (tools/PatientSim.CoderTraining).");
        }

        var count = Integer(file, ref at);
        var sharpness = Number(file, ref at);
        var offsets = Numbers(file, ClassCount, ref at);
        var steps = Numbers(file, GroupCount, ref at);
        var features = new uint[count];
        var feature = 0u;
        for (var i = 0; i < count; i++)
        {
            features[i] = feature += Difference(file, ref at);
        }

        var rows = new sbyte[count * ClassCount];
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < Kept; k++)
            {
                rows[(i * ClassCount) + k] = (sbyte)file[at++];
            }
        }

        return new() { Sharpness = sharpness, Offsets = offsets, Steps = steps, Features = features, Rows = rows };
    }

    /// <summary>The bytes of a file.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(Features.Count);
        writer.Write(Sharpness);
        Array.ForEach([.. Offsets, .. Steps], writer.Write);
        var before = 0u;
        foreach (var feature in Features)
        {
            writer.Write7BitEncodedInt((int)(feature - before));
            before = feature;
        }

        for (var i = 0; i < Features.Count; i++)
        {
            for (var k = 0; k < Kept; k++)
            {
                writer.Write(Rows[(i * ClassCount) + k]);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static int Integer(ReadOnlySpan<byte> file, ref int at) => BinaryPrimitives.ReadInt32LittleEndian(file[((at += 4) - 4)..]);

    private static double Number(ReadOnlySpan<byte> file, ref int at) => BinaryPrimitives.ReadDoubleLittleEndian(file[((at += 8) - 8)..]);

    private static double[] Numbers(ReadOnlySpan<byte> file, int count, ref int at)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Number(file, ref at);
        }

        return numbers;
    }

    private static uint Difference(ReadOnlySpan<byte> file, ref int at)
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var part = file[at++];
            value |= (uint)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
