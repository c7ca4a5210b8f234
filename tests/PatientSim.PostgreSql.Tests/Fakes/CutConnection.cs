using System.Buffers.Binary;
using System.Net.Sockets;

namespace PatientSim.PostgreSql.Tests.Fakes;

/// <summary>One connection through the proxy, passed on message by message: a letter, a length that counts itself, and a body.</summary>
internal sealed class CutConnection(Socket client, Socket server, Func<Cut?> next) : IDisposable
{
    private static readonly byte[] s_flush = [(byte)'H', 0, 0, 0, 4];

    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly NetworkStream _client = new(client);
    private readonly NetworkStream _server = new(server);

    // The server says that it is ready once before it is asked anything.
    private int _unanswered = 1;
    private int _messages;
    private volatile bool _syncSent;
    private volatile bool _bound;
    private volatile Cut? _cut;

    public async Task PumpAsync()
    {
        await Task.WhenAny(RunAsync(PumpRequestsAsync), RunAsync(PumpAnswersAsync));
        Dispose();
    }

    public void Dispose()
    {
        Close(abruptly: false);
        _client.Dispose();
        _server.Dispose();
    }

    public void Close(bool abruptly)
    {
        foreach (var socket in new[] { client, server })
        {
            if (abruptly)
            {
                try
                {
                    socket.LingerState = new(true, 0);
                }
                catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
                {
                    // It is closed already.
                }
            }

            socket.Close();
        }
    }

    private static async Task RunAsync(Func<Task> pump)
    {
        try
        {
            await pump();
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // One of the two sides has gone.
        }
    }

    private static async Task<byte[]> ReadAsync(NetworkStream stream, int letter)
    {
        var head = new byte[letter + 4];
        await stream.ReadExactlyAsync(head);
        var message = new byte[letter + BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(letter))];
        head.CopyTo(message, 0);
        await stream.ReadExactlyAsync(message.AsMemory(head.Length));
        return message;
    }

    private async Task PumpRequestsAsync()
    {
        await _server.WriteAsync(await ReadAsync(_client, letter: 0));
        while (true)
        {
            var message = await ReadAsync(_client, letter: 1);
            if (!ReferenceEquals(_cut, next()))
            {
                _cut = Begins(message) ? next() : null;
            }

            if (_cut is { } cut && await IsCutAtAsync(cut, message))
            {
                cut.Happened = true;
                Close(cut.Abruptly);
                return;
            }

            await SendAsync(message);
        }
    }

    /// <summary>A cut counts from the first message, or from the statement on; what resets a pooled connection comes before that.</summary>
    private bool Begins(byte[] message) => next() is { } cut && (cut.Messages is not null || message[0] == 'P');

    private async Task SendAsync(byte[] message)
    {
        if (message[0] is (byte)'S' or (byte)'Q')
        {
            Interlocked.Increment(ref _unanswered);
            _syncSent |= _cut is not null && message[0] == 'S';
        }

        await _server.WriteAsync(message);
    }

    private async Task<bool> IsCutAtAsync(Cut cut, byte[] message)
    {
        switch (cut.Point, (char)message[0])
        {
            case (null, _):
                return _messages++ == cut.Messages;
            case (CutPoint.NothingSent, 'P'):
            case (CutPoint.Parsed, 'B'):
                return true;
            case (CutPoint.InsideTheValues, 'B'):
                await _server.WriteAsync(message.AsMemory(0, message.Length / 2));
                return true;
            case (CutPoint.Written or CutPoint.WrittenAndToldSo, 'S'):
                await _server.WriteAsync(s_flush);
                await _written.Task;
                return true;
            case (CutPoint.CommitSent, 'S'):
                // The statement has to have run: a server that loses its client before that leaves it.
                await _server.WriteAsync(s_flush);
                await _written.Task;
                await SendAsync(message);
                return true;
            case (CutPoint.Committed or CutPoint.InsideTheAnswer, 'S'):
                await SendAsync(message);
                await _committed.Task;
                return true;
            default:
                return false;
        }
    }

    private async Task PumpAnswersAsync()
    {
        while (true)
        {
            var message = await ReadAsync(_server, letter: 1);
            if (IsPassedOn((char)message[0]))
            {
                await _client.WriteAsync(message);
            }

            // BindComplete, CommandComplete and ReadyForQuery.
            _bound |= _cut is not null && message[0] == '2';
            if (_bound && message[0] == 'C')
            {
                _written.TrySetResult();
            }

            if (message[0] == 'Z' && Interlocked.Decrement(ref _unanswered) == 0 && _syncSent)
            {
                _committed.TrySetResult();
            }
        }
    }

    private bool IsPassedOn(char message) => _cut?.Point switch
    {
        null => true,
        CutPoint.WrittenAndToldSo => true,
        CutPoint.InsideTheAnswer => !_bound && message != 'C',
        _ => false,
    };
}
