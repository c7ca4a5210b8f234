using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PatientSim.Testing.ChatClients;

/// <summary>A chat client in front of another that lets something go wrong at chosen calls. Thread-safe.</summary>
/// <remarks><c>new FaultingChatClient(inner).At(3, Fault.Throw(new HttpRequestException()))</c>. Retries are calls as well; all calls that have no fault go through untouched.</remarks>
/// <param name="innerClient">The client that answers.</param>
public sealed class FaultingChatClient(IChatClient innerClient) : DelegatingChatClient(innerClient)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Fault> _faults = [];
    private Fault? _usual;
    private int _calls;

    /// <summary>How many calls there were.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Adds a fault at one call.</summary>
    /// <param name="call">The call, from 1; a second fault at the same call replaces the first.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <returns>This client.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="call"/> is less than 1.</exception>
    public FaultingChatClient At(int call, Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(call, 1);
        ArgumentNullException.ThrowIfNull(fault);
        lock (_lock)
        {
            _faults[call] = fault;
        }

        return this;
    }

    /// <summary>Adds a fault at every call that has none of its own.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <returns>This client.</returns>
    public FaultingChatClient Always(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_lock)
        {
            _usual = fault;
        }

        return this;
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Next() is not { } fault)
        {
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }

        var updates = await fault.Do(Whole(messages, options, cancellationToken), cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return updates.ToChatResponse();
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        return Next() is { } fault ? fault.Do(InPieces(messages, options, cancellationToken), cancellationToken) : base.GetStreamingResponseAsync(messages, options, cancellationToken);
    }

    private Fault? Next()
    {
        lock (_lock)
        {
            return _faults.TryGetValue(++_calls, out var fault) ? fault : _usual;
        }
    }

    // An iterator of its own, so that the inner client is asked only by a fault that lets it answer.
    private async IAsyncEnumerable<ChatResponseUpdate> InPieces(IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> Whole(IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }
}
