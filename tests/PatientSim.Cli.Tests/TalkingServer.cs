using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PatientSim.Cli.Tests;

/// <summary>A chat model on this machine that always says the same, and counts.</summary>
internal sealed class TalkingServer : IDisposable
{
    private const string Reply = """{"id":"1","object":"chat.completion","created":1,"model":"parrot","choices":[{"index":0,"message":{"role":"assistant","content":"I don't know. It's been a long week."},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":9,"total_tokens":19}}""";

    private const string Refusal = """{"error":{"message":"no","code":"invalid_api_key"}}""";

    private readonly HttpListener _listener = new();
    private int _asked;

    public TalkingServer()
    {
        using (var port = new TcpListener(IPAddress.Loopback, 0))
        {
            port.Start();
            Endpoint = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}/v1");
        }

        _listener.Prefixes.Add(Endpoint + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Endpoint { get; }

    /// <summary>How often it was asked.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Whether it turns everybody away.</summary>
    public bool Refuse { get; set; }

    /// <summary>Called with the number of each request, before it is answered.</summary>
    public Func<int, Task> Asking { get; set; } = _ => Task.CompletedTask;

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync()
    {
        while (true)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            // A body left unread holds the connection up.
            await context.Request.InputStream.CopyToAsync(Stream.Null);
            await Asking(Interlocked.Increment(ref _asked));
            var reply = Encoding.UTF8.GetBytes(Refuse ? Refusal : Reply);
            context.Response.StatusCode = Refuse ? 401 : 200;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength64 = reply.Length;
            await context.Response.OutputStream.WriteAsync(reply);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
        {
            // Whoever asked is gone.
        }
    }
}
