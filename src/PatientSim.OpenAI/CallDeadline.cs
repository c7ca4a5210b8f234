namespace PatientSim.OpenAI;

/// <summary>The time limits of one call joined with the caller's cancellation, and the word on which of them ended it.</summary>
internal sealed class CallDeadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly long _started;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly ITimer _whole;
    private readonly ITimer _wait;
    private volatile string? _expired;
    private volatile string _waitingFor = "answer";

    public CallDeadline(OpenAIChatOptions options, CancellationToken caller)
    {
        caller.ThrowIfCancellationRequested();
        _time = options.TimeProvider;
        _limit = options.RequestTimeout;
        _started = _time.GetTimestamp();
        _caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _wait = _time.CreateTimer(_ => Expire(_waitingFor), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _whole = _time.CreateTimer(_ => Expire("the whole answer"), null, _limit, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested;

    public bool IsCancelledByCaller => _caller.IsCancellationRequested;

    public TimeSpan Remaining => _limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _limit - _time.GetElapsedTime(_started);

    /// <summary>Starts, or starts again, the limit on the wait for one thing.</summary>
    public void Expect(string what, TimeSpan within)
    {
        _waitingFor = what;
        _wait.Change(within, Timeout.InfiniteTimeSpan);
    }

    public void StopWaiting() => _wait.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public Task DelayAsync(TimeSpan delay) => Task.Delay(delay, _time, Token);

    /// <summary>What to throw once <see cref="IsOver"/>, whatever the cancelled operation itself threw.</summary>
    public Exception Explain() => _caller.IsCancellationRequested
        ? new OperationCanceledException(_caller)
        : new TimeoutException($"The chat endpoint was too slow: the time limit ran out waiting for {_expired}.");

    public void Dispose()
    {
        _wait.Dispose();
        _whole.Dispose();
        _source.Dispose();
    }

    private void Expire(string waitingFor)
    {
        _expired ??= waitingFor;
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended while the timer fired.
        }
    }
}
