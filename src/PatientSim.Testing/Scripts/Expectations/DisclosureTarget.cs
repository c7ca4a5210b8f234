using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>What is told or not: an element, or anything from a rung down.</summary>
/// <param name="Name">The element's id, or the rung's name.</param>
/// <param name="Rung">The rung; null for an element.</param>
internal sealed record DisclosureTarget(string Name, Rung? Rung)
{
    /// <summary>How something is named that is expected.</summary>
    public string Something => Rung is null ? $"'{Name}'" : $"something {There}";

    /// <summary>How it is said that something is not told.</summary>
    public string Nothing => Rung is null ? $"'{Name}' not told" : $"nothing {There} told";

    private string There => Rung == Profiles.Rung.Core ? $"at the rung {Name}" : $"at the rung {Name} or deeper";

    public bool Covers(ToldElement told) => Rung is { } rung ? told.Rung >= rung : told.Id == Name;
}
