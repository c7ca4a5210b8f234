using System.Runtime.InteropServices;

namespace PatientSim.Mind;

/// <summary>The embedded model of the coder: a softmax regression over <see cref="TurnFeatures"/>, trained by tools/PatientSim.CoderTraining.</summary>
/// <remarks>Weights are added up as integers and the rest is fixed-order arithmetic without library functions, so that every machine gives the same code. Thread-safe.</remarks>
internal sealed class TurnCodeModel
{
    /// <summary>The classes, in the order of the weights; the first two are questions, the next two reflections.</summary>
    public static readonly IReadOnlyList<string> Classes = ["question_open", "question_closed", "reflection_simple", "reflection_complex", "therapist_input", "other"];

    private const uint Empty = uint.MaxValue;

    // Most features are unknown, which one bit can tell for most of those.
    private const int FilterBits = 1 << 18;
    private static readonly Lazy<TurnCodeModel> s_builtIn = new(() => new(TurnCodeWeights.Read(EmbeddedFile())));

    private readonly TurnCodeWeights _weights;
    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    public TurnCodeModel(TurnCodeWeights weights)
    {
        _weights = weights;
        var size = 1;
        while (size < weights.Features.Count * 2)
        {
            size *= 2;
        }

        _slots = new uint[size];
        _rows = new int[size];
        Array.Fill(_slots, Empty);
        for (var row = 0; row < weights.Features.Count; row++)
        {
            var slot = Slot(weights.Features[row]);
            _slots[slot] = weights.Features[row];
            _rows[slot] = row;
            _filter[Filter(weights.Features[row])] |= 1UL << (int)weights.Features[row];
        }
    }

    /// <summary>The model that the library carries.</summary>
    public static TurnCodeModel BuiltIn => s_builtIn.Value;

    /// <summary>The weights that the library carries.</summary>
    internal static byte[] EmbeddedFile()
    {
        using var stream = typeof(TurnCodeModel).Assembly.GetManifestResourceStream("turn-codes.bin") ?? throw new InvalidOperationException("The library was built without its data file 'turn-codes.bin'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The act with the main code that the model gives it, and with flags that agree.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="previous">The patient's last reply.</param>
    /// <param name="rules">What the rules made of the turn.</param>
    public TraineeAct Decide(string text, string? previous, RuleCoding rules) => Code(CollectionsMarshal.AsSpan(TurnFeatures.Of(text, previous, rules))).Decide(rules);

    /// <summary>What the model makes of the features of a turn.</summary>
    public TurnCoding Code(ReadOnlySpan<uint> features)
    {
        Span<double> logits = stackalloc double[TurnCodeWeights.ClassCount];
        Score(features, logits);
        var highest = logits[0];
        foreach (var logit in logits)
        {
            highest = Math.Max(highest, logit);
        }

        var sum = 0.0;
        for (var k = 0; k < logits.Length; k++)
        {
            logits[k] = Exponential((logits[k] - highest) * _weights.Sharpness);
            sum += logits[k];
        }

        for (var k = 0; k < logits.Length; k++)
        {
            logits[k] /= sum;
        }

        return new(logits[0], logits[1], logits[2], logits[3], logits[4], logits[5]);
    }

    private void Score(ReadOnlySpan<uint> features, Span<double> logits)
    {
        Span<int> sums = stackalloc int[TurnCodeWeights.GroupCount * TurnCodeWeights.ClassCount];
        Span<int> known = stackalloc int[TurnCodeWeights.GroupCount];
        Span<ulong> seen = stackalloc ulong[(_weights.Features.Count / 64) + 1];
        sums.Clear();
        known.Clear();
        seen.Clear();
        foreach (var feature in features)
        {
            if ((_filter[Filter(feature)] & (1UL << (int)feature)) == 0 || Slot(feature) is var slot && _slots[slot] == Empty)
            {
                continue;
            }

            var row = _rows[slot];
            if ((seen[row >> 6] & (1UL << row)) != 0)
            {
                continue;
            }

            seen[row >> 6] |= 1UL << row;
            var group = (int)TurnFeatures.GroupOf(feature);
            known[group]++;
            var into = sums.Slice(group * TurnCodeWeights.ClassCount, TurnCodeWeights.ClassCount);
            var from = _weights.Rows.AsSpan(row * TurnCodeWeights.ClassCount, TurnCodeWeights.ClassCount);
            for (var k = 0; k < from.Length; k++)
            {
                into[k] += from[k];
            }
        }

        for (var k = 0; k < logits.Length; k++)
        {
            logits[k] = _weights.Offsets[k];
            for (var group = 0; group < known.Length; group++)
            {
                if (known[group] > 0)
                {
                    logits[k] += sums[(group * TurnCodeWeights.ClassCount) + k] * _weights.Steps[group] * Share((TurnFeatureGroup)group, known[group]);
                }
            }
        }
    }

    /// <summary>How much one feature of a group counts when the turn has so many of them.</summary>
    public static double Share(TurnFeatureGroup group, int known) => group is TurnFeatureGroup.Fact or TurnFeatureGroup.Number ? 1 : 1 / Math.Sqrt(known);

    private static int Filter(uint feature) => (int)(feature >> 6) & ((FilterBits / 64) - 1);

    /// <summary>Where a feature is, or the empty place where it would be.</summary>
    private int Slot(uint feature)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(feature & (uint)mask);
        while (_slots[slot] != feature && _slots[slot] != Empty)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>e to the power of a number that is not above zero, the same on every machine; <see cref="Math.Exp"/> is the platform's own.</summary>
    private static double Exponential(double x)
    {
        if (x < -40)
        {
            return 0;
        }

        // e^x = (e^(x/64))^64, and so near zero the series needs few terms.
        var small = x / 64;
        var sum = 1.0;
        for (var term = 10; term > 0; term--)
        {
            sum = 1 + (small * sum / term);
        }

        for (var i = 0; i < 6; i++)
        {
            sum *= sum;
        }

        return sum;
    }
}
