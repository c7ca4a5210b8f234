using System.Collections.Concurrent;

namespace PatientSim.OpenAI.Tests;

/// <summary>
/// A clock on which waits of up to <paramref name="longest"/> are over at once, so that back-off costs no time,
/// and longer ones end only when the test calls <see cref="Advance"/>.
/// </summary>
internal sealed class EagerTimeProvider(TimeSpan longest) : TimeProvider
{
    private readonly ConcurrentDictionary<EagerTimer, DateTimeOffset> _armed = new();
    private readonly ConcurrentQueue<TimeSpan> _waits = new();
    private readonly TimeSpan _longest = longest;
    private int _armings;

    private DateTimeOffset Now { get; set; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The waits that were over at once, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    /// <summary>How often a wait that does not end by itself was begun.</summary>
    public int Armings => _armings;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;

    public void Advance(TimeSpan time)
    {
        Now += time;
        foreach ((EagerTimer timer, DateTimeOffset due) in _armed)
        {
            if (due <= Now && _armed.TryRemove(timer, out _))
            {
                timer.Fire();
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new EagerTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class EagerTimer(EagerTimeProvider owner, Action fire) : ITimer
    {
        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            owner._armed.TryRemove(this, out _);
            if (dueTime > owner._longest)
            {
                owner._armed[this] = owner.Now + dueTime;
                Interlocked.Increment(ref owner._armings);
            }
            else if (dueTime >= TimeSpan.Zero)
            {
                owner._waits.Enqueue(dueTime);
                ThreadPool.QueueUserWorkItem(_ => fire());
            }

            return true;
        }

        public void Dispose() => owner._armed.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
