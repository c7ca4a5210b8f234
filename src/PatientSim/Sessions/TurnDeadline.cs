namespace PatientSim.Sessions;

/// <summary>Ends the waiting of a turn: when a limit runs out, when the caller cancels, when the session is paused; and says which of them it was.</summary>
internal sealed class TurnDeadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly TimeSpan _turn;
    private readonly long _started;
    private readonly Lock _lock = new();
    private Exception? _why;
    private Task _ending = Task.CompletedTask;
    private bool _disposed;

    public TurnDeadline(PatientEngine engine, CancellationToken caller)
    {
        _time = engine.TimeProvider;
        _caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _turn = engine.VoiceOptions.TurnTimeout;
        _started = _time.GetTimestamp();
    }

    /// <summary>What the voice listens to, if it does.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether nothing is to be waited for any more.</summary>
    public bool IsOver => _source.IsCancellationRequested;

    public long Now => _time.GetTimestamp();

    /// <summary>Ends the turn for a reason of its own.</summary>
    /// <remarks>Who listens is told on another thread: a listener that throws, or stays, holds nobody up, a stop word least of all.</remarks>
    public void End(Exception why)
    {
        lock (_lock)
        {
            if (!_disposed)
            {
                _why ??= why;
                _ending = IsOver ? _ending : _source.CancelAsync();
            }
        }
    }

    /// <summary>What to throw once it is over.</summary>
    public Exception Explain(Exception? cause = null) =>
        _caller.IsCancellationRequested ? new OperationCanceledException("The turn was cancelled.", cause, _caller) : _why ?? new OperationCanceledException(_source.Token);

    public void ThrowIfOver()
    {
        if (IsOver)
        {
            throw Explain();
        }
    }

    /// <summary>Waits for something that may never come and may not listen: it is then left behind.</summary>
    /// <param name="pending">What is waited for.</param>
    /// <param name="what">What it is, for the reason.</param>
    /// <param name="limit">The longest wait, counted from <paramref name="since"/>.</param>
    /// <param name="since">A moment as <see cref="Now"/> gives it.</param>
    /// <exception cref="PatientUnavailableException">A limit ran out.</exception>
    public async Task<T> WaitAsync<T>(Task<T> pending, string what, TimeSpan limit, long since)
    {
        var (ofLimit, ofTurn) = (Left(limit, since), Left(_turn, _started));
        var left = ofLimit < ofTurn ? ofLimit : ofTurn;
        try
        {
            ThrowIfOver();
            return left == TimeSpan.MaxValue ? await pending.WaitAsync(Token).ConfigureAwait(false)
                : left > TimeSpan.Zero ? await pending.WaitAsync(left, _time, Token).ConfigureAwait(false)
                : throw new TimeoutException();
        }
        catch (TimeoutException) when (!pending.IsCompleted || left <= TimeSpan.Zero)
        {
            End(PatientUnavailableException.From(new TimeoutException(ofLimit < ofTurn ? $"The time limit ran out waiting for {what}." : "The time limit of the whole turn ran out.")));
            throw Explain();
        }
        finally
        {
            if (!pending.IsCompletedSuccessfully)
            {
                // Nobody will look at it again, and that is meant.
                _ = pending.ContinueWith(static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
    }

    /// <summary>What is left of the turn, and no more than a limit of its own.</summary>
    public TimeSpan AtMost(TimeSpan limit)
    {
        var (own, turn) = (Left(limit, Now), Left(_turn, _started));
        var left = own < turn ? own : turn;
        return left == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        // Not before everybody has been told: a voice that nobody tells keeps its connection.
        _ = _ending.ContinueWith(
            (told, source) =>
            {
                _ = told.Exception;
                ((CancellationTokenSource)source!).Dispose();
            },
            _source,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private TimeSpan Left(TimeSpan limit, long since) => limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : limit - _time.GetElapsedTime(since);
}
