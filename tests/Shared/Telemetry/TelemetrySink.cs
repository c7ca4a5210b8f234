using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using PatientSim.Diagnostics;
using PatientSim.Loading;

namespace PatientSim.Tests;

/// <summary>Hears everything that leaves the library beside its results: log entries, activities, measurements and the exceptions it throws.</summary>
/// <remarks>
/// Engines of tests hand out sensitive data where they may: at Trace and in the content attributes. That tells the sink what is
/// being said, so that it can look for it everywhere else. What an engine tells without that switch is a part of what it tells with it.
/// </remarks>
internal sealed class TelemetrySink : ILogger, IDisposable
{
    private const int VoiceAsked = 20;
    private const int TurnSaid = 22;

    [ThreadStatic]
    private static bool s_looking;

    private static readonly AsyncLocal<bool> s_noise = new();

    private readonly ConcurrentDictionary<string, byte> _entries = [];
    private readonly ConditionalWeakTable<Exception, object> _thrown = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _measurements;
    private long _count;

    public TelemetrySink()
    {
        _activities = new()
        {
            ShouldListenTo = source => source.Name.StartsWith(PatientSimTelemetry.Name, StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Look,
        };
        _measurements = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith(PatientSimTelemetry.Name, StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _measurements.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Look($"metric {instrument.Name}{Text(tags.ToArray())}"));
        _measurements.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Look($"metric {instrument.Name}{Text(tags.ToArray())}"));
    }

    /// <summary>The one that hears the whole run.</summary>
    public static TelemetrySink Suite { get; } = new();

    /// <summary>Set where inputs are damaged at random: an id made of a belief's words, or a trainee who says the format's name, would be found and mean nothing.</summary>
    public static bool IsNoise
    {
        get => s_noise.Value;
        set => s_noise.Value = value;
    }

    public Canaries Canaries { get; } = new();

    /// <summary>How many entries were heard.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>How many of them differ.</summary>
    public int Different => _entries.Count;

    /// <summary>Every different entry with a canary in it.</summary>
    public IReadOnlyList<string> Leaks => [.. _entries.Keys.Select(entry => (Entry: entry, Canary: Canaries.FindIn(entry))).Where(found => found.Canary is not null).Select(found => $"'{found.Canary}' in: {found.Entry}")];

    /// <summary>Hears traces, metrics and exceptions of the whole process.</summary>
    public void Listen()
    {
        ActivitySource.AddActivityListener(_activities);
        _measurements.Start();
        AppDomain.CurrentDomain.FirstChanceException += Look;
    }

    /// <summary>Hears no more; what was heard can still be looked at.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Look;
        _measurements.Dispose();
        _activities.Dispose();
    }

    /// <summary>Forgets entries that a test of the sink itself has made.</summary>
    public void Forget(Func<string, bool> isMeant)
    {
        foreach (var entry in _entries.Keys.Where(isMeant))
        {
            _entries.TryRemove(entry, out _);
        }
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Look($"scope {Text(state)}");
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsNoise)
        {
            return;
        }

        if (logLevel == LogLevel.Trace && eventId.Id is >= VoiceAsked and <= TurnSaid && state is IEnumerable<KeyValuePair<string, object?>> content)
        {
            foreach (var (name, value) in content)
            {
                Learn(name, value as string ?? "");
            }

            return;
        }

        Look($"{logLevel} {eventId} {formatter(state, exception)}{Text(state)} {exception}");
    }

    private void Learn(string name, string value)
    {
        switch (name)
        {
            case "Messages":
                Canaries.AddMessages(value);
                break;
            case "Trainee" or "Reply":
                Canaries.Add(value);
                break;
        }
    }

    private void Look(Activity activity)
    {
        var tags = activity.TagObjects.Where(tag => tag.Key is not ("gen_ai.input.messages" or "gen_ai.output.messages"));
        var events = activity.Events.Select(item => $" event {item.Name}{Text(item.Tags)}");
        var links = activity.Links.Select(link => $" link{Text(link.Tags)}");
        Look($"activity {activity.OperationName} {activity.DisplayName} {activity.Status} {activity.StatusDescription}{Text(tags)}{Text(activity.Baggage)}{string.Concat(events)}{string.Concat(links)}");
    }

    /// <summary>Exceptions of the library, and those of the runtime that it throws itself. A host's and a provider's are not ours to word.</summary>
    private void Look(object? sender, FirstChanceExceptionEventArgs args)
    {
        var exception = args.Exception;

        // What is wrong with a file is said in the file's words, to the one who loads it; what is not on a cassette, in the request's, to the one who tests with it.
        if (exception is PatientProfileException || exception.GetType().Name == "CassetteMissException" || s_looking || _thrown.TryGetValue(exception, out _))
        {
            return;
        }

        s_looking = true;
        try
        {
            _thrown.TryAdd(exception, exception);
            if (IsOurs(exception.GetType().Assembly) || IsOurs(Thrower(exception)))
            {
                var own = exception.InnerException is { } inner ? exception.ToString().Replace(inner.ToString(), "", StringComparison.Ordinal) : exception.ToString();
                Look($"exception {own}{string.Concat(exception.Data.Cast<DictionaryEntry>().Select(entry => $" {entry.Key}={entry.Value}"))}");
            }
        }
        finally
        {
            s_looking = false;
        }
    }

    // What a fake throws is the test's, whichever assembly the fake is in.
    private static Assembly? Thrower(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: false).GetFrame(0)?.GetMethod()?.DeclaringType is { Namespace: not "PatientSim.Testing.ChatClients" } type ? type.Assembly : null;

    private static bool IsOurs(Assembly? assembly) =>
        assembly?.GetName().Name is { } name && name.StartsWith("PatientSim", StringComparison.Ordinal) && !name.EndsWith("Tests", StringComparison.Ordinal);

    private void Look(string entry)
    {
        if (IsNoise)
        {
            return;
        }

        Interlocked.Increment(ref _count);
        _entries.TryAdd(entry, 0);
    }

    private static string Text(object? state) => state switch
    {
        IEnumerable<KeyValuePair<string, object?>> pairs => string.Concat(pairs.Select(pair => $" {pair.Key}={Text(pair.Value)}")),
        IEnumerable<KeyValuePair<string, string?>> pairs => string.Concat(pairs.Select(pair => $" {pair.Key}={pair.Value}")),
        string text => text,
        IEnumerable items => string.Join(' ', items.Cast<object?>().Select(Text)),
        _ => $"{state}",
    };
}
