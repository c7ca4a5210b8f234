namespace PatientSim.Sessions;

/// <summary>What a turn cost.</summary>
/// <param name="ModelCalls">Calls of the voice: 1 on a healthy turn, 2 at most.</param>
/// <param name="InputTokens">Input tokens as the provider counted them; null when it did not.</param>
/// <param name="OutputTokens">Output tokens as the provider counted them; null when it did not.</param>
public sealed record TurnUsage(int ModelCalls, long? InputTokens = null, long? OutputTokens = null)
{
    internal TurnUsage Plus(long? input, long? output) => new(ModelCalls, Sum(InputTokens, input), Sum(OutputTokens, output));

    internal TurnUsage Plus(TurnUsage other) => Plus(other.InputTokens, other.OutputTokens) with { ModelCalls = ModelCalls + other.ModelCalls };

    private static long? Sum(long? a, long? b) => a is null && b is null ? null : (a ?? 0) + (b ?? 0);
}
