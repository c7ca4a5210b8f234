using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace PatientSim.Testing;

/// <summary>What the server was sent.</summary>
internal sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}

/// <summary>
/// A real chat completions server on the loopback address. It records every request and answers from a script;
/// when the script runs out it answers 500 and says which request had no reply. The file stands alone, so other test projects may link it.
/// </summary>
internal sealed class LoopbackChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private int _count;

    private LoopbackChatServer(WebApplication app, X509Certificate2? certificate)
    {
        _app = app;
        Certificate = certificate;
    }

    /// <summary>The server's root, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>The root with <c>v1</c>, as compatible servers have it.</summary>
    public Uri V1 => new(Root, "v1");

    /// <summary>The certificate the server made for itself, when it speaks https.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>The requests so far, in the order they came.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public static async Task<LoopbackChatServer> StartAsync(bool https = false)
    {
        X509Certificate2? certificate = https ? SelfSigned() : null;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        WebApplication app = builder.Build();
        var server = new LoopbackChatServer(app, certificate);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Root = new Uri(((IApplicationBuilder)app).ServerFeatures.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        return server;
    }

    /// <summary>Adds replies to the script, one for each request to come.</summary>
    public LoopbackChatServer Reply(params Func<HttpContext, Task>[] replies)
    {
        foreach (Func<HttpContext, Task> reply in replies)
        {
            _script.Enqueue(reply);
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        // Replies that stall on purpose must not hold the tests up.
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        Certificate?.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        _requests.Enqueue(new ReceivedRequest(
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync()));
        int number = Interlocked.Increment(ref _count);
        Func<HttpContext, Task> reply = _script.TryDequeue(out Func<HttpContext, Task>? next)
            ? next
            : ChatReply.Json(500, $$$"""{"error":{"code":"no_reply_scripted","message":"Request {{{number}}} had no reply in the script."}}""");
        try
        {
            await reply(context);
        }
        catch (OperationCanceledException)
        {
            // The client has gone away, as stalls expect.
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}

/// <summary>The replies a <see cref="LoopbackChatServer"/> can be scripted with.</summary>
internal static class ChatReply
{
    public const string Done = "[DONE]";

    /// <summary>A whole completion.</summary>
    public static Func<HttpContext, Task> Text(string? text, string? finishReason = "stop") => Json(200, new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_750_000_000,
        ["model"] = "served-model",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            ["finish_reason"] = finishReason,
        }),
        ["usage"] = JsonNode.Parse("""{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18,"prompt_tokens_details":{"cached_tokens":5},"completion_tokens_details":{"reasoning_tokens":3}}"""),
    }.ToJsonString());

    /// <summary>Any status with a JSON body.</summary>
    public static Func<HttpContext, Task> Json(int status, string body, params (string Name, string Value)[] headers) =>
        Body(status, "application/json", body, headers);

    /// <summary>An error in the provider's form, whose message stands in for one that echoes the prompt.</summary>
    public static Func<HttpContext, Task> Error(int status, string code, string message = "no message", params (string Name, string Value)[] headers) =>
        Json(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString(), headers);

    public static Func<HttpContext, Task> Body(int status, string contentType, string body, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(body);
    };

    /// <summary>A whole stream: the text in pieces, a finish reason, the usage and the end mark.</summary>
    public static Func<HttpContext, Task> Stream(params string[] pieces) =>
        Events([.. pieces.Select(piece => Chunk(piece)), Chunk(finishReason: "stop"), Usage(), Done]);

    /// <summary>A stream of these events, ended in order.</summary>
    public static Func<HttpContext, Task> Events(params string[] data) => context => SendAsync(context, data);

    /// <summary>A stream of these events, and then silence until the client leaves.</summary>
    public static Func<HttpContext, Task> EventsThenStall(params string[] data) => async context =>
    {
        await SendAsync(context, data);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    };

    /// <summary>A stream of these events, and then a reset connection.</summary>
    public static Func<HttpContext, Task> EventsThenCut(params string[] data) => async context =>
    {
        await SendAsync(context, data);

        // A reset drops what is still on its way.
        await Task.Delay(50);
        context.Abort();
    };

    /// <summary>Headers that promise a body, half of it, and a reset connection.</summary>
    public static Func<HttpContext, Task> HalfABody() => async context =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"id":"chatcmpl-1",""");
        await context.Response.Body.FlushAsync();
        await Task.Delay(50);
        context.Abort();
    };

    /// <summary>Headers, the beginning of a body, and then more of the same without end.</summary>
    public static Func<HttpContext, Task> Endless(int status, string contentType, string begin) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(begin, context.RequestAborted);
        string more = new('x', 1024 * 1024);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(more, context.RequestAborted);
        }
    };

    /// <summary>Headers and half a body, and then silence until the client leaves.</summary>
    public static Func<HttpContext, Task> HalfABodyThenStall() => async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"chatcmpl-1",""");
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    };

    /// <summary>Silence before any header, until the client leaves.</summary>
    public static Func<HttpContext, Task> Stall() => context => Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>A connection closed before any header.</summary>
    public static Func<HttpContext, Task> Drop() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public static string Chunk(string? text = null, string? finishReason = null) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_750_000_000,
        ["model"] = "served-model",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["delta"] = text is null ? new JsonObject() : new JsonObject { ["content"] = text },
            ["finish_reason"] = finishReason,
        }),
    }.ToJsonString();

    public static string Usage() =>
        """{"id":"chatcmpl-1","model":"served-model","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}""";

    private static async Task SendAsync(HttpContext context, string[] data)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (string item in data)
        {
            await context.Response.WriteAsync($"data: {item}\n\n", Encoding.UTF8, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
