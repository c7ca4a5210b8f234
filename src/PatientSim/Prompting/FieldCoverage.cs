namespace PatientSim.Prompting;

/// <summary>What becomes of one profile field.</summary>
/// <param name="Field">The field, such as <c>situations[0].text</c>.</param>
/// <param name="Use">What becomes of it.</param>
/// <param name="Reason">Where it goes, or why it does not.</param>
public sealed record FieldCoverage(string Field, FieldUse Use, string Reason);
