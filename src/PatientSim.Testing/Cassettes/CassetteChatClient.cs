using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using PatientSim.Loading;

namespace PatientSim.Testing.Cassettes;

/// <summary>A chat client that records the replies of another to a file, a cassette, or replays them from there.</summary>
/// <remarks>
/// <para>A reply is found by the SHA-256 of its request's canonical form: the role and text of each message, in order and with <c>\r\n</c>
/// read as <c>\n</c>, and the options model, instructions, temperature, top_p, top_k, max_output_tokens, seed, stop, the two
/// penalties, reasoning effort and response format (with the hash of its schema). Property order, how numbers are written, and whether
/// the reply is streamed change nothing; nor do <see cref="ChatOptions.AdditionalProperties"/> and the raw request, which are
/// not kept. A request has one reply: asked again it is answered from the cassette, while recording too, so that the order of
/// sessions, and how many run at once, make no difference.</para>
/// <para>The file is lines of JSON and made to be read. It holds messages, those options, the reply's text, finish reason, model and
/// tokens, and nothing else: no key, no address, no header. Replies may be edited by hand; an edited request is found by its key.
/// A reply has no role, since it is the assistant's; replies with tools, other roles or an error are refused when recording.
/// Replies from a cassette are as untrusted as live ones: a session checks them with the same guards.</para>
/// <para>While recording, a reply is written down whole before any of it is handed on, so a stream comes at once and is kept even when
/// its reader stops listening. Nothing is written of a call that failed, was cancelled or broke off. A file is recorded by one
/// client at a time. A request of another service than text (tools, images, conversations kept by a server) is refused.</para>
/// <para>Thread-safe. A recording client owns the client it records, as delegating clients do; a replaying one calls nobody.</para>
/// </remarks>
public sealed class CassetteChatClient : IChatClient
{
    private readonly Cassette _cassette;
    private readonly CassetteFile? _file;
    private readonly IChatClient? _recorded;
    private readonly CassetteLimits _limits;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _asking = new(StringComparer.Ordinal);

    private CassetteChatClient(Cassette cassette, CassetteLimits limits) => (_cassette, _limits) = (cassette, limits);

    private CassetteChatClient(CassetteFile file, IChatClient recorded, CassetteLimits limits)
        : this(file.Cassette, limits) => (_file, _recorded) = (file, recorded);

    /// <summary>Replays a cassette. A request that is not on it is an error, never a call.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large it may be.</param>
    /// <returns>A chat client that calls nobody and throws <see cref="CassetteMissException"/> for what it does not know.</returns>
    /// <exception cref="PatientProfileException">The file cannot be read, or has problems; the exception lists all of them.</exception>
    public static CassetteChatClient Replay(string path, CassetteLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(Cassette.Load(path, limits ?? CassetteLimits.Default), limits ?? CassetteLimits.Default);
    }

    /// <summary>Records a cassette: answers from it what is on it, asks the chat client for the rest, and writes that down.</summary>
    /// <param name="path">The file; begun when there is none.</param>
    /// <param name="chatClient">The client that is asked; disposed with this one.</param>
    /// <param name="limits">How large the file may become.</param>
    /// <returns>A chat client.</returns>
    /// <exception cref="IOException">The file cannot be written, or somebody else records it.</exception>
    /// <exception cref="PatientProfileException">There is a file, and it has problems; the exception lists all of them.</exception>
    public static CassetteChatClient Record(string path, IChatClient chatClient, CassetteLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(chatClient);
        return new(CassetteFile.Open(path, limits ?? CassetteLimits.Default), chatClient, limits ?? CassetteLimits.Default);
    }

    /// <summary>Records to a file that is open already.</summary>
    internal static CassetteChatClient Record(Stream file, IChatClient chatClient, CassetteLimits? limits = null) =>
        new(CassetteFile.Open("cassette", file, limits ?? CassetteLimits.Default), chatClient, limits ?? CassetteLimits.Default);

    /// <inheritdoc/>
    /// <exception cref="CassetteMissException">Replaying: the request is not on the cassette.</exception>
    /// <exception cref="CassetteException">The request or the reply has no place on a cassette, or cannot be written.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        (await ReplyAsync(messages, options, streaming: false, cancellationToken).ConfigureAwait(false)).ToResponse();

    /// <inheritdoc/>
    /// <exception cref="CassetteMissException">Replaying: the request is not on the cassette.</exception>
    /// <exception cref="CassetteException">The request or the reply has no place on a cassette, or cannot be written.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await ReplyAsync(messages, options, streaming: true, cancellationToken).ConfigureAwait(false)).ToUpdates())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }
    }

    /// <inheritdoc/>
    /// <remarks>While recording, what the recorded client offers is offered too: the built-in voice can be recorded. Replaying offers nothing else.</remarks>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this
            : _recorded is not null ? _recorded.GetService(serviceType, serviceKey)
            : serviceKey is null && serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("patientsim.cassette")
            : null;
    }

    /// <summary>Closes the file, and the client that was recorded.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _recorded?.Dispose();
    }

    private async Task<CassetteReply> ReplyAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, bool streaming, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        List<ChatMessage> sent = [.. messages];
        var request = CassetteRequest.Of(sent, options);
        if (_cassette.Find(request) is { } known)
        {
            return known;
        }

        if (_recorded is null || _file is null)
        {
            throw CassetteMiss.Of(request, _cassette);
        }

        // One at a time for each request: the second one finds the reply of the first, or asks when there is none.
        var turn = _asking.GetOrAdd(request.Key, _ => new(1, 1));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _cassette.Find(request) ?? await AskAsync(request, _file, streaming ? Streamed : Whole).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }

        async Task<CassetteReply> Whole() =>
            ReplyTaker.Take(await _recorded.GetResponseAsync(sent, options, cancellationToken).ConfigureAwait(false), _limits.MostLineBytes);

        Task<CassetteReply> Streamed() =>
            ReplyTaker.TakeAsync(_recorded.GetStreamingResponseAsync(sent, options, cancellationToken), _limits.MostLineBytes);

        async Task<CassetteReply> AskAsync(CassetteRequest request, CassetteFile file, Func<Task<CassetteReply>> ask)
        {
            file.CheckRoom(request);
            var reply = await ask().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            file.Append(request, reply);
            return reply;
        }
    }
}
