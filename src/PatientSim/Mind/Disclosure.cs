namespace PatientSim.Mind;

/// <summary>How far an element has come out, and when.</summary>
/// <param name="Status">Offered, hinted or told.</param>
/// <param name="Turn">The turn in which it came that far, from 1.</param>
public sealed record Disclosure(DisclosureStatus Status, int Turn);
