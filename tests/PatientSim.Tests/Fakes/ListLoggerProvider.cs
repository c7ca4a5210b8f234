using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PatientSim.Tests.Fakes;

/// <summary>Keeps what is logged, at every level.</summary>
internal sealed class ListLoggerProvider : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Category, string Text)> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName) => new ListLogger(categoryName, Entries);

    public void Dispose()
    {
    }

    private sealed class ListLogger(string category, ConcurrentQueue<(LogLevel Level, string Category, string Text)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            entries.Enqueue((logLevel, category, $"{formatter(state, exception)} {exception}"));
            TelemetrySink.Suite.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
