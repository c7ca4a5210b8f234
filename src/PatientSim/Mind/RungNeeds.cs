namespace PatientSim.Mind;

/// <summary>What brings a rung into reach: all of it, and what every rung above needs.</summary>
/// <param name="Openness">The least openness, 0..1.</param>
/// <param name="Bond">The least bond, 0..1: warmth.</param>
/// <param name="Task">The least task, 0..1: curiosity that makes sense to the patient.</param>
/// <param name="Goal">The least goal, 0..1.</param>
/// <param name="Rupture">The most open rupture, 0..1: somebody who has just been hurt keeps it to what happened.</param>
public sealed record RungNeeds(double Openness, double Bond = 0, double Task = 0, double Goal = 0, double Rupture = 1)
{
    internal bool AreMet(double openness, Alliance alliance, double rupture) =>
        openness >= Openness && alliance.Bond >= Bond && alliance.Task >= Task && alliance.Goal >= Goal && rupture <= Rupture;
}
