namespace PatientSim.Sessions;

/// <summary>A stored session and its version.</summary>
/// <param name="Snapshot">The session.</param>
/// <param name="Version">Its version, from 1; it is what the next save has to expect.</param>
public sealed record StoredSession(PatientSessionSnapshot Snapshot, long Version);
