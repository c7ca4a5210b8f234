using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using PatientSim.Testing;
using ChatClient = OpenAI.Chat.ChatClient;

namespace PatientSim.OpenAI.Tests;

[TestFixture]
internal sealed class AdaptedClientTests : LoopbackTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task SdkClient_Adapted_Answers(bool streaming)
    {
        Server.Reply(streaming ? ChatReply.Stream("Yes.") : ChatReply.Text("Yes."));
        ChatResponse response = await AskAsync(SdkClient().AsIChatClient(), streaming);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Text, Is.EqualTo("Yes."));
            Assert.That(Server.Requests.Single().Json.GetProperty("model").GetString(), Is.EqualTo("hosts-model"));
        }
    }

    [Test]
    public async Task SdkClient_AdaptedWithoutOptions_IsHandedACallOnce()
    {
        Server.Reply(ChatReply.Error(503, "busy"), ChatReply.Text("Never asked for."));
        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(SdkClient().AsIChatClient(), streaming: false));
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task SdkClient_AdaptedWithOptions_IsTriedAgain()
    {
        Server.Reply(ChatReply.Error(503, "busy"), ChatReply.Text("Yes."));
        ChatResponse response = await AskAsync(SdkClient().AsIChatClient(Unhurried()), streaming: false);
        Assert.That(response.Text, Is.EqualTo("Yes."));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task SdkClient_WithItsOwnNetworkTimeout_IsATimeoutAndNoCancellation(bool streaming)
    {
        Server.Reply(streaming ? ChatReply.EventsThenStall(ChatReply.Chunk("I don't ")) : ChatReply.Stall());
        IChatClient client = SdkClient(networkTimeout: TimeSpan.FromMilliseconds(300)).AsIChatClient();
        Assert.That(await Assert.CatchAsync(() => AskAsync(client, streaming)), Is.InstanceOf<TimeoutException>());
    }

    [Test]
    public void GetService_ForWhatIsInside_FindsIt()
    {
        ChatClient sdk = SdkClient();
        IChatClient client = sdk.AsIChatClient();
        var metadata = client.GetService<ChatClientMetadata>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(client.GetService<ChatClient>(), Is.SameAs(sdk));
            Assert.That(client.GetService<IChatClient>(), Is.SameAs(client));
            Assert.That(metadata!.DefaultModelId, Is.EqualTo("hosts-model"));
            Assert.That(metadata.ProviderUri, Is.EqualTo(Server.V1));
            Assert.That(metadata.ProviderName, Is.EqualTo("openai"));
            Assert.That(client.GetService<ChatClientMetadata>("a key"), Is.Null);
            Assert.That(client.GetService<string>(), Is.Null);
        }
    }

    [Test]
    public void GetService_OfAnAzureClient_NamesAzureAsProvider()
    {
        IChatClient client = AzureOpenAI.CreateChatClient(new Uri("https://r.openai.azure.com"), "d", Key);
        var metadata = client.GetService<ChatClientMetadata>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata!.ProviderName, Is.EqualTo("azure.ai.openai"));
            Assert.That(metadata.ProviderUri, Is.EqualTo(new Uri("https://r.openai.azure.com/openai/v1/")));
        }
    }

    [Test]
    public void GetService_OfAnOpenAIClient_NamesItsOwnAddress() =>
        Assert.That(OpenAIEndpoint.CreateChatClient("gpt", Key).GetService<ChatClientMetadata>()!.ProviderUri, Is.EqualTo(new Uri("https://api.openai.com/v1")));

    private ChatClient SdkClient(TimeSpan? networkTimeout = null) => new("hosts-model", new ApiKeyCredential(Key), new OpenAIClientOptions
    {
        Endpoint = Server.V1,
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = networkTimeout ?? Timeout.InfiniteTimeSpan,
    });
}
