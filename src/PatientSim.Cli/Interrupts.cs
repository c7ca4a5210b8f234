namespace PatientSim.Cli;

/// <summary>Ctrl-C. What it stops is up to whoever holds the token at that moment.</summary>
internal sealed class Interrupts : IDisposable
{
    private CancellationTokenSource _current = new();

    /// <summary>Cancelled by the next Ctrl-C.</summary>
    public CancellationToken Token => _current.Token;

    /// <summary>Ctrl-C was pressed.</summary>
    /// <returns>False when the one before is still unanswered: then the process should end.</returns>
    public bool Raise()
    {
        var current = _current;
        if (current.IsCancellationRequested)
        {
            return false;
        }

        current.Cancel();
        return true;
    }

    /// <summary>The last Ctrl-C has been answered.</summary>
    /// <returns>A token for the next one.</returns>
    public CancellationToken Renew()
    {
        if (_current.IsCancellationRequested)
        {
            // The old source is left to the collector: a Ctrl-C may be using it on another thread.
            _current = new();
        }

        return _current.Token;
    }

    public void Dispose() => _current.Dispose();
}
