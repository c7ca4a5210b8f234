using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using PatientSim.Testing;

namespace PatientSim.OpenAI.Tests;

[TestFixture]
internal sealed class RequestTests : LoopbackTests
{
    private static readonly ChatOptions s_everything = new()
    {
        Temperature = 0.7f,
        TopP = 0.9f,
        FrequencyPenalty = 0.2f,
        PresencePenalty = 0.1f,
        MaxOutputTokens = 120,
        Seed = 42,
        StopSequences = ["Therapist:", "\n\n"],
        Instructions = "Answer as Nadia.",
        ResponseFormat = ChatResponseFormat.ForJsonSchema(
            JsonDocument.Parse("""{"type":"object"}""").RootElement, "reading", "What was heard."),
        AdditionalProperties = new() { ["session"] = "SESSION-SECRET", ["turn"] = 3 },
    };

    [Test]
    public async Task Request_Plain_HoldsExactlyTheseFields()
    {
        await SendAsync(Client(), streaming: false, s_everything);
        AssertBody("""
            {
              "model": "asked-model",
              "messages": [
                { "role": "system", "content": "Answer as Nadia." },
                { "role": "system", "content": "You are a patient." },
                { "role": "user", "content": "How are you?" },
                { "role": "assistant", "content": "Tired." },
                { "role": "user", "content": "Since when?" }
              ],
              "temperature": 0.7, "top_p": 0.9, "frequency_penalty": 0.2, "presence_penalty": 0.1,
              "max_completion_tokens": 120, "seed": 42, "stop": ["Therapist:", "\n\n"],
              "response_format": {
                "type": "json_schema",
                "json_schema": { "name": "reading", "description": "What was heard.", "schema": { "type": "object" } }
              }
            }
            """);
    }

    [Test]
    public async Task Request_WithoutOptions_HoldsModelMessagesAndStreamOnly()
    {
        await SendAsync(Client(), streaming: true, options: null);
        Assert.That(
            Server.Requests.Single().Json.EnumerateObject().Select(member => member.Name),
            Is.EqualTo(new[] { "model", "messages", "stream", "stream_options" }));
        Assert.That(Server.Requests.Single().Json.GetProperty("stream_options").GetProperty("include_usage").GetBoolean(), Is.True);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task AdditionalProperties_OfOptionsAndMessages_AreNeverSent(bool streaming)
    {
        await SendAsync(Client(), streaming, s_everything);
        ReceivedRequest request = Server.Requests.Single();
        string everything = request.Path + string.Join('\n', request.Headers) + request.Body;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(everything, Does.Contain("Since when?"));
            Assert.That(everything, Does.Not.Contain("SECRET"));
            Assert.That(request.Json.TryGetProperty("turn", out _), Is.False);
        }
    }

    [Test]
    public async Task Model_GivenForOneCall_OverridesTheClients()
    {
        await SendAsync(Client(), streaming: false, new ChatOptions { ModelId = "other-model" });
        Assert.That(Server.Requests.Single().Json.GetProperty("model").GetString(), Is.EqualTo("other-model"));
    }

    [Test]
    public async Task MaxOutputTokens_ForAnOlderServer_IsSentInTheOlderField()
    {
        OpenAIChatOptions options = Unhurried();
        options.LegacyMaxTokens = true;
        await SendAsync(Client(options), streaming: false, new ChatOptions { MaxOutputTokens = 120 });
        JsonElement body = Server.Requests.Single().Json;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(body.GetProperty("max_tokens").GetInt32(), Is.EqualTo(120));
            Assert.That(body.TryGetProperty("max_completion_tokens", out _), Is.False);
        }
    }

    [Test]
    public async Task ResponseFormat_JsonWithoutSchema_IsJsonObject()
    {
        await SendAsync(Client(), streaming: false, new ChatOptions { ResponseFormat = ChatResponseFormat.Json });
        Assert.That(Server.Requests.Single().Json.GetProperty("response_format").GetRawText(), Is.EqualTo("""{"type":"json_object"}"""));
    }

    [Test]
    public async Task Key_ForACompatibleServer_IsABearerToken()
    {
        await SendAsync(Client(), streaming: false, options: null);
        ReceivedRequest request = Server.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Path, Is.EqualTo("/v1/chat/completions"));
            Assert.That(request.Headers["Authorization"], Is.EqualTo("Bearer " + Key));
        }
    }

    [TestCase(null)]
    [TestCase("")]
    public async Task Key_NotGiven_SendsNoAuthorization(string? key)
    {
        Server.Reply(ChatReply.Text("Yes."));
        await AskAsync(OpenAIEndpoint.CreateChatClient(Server.V1, "local", key, Unhurried()), streaming: false);
        Assert.That(Server.Requests.Single().Headers.Keys, Has.None.EqualTo("Authorization").IgnoreCase);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Message_WithAnImage_IsRefusedBeforeSending(bool streaming)
    {
        var message = new ChatMessage(ChatRole.User, [new TextContent(Prompt), new UriContent("https://example.com/a.png", "image/png")]);
        AssertRefused(streaming, message, options: null, "UriContent");
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Message_OfTheToolRole_IsRefusedBeforeSending(bool streaming) =>
        AssertRefused(streaming, new ChatMessage(ChatRole.Tool, Prompt), options: null, "system, user and assistant");

    [TestCase(false)]
    [TestCase(true)]
    public void Options_WithTools_AreRefusedBeforeSending(bool streaming) =>
        AssertRefused(streaming, new ChatMessage(ChatRole.User, Prompt), new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "one")] }, "tools");

    private void AssertRefused(bool streaming, ChatMessage message, ChatOptions? options, string sentence)
    {
        IChatClient client = Client();
        NotSupportedException? refusal = streaming
            ? Assert.Throws<NotSupportedException>(() => client.GetStreamingResponseAsync([message], options))
            : Assert.Throws<NotSupportedException>(() => client.GetResponseAsync([message], options).GetAwaiter().GetResult());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal!.Message, Does.Contain(sentence));
            Assert.That(refusal.Message, Does.Not.Contain(Prompt));
            Assert.That(Server.Requests, Is.Empty);
        }
    }

    private async Task SendAsync(IChatClient client, bool streaming, ChatOptions? options)
    {
        var question = new ChatMessage(ChatRole.User, "Since when?") { AuthorName = "SECRET", AdditionalProperties = new() { ["trainee"] = "SECRET" } };
        ChatMessage[] messages = [new(ChatRole.System, "You are a patient."), new(ChatRole.User, "How are you?"), new(ChatRole.Assistant, "Tired."), question];
        if (streaming)
        {
            Server.Reply(ChatReply.Stream("Yes."));
            await client.GetStreamingResponseAsync(messages, options).ToChatResponseAsync();
        }
        else
        {
            Server.Reply(ChatReply.Text("Yes."));
            await client.GetResponseAsync(messages, options);
        }
    }

    private void AssertBody(string expected)
    {
        JsonNode? sent = JsonNode.Parse(Server.Requests.Single().Body);
        Assert.That(JsonNode.DeepEquals(sent, JsonNode.Parse(expected)), Is.True, () => "Sent: " + sent);
    }
}
