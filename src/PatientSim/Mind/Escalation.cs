namespace PatientSim.Mind;

/// <summary>How errors hurt more the more of them there have been in a session.</summary>
/// <param name="Each">What each earlier turn with an error adds to the multiplier of losses.</param>
/// <param name="Most">The largest multiplier, from 1.</param>
public sealed record Escalation(double Each, double Most)
{
    internal double After(int errors) => Math.Min(Most, 1 + (Each * errors));
}
