using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>An element that was told.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Rung">How deep it lies.</param>
public sealed record ToldElement(string Id, ElementKind Kind, Rung Rung)
{
    /// <summary>A text without the element, safe to log.</summary>
    /// <returns>The kind.</returns>
    public override string ToString() => FormattableString.Invariant($"told: {Kind}");
}
