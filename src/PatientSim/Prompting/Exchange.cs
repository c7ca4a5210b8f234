using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>One turn as it was said.</summary>
/// <param name="Trainee">The trainee's words.</param>
/// <param name="Patient">The patient's words.</param>
public sealed record Exchange(string Trainee, string Patient)
{
    /// <summary>What the voice made up in it.</summary>
    public ValueList<InventedFact> Invented { get; init; } = [];

    /// <summary>The turn it was, from 1; 0 when nobody said. A history may leave turns out.</summary>
    internal int Number { get; init; }

    /// <summary>A text without what was said, safe to log.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => nameof(Exchange);
}
