using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PatientSim.Benchmarks;

/// <summary>A chat completions server on the loopback address that answers everything with the same sentence after a while.</summary>
internal sealed class SlowChatServer : IAsyncDisposable
{
    private const string Completion =
        """{"id":"chatcmpl-1","object":"chat.completion","created":1750000000,"model":"slow","choices":[{"index":0,"message":{"role":"assistant","content":"I don't know, it's hard to say. I was at work, and then I wasn't. It just sits there."},"finish_reason":"stop"}],"usage":{"prompt_tokens":900,"completion_tokens":22,"total_tokens":922}}""";

    private readonly WebApplication _app;

    private SlowChatServer(WebApplication app) => _app = app;

    /// <summary>The address that clients are given.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Starts a server.</summary>
    /// <param name="latency">How long each answer takes.</param>
    public static async Task<SlowChatServer> StartAsync(TimeSpan latency)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new SlowChatServer(builder.Build());
        server._app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            await Task.Delay(latency, context.RequestAborted);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Completion, context.RequestAborted);
        });
        await server._app.StartAsync();
        server.Endpoint = new(((IApplicationBuilder)server._app).ServerFeatures.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1");
        return server;
    }

    /// <summary>Says where the server is, and serves until its input is closed.</summary>
    public static async Task ServeAsync(TimeSpan latency)
    {
        await using var server = await StartAsync(latency);
        Console.WriteLine(server.Endpoint);
        await Console.In.ReadToEndAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
