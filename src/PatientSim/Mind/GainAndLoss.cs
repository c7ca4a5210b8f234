namespace PatientSim.Mind;

/// <summary>Multipliers of what trust gains and loses.</summary>
/// <param name="Gain">Multiplies changes that build trust.</param>
/// <param name="Loss">Multiplies changes that cost trust.</param>
public sealed record GainAndLoss(double Gain, double Loss);
