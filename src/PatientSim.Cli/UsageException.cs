namespace PatientSim.Cli;

/// <summary>What was typed cannot be done; the message says in one sentence what can.</summary>
#pragma warning disable CA1032 // Made here, with a message, and nowhere else.
internal sealed class UsageException(string message) : Exception(message);
#pragma warning restore CA1032
