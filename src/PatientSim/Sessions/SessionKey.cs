namespace PatientSim.Sessions;

/// <summary>The key of a stored session. The owner isolates one trainee, course or tenant from another in every call.</summary>
/// <param name="Owner">Whose session it is.</param>
/// <param name="Id">The session, unique for the owner.</param>
public readonly record struct SessionKey(string Owner, string Id);
