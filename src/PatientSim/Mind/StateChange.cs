using System.Globalization;

namespace PatientSim.Mind;

/// <summary>A change of one variable of the state, with its reason.</summary>
/// <param name="Variable">The variable, such as <c>bond</c>.</param>
/// <param name="Delta">By how much it changed, after style and difficulty.</param>
/// <param name="Reason">Why, in words a trainer reads.</param>
public sealed record StateChange(string Variable, double Delta, string Reason)
{
    /// <summary><c>unasked advice: resistance +0.08</c>.</summary>
    /// <returns>The change on one line.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reason}: {Variable} {Delta:+0.###;-0.###;0}");
}
