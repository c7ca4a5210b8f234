using Azure.Core;
using Microsoft.Extensions.AI;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

[TestFixture]
internal sealed class AzureOpenAITests : LoopbackTests
{
    [TestCase("")]
    [TestCase("openai")]
    [TestCase("openai/")]
    [TestCase("openai/v1")]
    [TestCase("openai/v1/")]
    public async Task Key_OverAnyFormOfTheEndpoint_IsSentInTheApiKeyHeader(string path)
    {
        Server.Reply(ChatReply.Text("Yes."));
        IChatClient client = AzureOpenAI.CreateChatClient(new Uri(Server.Root, path), "my-deployment", Key, Unhurried());
        await AskAsync(client, streaming: false);
        ReceivedRequest request = Server.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Path, Is.EqualTo("/openai/v1/chat/completions"));
            Assert.That(request.Headers["api-key"], Is.EqualTo(Key));
            Assert.That(request.Headers.ContainsKey("Authorization"), Is.False);
            Assert.That(request.Json.GetProperty("model").GetString(), Is.EqualTo("my-deployment"));
        }
    }

    [TestCase("https://r.openai.azure.com/openai/deployments/gpt")]
    [TestCase("https://r.openai.azure.com/openai/v1/?api-version=preview")]
    [TestCase("ftp://r.openai.azure.com/")]
    public void Endpoint_OfAnotherShape_IsRefused(string endpoint) =>
        Assert.That(() => AzureOpenAI.CreateChatClient(new Uri(endpoint), "d", Key), Throws.ArgumentException.With.Property("ParamName").EqualTo("endpoint"));

    [Test]
    public void Credential_OverHttp_IsRefusedBeforeAnythingIsSent() =>
        Assert.That(() => AzureOpenAI.CreateChatClient(Server.Root, "d", new CountingCredential(Time)), Throws.ArgumentException.With.Message.Contains("https"));

    [TestCase(false)]
    [TestCase(true)]
    public async Task Credential_OverTwoCalls_IsAskedOnceForTheDocumentedScope(bool streaming)
    {
        var credential = new CountingCredential(Time);
        await WithHttpsAsync(credential, async (client, server) =>
        {
            server.Reply(streaming ? [ChatReply.Stream("Yes."), ChatReply.Stream("No.")] : [ChatReply.Text("Yes."), ChatReply.Text("No.")]);
            await AskAsync(client, streaming);
            await AskAsync(client, streaming);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer token-1", "Bearer token-1" }));
                Assert.That(server.Requests[0].Path, Is.EqualTo("/openai/v1/chat/completions"));
                Assert.That(credential.Scopes, Is.EqualTo(new[] { "https://ai.azure.com/.default" }));
            }
        });
    }

    [Test]
    public async Task Credential_WhoseTokenIsAboutToExpire_IsAskedAgain()
    {
        var credential = new CountingCredential(Time);
        await WithHttpsAsync(credential, async (client, server) =>
        {
            server.Reply(ChatReply.Text("Yes."), ChatReply.Text("No."));
            await AskAsync(client, streaming: false);
            Time.Advance(TimeSpan.FromMinutes(56));
            await AskAsync(client, streaming: false);
            Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer token-1", "Bearer token-2" }));
        });
    }

    [Test]
    public async Task Credential_InManyCallsAtOnce_IsAskedOnce()
    {
        var credential = new CountingCredential(Time);
        await WithHttpsAsync(credential, async (client, server) =>
        {
            server.Reply([.. Enumerable.Repeat(ChatReply.Text("Yes."), 8)]);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(client, streaming: false)));
            Assert.That(credential.Scopes, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Credential_ThatGivesNoToken_FailsAsAuthenticationAtOnce()
    {
        var credential = new CountingCredential(Time) { Failure = new InvalidOperationException("No account is signed in.") };
        await WithHttpsAsync(credential, async (client, server) =>
        {
            HttpRequestException? failure = await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(client, streaming: false));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(failure!.HttpRequestError, Is.EqualTo(HttpRequestError.UserAuthenticationError));
                Assert.That(failure.StatusCode, Is.Null);
                Assert.That(failure.InnerException, Is.SameAs(credential.Failure));
                Assert.That(credential.Scopes, Has.Count.EqualTo(1));
                Assert.That(server.Requests, Is.Empty);
            }
        });
    }

    [Test]
    public async Task Certificate_NotTrusted_FailsAtOnce()
    {
        await using LoopbackChatServer server = await LoopbackChatServer.StartAsync(https: true);
        IChatClient client = AzureOpenAI.CreateChatClient(server.Root, "d", Key, Unhurried());
        HttpRequestException? failure = await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(client, streaming: false));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure!.HttpRequestError, Is.EqualTo(HttpRequestError.SecureConnectionError));
            Assert.That(Time.Waits, Is.Empty);
        }
    }

    private async Task WithHttpsAsync(TokenCredential credential, Func<IChatClient, LoopbackChatServer, Task> test)
    {
        await using LoopbackChatServer server = await LoopbackChatServer.StartAsync(https: true);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => server.Certificate!.Equals(certificate);
        using var http = new HttpClient(handler);
        OpenAIChatOptions options = Unhurried();
        options.HttpClient = http;
        await test(AzureOpenAI.CreateChatClient(server.Root, "my-deployment", credential, options), server);
    }

    private sealed class CountingCredential(TimeProvider time) : TokenCredential
    {
        private readonly List<string> _scopes = [];

        public IReadOnlyList<string> Scopes => _scopes;

        public Exception? Failure { get; init; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            lock (_scopes)
            {
                _scopes.AddRange(requestContext.Scopes);
                return Failure is null
                    ? new AccessToken($"token-{_scopes.Count}", time.GetUtcNow().AddHours(1))
                    : throw Failure;
            }
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
