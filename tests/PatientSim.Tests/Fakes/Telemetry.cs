using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using PatientSim.Diagnostics;

namespace PatientSim.Tests.Fakes;

/// <summary>Keeps the activities and measurements of the library while it is there.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meter;

    public Telemetry()
    {
        _activities = new()
        {
            ShouldListenTo = source => source.Name == PatientSimTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meter = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == PatientSimTelemetry.Name)
                {
                    Instruments.Enqueue(instrument);
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Counts.AddOrUpdate($"{instrument.Name}{Text(tags)}", value, (_, sum) => sum + value));
        _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Durations.Enqueue(($"{instrument.Name}{Text(tags)}", value)));
        _meter.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = [];

    public ConcurrentQueue<Instrument> Instruments { get; } = [];

    /// <summary>Sums by name and tags.</summary>
    public ConcurrentDictionary<string, long> Counts { get; } = [];

    /// <summary>Measured times, with name and tags.</summary>
    public ConcurrentQueue<(string What, double Seconds)> Durations { get; } = [];

    public Activity Turn => Activities.Single(activity => activity.OperationName == "patientsim.turn");

    public Activity Call => Activities.Single(activity => activity.OperationName.StartsWith("chat", StringComparison.Ordinal));

    public static Dictionary<string, object?> Tags(Activity activity) => activity.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value);

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Concat(tags.ToArray().Select(tag => $" {tag.Key}={tag.Value}"));
}
