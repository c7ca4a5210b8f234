namespace PatientSim.Mind;

/// <summary>The working alliance as the patient feels it, in Bordin's three parts (1979), each 0..1.</summary>
/// <param name="Bond">Trust and being liked.</param>
/// <param name="Task">What we do here makes sense.</param>
/// <param name="Goal">We want the same thing.</param>
public sealed record Alliance(double Bond, double Task, double Goal);
