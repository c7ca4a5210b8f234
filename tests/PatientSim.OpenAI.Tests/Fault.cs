using Microsoft.AspNetCore.Http;
using PatientSim.Sessions;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

/// <summary>Something that goes wrong between a patient and its voice, and what a session has to make of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">How the turn fails; null when it succeeds all the same.</param>
/// <param name="Requests">How many requests it takes: the client's schedule and nothing on top of it.</param>
internal sealed record Fault(string Name, UnavailableReason? Reason, int Requests = 1)
{
    /// <summary>The replies to a plain turn; the last one again and again.</summary>
    public Func<HttpContext, Task>[] Plain { get; init; } = [];

    /// <summary>The replies to a streamed turn; the last one again and again.</summary>
    public Func<HttpContext, Task>[] Stream { get; init; } = [];

    /// <summary>Where the turn goes instead of to the server.</summary>
    public Uri? Elsewhere { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("refused connection", UnavailableReason.Unreachable, 0) { Elsewhere = new("http://127.0.0.1:1/v1") },
        new("DNS", UnavailableReason.Unreachable, 0) { Elsewhere = new("http://patientsim.invalid/v1") },
        Same("dropped before headers", UnavailableReason.Unreachable, ChatReply.Drop(), requests: 4),
        Same("401", UnavailableReason.Refused, ChatReply.Error(401, "invalid_api_key")),
        Same("404", UnavailableReason.Refused, ChatReply.Error(404, "model_not_found")),
        Same("429 with Retry-After", UnavailableReason.RateLimited, Throttled("20"), requests: 4) with { RetryAfter = TimeSpan.FromSeconds(20) },
        Same("429 without Retry-After", UnavailableReason.RateLimited, ChatReply.Error(429, "rate_limit_exceeded"), requests: 4),
        Same("429 for a thousand years", UnavailableReason.RateLimited, Throttled("99999999999")) with { RetryAfter = TimeSpan.FromDays(365) },
        Same("429 until the year 9999", UnavailableReason.RateLimited, Throttled("Fri, 31 Dec 9999 23:59:59 GMT")) with { RetryAfter = TimeSpan.FromDays(365) },
        Same("429 with a negative Retry-After", UnavailableReason.RateLimited, Throttled("-5"), requests: 4),
        Same("429 with a Retry-After that is none", UnavailableReason.RateLimited, Throttled("soon, NaN, 1e999"), requests: 4),
        new("500, then good", null, 2) { Plain = [ChatReply.Error(500, "server_error"), Good(false)], Stream = [ChatReply.Error(500, "server_error"), Good(true)] },
        Same("503 for ever", UnavailableReason.Unreachable, ChatReply.Error(503, "overloaded"), requests: 4),
        new("cut in the middle", UnavailableReason.InvalidReply) { Plain = [ChatReply.HalfABody()], Stream = [ChatReply.EventsThenCut(ChatReply.Chunk("I was. And "), ChatReply.Chunk("then"))] },
        new("end without finish reason", UnavailableReason.InvalidReply) { Plain = [ChatReply.Text("I was", null)], Stream = [ChatReply.Events(ChatReply.Chunk("I was. And then"))] },
        new("error object inside", UnavailableReason.InvalidReply)
        {
            Plain = [ChatReply.Json(200, """{"error":{"code":"server_error"}}""")],
            Stream = [ChatReply.Events(ChatReply.Chunk("I was. And"), """{"error":{"code":"server_error"}}""", ChatReply.Done)],
        },
        new("garbage JSON", UnavailableReason.InvalidReply) { Plain = [ChatReply.Json(200, """{"choices":[{]}""")], Stream = [ChatReply.Events(ChatReply.Chunk("I was. And"), """{"choices":[{]}""", ChatReply.Done)] },
        Same("HTML", UnavailableReason.InvalidReply, ChatReply.Body(200, "text/html", "<html>busy</html>")),
        new("empty choices", UnavailableReason.InvalidReply) { Plain = [ChatReply.Json(200, """{"choices":[]}""")], Stream = [ChatReply.Events("""{"choices":[]}""", ChatReply.Done)] },
        new("empty text", UnavailableReason.InvalidReply) { Plain = [ChatReply.Text("")], Stream = [ChatReply.Events(ChatReply.Chunk(""), ChatReply.Chunk(finishReason: "stop"), ChatReply.Done)] },
        new("body without end", UnavailableReason.InvalidReply)
        {
            Plain = [ChatReply.Endless(200, "application/json", "{\"id\":\"")],
            Stream = [ChatReply.Endless(200, "text/event-stream", "data: ")],
        },
        Same("content filter at the prompt", UnavailableReason.ContentFiltered, ChatReply.Error(400, "content_filter")),
        new("content filter in the reply", UnavailableReason.ContentFiltered)
        {
            Plain = [ChatReply.Text("I was", "content_filter")],
            Stream = [ChatReply.Events(ChatReply.Chunk("I was. And"), ChatReply.Chunk(finishReason: "content_filter"), ChatReply.Done)],
        },
        new("content filter before the reply", UnavailableReason.ContentFiltered) { Plain = [ChatReply.Text(null, "content_filter")], Stream = [ChatReply.Events(ChatReply.Chunk(finishReason: "content_filter"), ChatReply.Done)] },
        new("refusal", UnavailableReason.ContentFiltered)
        {
            Plain = [ChatReply.Json(200, """{"choices":[{"index":0,"message":{"role":"assistant","content":null,"refusal":"I can't help with that."},"finish_reason":"stop"}]}""")],
            Stream = [ChatReply.Events("""{"choices":[{"index":0,"delta":{"refusal":"I can't help with that."},"finish_reason":null}]}""", ChatReply.Chunk(finishReason: "stop"), ChatReply.Done)],
        },
        new("10 MB reply", null) { Plain = [ChatReply.Text(Long(10_000_000))], Stream = [ChatReply.Stream(Long(10_000_000))] },
    ];

    public static Func<HttpContext, Task> Good(bool streaming) => streaming ? ChatReply.Stream("It was ", "all right.") : ChatReply.Text("It was all right.");

    /// <summary>The replies to one turn.</summary>
    public Func<HttpContext, Task>[] Replies(bool streaming) =>
        (streaming ? Stream : Plain) is [.. var first, var last] ? [.. first, .. Enumerable.Repeat(last, Requests - first.Length)] : [];

    public override string ToString() => Name;

    private static Fault Same(string name, UnavailableReason reason, Func<HttpContext, Task> reply, int requests = 1) => new(name, reason, requests) { Plain = [reply], Stream = [reply] };

    private static Func<HttpContext, Task> Throttled(string after) => ChatReply.Error(429, "rate_limit_exceeded", "slow down", ("Retry-After", after));

    private static string Long(int length) => string.Concat(Enumerable.Repeat("It was fine, mostly. ", length / 21));
}
