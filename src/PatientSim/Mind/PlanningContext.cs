using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What a planner may look at beside the patient's state and the trainee's act.</summary>
/// <param name="Profile">The patient.</param>
/// <param name="Formulation">The patient's elements.</param>
/// <param name="Style">The style in play.</param>
/// <param name="Table">The dynamics in play: how long replies are, and when a session is going badly.</param>
/// <param name="Seed">The session's seed.</param>
public sealed record PlanningContext(PatientProfile Profile, Formulation Formulation, StyleDefinition Style, DynamicsTable Table, int Seed);
