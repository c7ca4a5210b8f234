using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PatientSim.Diagnostics;

/// <summary>The names under which the library emits traces and metrics. Neither holds text of a profile, a prompt or a conversation, nor the key of a stored session.</summary>
/// <remarks>
/// Two activities: <c>patientsim.turn</c> for each turn, and in it <c>chat {model}</c> for each call of the voice, unless the
/// voice traces itself. Metrics: <c>patientsim.turns</c>, <c>patientsim.failed_turns</c>, <c>patientsim.turn.duration</c>,
/// <c>patientsim.model_calls</c>, <c>patientsim.guard_hits</c>, <c>patientsim.pauses</c>. Names, units and tags are in
/// docs/telemetry.md; they follow the OpenTelemetry GenAI conventions where these fit.
/// </remarks>
public static class PatientSimTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string Name = "PatientSim";

    private static readonly Meter s_meter = new(Name);

    internal static ActivitySource Source { get; } = new(Name);

    internal static Counter<long> Turns { get; } = s_meter.CreateCounter<long>("patientsim.turns", "{turn}", "Turns taken.");

    internal static Counter<long> FailedTurns { get; } = s_meter.CreateCounter<long>("patientsim.failed_turns", "{turn}", "Turns that failed.");

    internal static Histogram<double> TurnDuration { get; } = s_meter.CreateHistogram(
        "patientsim.turn.duration", "s", "How long a turn took, whatever became of it.",
        tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] });

    internal static Counter<long> ModelCalls { get; } = s_meter.CreateCounter<long>("patientsim.model_calls", "{call}", "Calls of a chat model.");

    internal static Counter<long> GuardHits { get; } = s_meter.CreateCounter<long>("patientsim.guard_hits", "{hit}", "Replies that a guard repaired or rejected.");

    internal static Counter<long> Pauses { get; } = s_meter.CreateCounter<long>("patientsim.pauses", "{pause}", "Sessions paused for the trainee's sake.");
}
