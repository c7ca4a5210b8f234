namespace PatientSim.Mind;

/// <summary>How far an element has come out, and when.</summary>
/// <param name="Status">Offered, hinted or told.</param>
/// <param name="Turn">The turn in which it came that far, from 1; -1 when that was in an earlier session.</param>
public sealed record Disclosure(DisclosureStatus Status, int Turn)
{
    /// <summary>The turn of what came out in an earlier session.</summary>
    internal const int Earlier = -1;
}
