using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PatientSim.PostgreSql.Tests.Fakes;

/// <summary>Stands between Npgsql and the server, and cuts a connection at a given point of what is asked next.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<CutConnection, Task> _connections = [];
    private readonly EndPoint _server;
    private readonly Task _accepting;
    private volatile Cut? _next;

    public CuttingProxy(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        _server = Path.IsPathRooted(server.Host) ? new UnixDomainSocketEndPoint(Path.Combine(server.Host!, $".s.PGSQL.{server.Port}")) : new DnsEndPoint(server.Host!, server.Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Leads connections here, in the clear: what is encrypted cannot be cut at a point.</summary>
    public void Redirect(NpgsqlConnectionStringBuilder builder)
    {
        (builder.Host, builder.Port) = ("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        (builder.SslMode, builder.GssEncryptionMode) = (SslMode.Disable, GssEncryptionMode.Disable);
    }

    /// <summary>Cuts the connection of the next statement.</summary>
    public Cut CutNext(CutPoint point, bool abruptly) => _next = new(point, null, abruptly);

    /// <summary>Cuts the connection that next sends something, after so many messages.</summary>
    public Cut CutAfter(int messages, bool abruptly) => _next = new(null, messages, abruptly);

    public void CutNothing() => _next = null;

    /// <summary>Cuts every connection there is.</summary>
    public void CutAll(bool abruptly)
    {
        foreach (var connection in _connections.Keys)
        {
            connection.Close(abruptly);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        CutAll(abruptly: true);
        await Task.WhenAll(_connections.Values);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                var server = new Socket(_server is UnixDomainSocketEndPoint ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Unspecified);
                await server.ConnectAsync(_server);
                var connection = new CutConnection(client, server, () => _next);
                _connections[connection] = connection.PumpAsync().ContinueWith(_ => _connections.TryRemove(connection, out var _), TaskScheduler.Default);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }
}
