using System.Net;
using System.Net.Sockets;

namespace PatientSim.Cli.Tests;

/// <summary>A server that takes a request and never answers; when it has come, Ctrl-C is pressed.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private TcpClient? _client;

    public SilentServer(Interrupts interrupts)
    {
        _listener.Start();
        Endpoint = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");
        _ = AcceptAsync(interrupts);
    }

    public string Endpoint { get; }

    public void Dispose()
    {
        _client?.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync(Interrupts interrupts)
    {
        try
        {
            _client = await _listener.AcceptTcpClientAsync();
            await _client.GetStream().ReadAtLeastAsync(new byte[1], 1);
            interrupts.Raise();
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
