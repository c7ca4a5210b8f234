namespace PatientSim.Testing.Trainees;

/// <summary>A clause of a reply with its pronouns turned.</summary>
/// <param name="Text">The clause, without a mark at its end.</param>
/// <param name="Kind">What it says.</param>
/// <param name="OfSelf">Whether the patient is its subject.</param>
internal sealed record TurnedClause(string Text, ClauseKind Kind, bool OfSelf);
