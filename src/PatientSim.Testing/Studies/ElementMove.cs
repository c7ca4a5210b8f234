namespace PatientSim.Testing.Studies;

/// <summary>An element that is told at another time, or not as often, on the second side.</summary>
/// <param name="Patient">The patient's id.</param>
/// <param name="Element">The element's id.</param>
/// <param name="Pairs">How many pairs of interviews with the patient there are.</param>
/// <param name="ToldInA">In how many of the first side's interviews it was told.</param>
/// <param name="TurnInA">The mean turn there; null when it was told in none.</param>
/// <param name="ToldInB">In how many of the second side's interviews it was told.</param>
/// <param name="TurnInB">The mean turn there; null when it was told in none.</param>
public sealed record ElementMove(string Patient, string Element, int Pairs, int ToldInA, double? TurnInA, int ToldInB, double? TurnInB)
{
    /// <summary>How large the change is: the share of interviews in which it is told, or the turns it moves by, whichever weighs more (ten turns as much as all interviews).</summary>
    public double Size => Math.Max(Math.Abs(ToldInA - ToldInB) / (double)Pairs, Math.Abs((TurnInA - TurnInB) ?? 0) / 10);
}
