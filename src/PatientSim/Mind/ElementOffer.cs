namespace PatientSim.Mind;

/// <summary>An element the voice may let out this turn.</summary>
/// <param name="ElementId">The element's id.</param>
/// <param name="Depth">Hinted (a step towards it) or told.</param>
public sealed record ElementOffer(string ElementId, DisclosureStatus Depth)
{
    /// <summary>A text without the element, safe to log.</summary>
    /// <returns>The depth.</returns>
    public override string ToString() => $"an offer: {Depth}";
}
