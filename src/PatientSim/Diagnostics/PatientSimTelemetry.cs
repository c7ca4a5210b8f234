using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PatientSim.Diagnostics;

/// <summary>The names under which the library emits traces and metrics. Neither holds text of a profile, a prompt or a conversation.</summary>
/// <remarks>
/// One activity a turn, <c>patientsim.turn</c>, with the tags <c>patientsim.patient.id</c>, <c>patientsim.style</c>,
/// <c>patientsim.turn</c>, <c>patientsim.prompt.fingerprint</c>, <c>patientsim.model_calls</c> and <c>error.type</c>.
/// Counters: <c>patientsim.turns</c>, <c>patientsim.model_calls</c>, <c>patientsim.guard_hits</c> (tag <c>patientsim.guard.flag</c>).
/// </remarks>
public static class PatientSimTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string Name = "PatientSim";

    internal static ActivitySource Source { get; } = new(Name);

    private static readonly Meter s_meter = new(Name);

    internal static Counter<long> Turns { get; } = s_meter.CreateCounter<long>("patientsim.turns", "{turn}", "Turns taken.");

    internal static Counter<long> ModelCalls { get; } = s_meter.CreateCounter<long>("patientsim.model_calls", "{call}", "Calls of a chat model.");

    internal static Counter<long> GuardHits { get; } = s_meter.CreateCounter<long>("patientsim.guard_hits", "{hit}", "Replies that a guard repaired or rejected.");
}
