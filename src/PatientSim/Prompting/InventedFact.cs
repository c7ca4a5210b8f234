namespace PatientSim.Prompting;

/// <summary>A sentence in which the voice said something of the patient's life that the profile does not have. It has to stay true.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Sentence">The sentence as it was said.</param>
public sealed record InventedFact(InventionKind Kind, string Sentence)
{
    /// <summary>A text without the sentence, safe to log.</summary>
    /// <returns>The kind.</returns>
    public override string ToString() => $"invented: {Kind}";
}
