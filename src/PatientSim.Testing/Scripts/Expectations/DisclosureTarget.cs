using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>What is told or not: an element, or anything from a rung down.</summary>
/// <param name="Name">The element's id, or the rung's name.</param>
/// <param name="Rung">The rung; null for an element.</param>
internal sealed record DisclosureTarget(string Name, Rung? Rung)
{
    /// <summary>How something is named that is expected.</summary>
    public string Something => Rung is null ? $"'{Name}'" : $"something at the rung {Name} or deeper";

    /// <summary>How something is named that is not expected.</summary>
    public string Nothing => Rung is null ? $"not '{Name}'" : $"nothing at the rung {Name} or deeper";

    public bool Covers(ToldElement told) => Rung is { } rung ? told.Rung >= rung : told.Id == Name;
}
