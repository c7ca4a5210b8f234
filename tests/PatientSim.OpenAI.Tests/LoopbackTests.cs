using Microsoft.Extensions.AI;
using PatientSim.Testing;
using PatientSim.Tests;

namespace PatientSim.OpenAI.Tests;

/// <summary>A server for each test, and the call made either way, since both ways must behave alike.</summary>
internal abstract class LoopbackTests
{
    protected const string Key = "sk-KEY-THAT-NOBODY-MAY-SEE";

    protected const string Prompt = "A SENTENCE THAT NOBODY MAY SEE";

    protected LoopbackChatServer Server { get; private set; } = null!;

    /// <summary>Back-off is over at once; no limit fires.</summary>
    protected EagerTimeProvider Time { get; private set; } = null!;

    [OneTimeSetUp]
    public void Plant()
    {
        TelemetrySink.Suite.Canaries.AddWord(Key);
        TelemetrySink.Suite.Canaries.AddWord(Prompt);
    }

    [SetUp]
    public async Task StartServer()
    {
        Server = await LoopbackChatServer.StartAsync();
        Time = new EagerTimeProvider(TimeSpan.FromMinutes(5));
    }

    [TearDown]
    public async Task StopServer() => await Server.DisposeAsync();

    protected OpenAIChatOptions Unhurried() => new()
    {
        FirstTokenTimeout = TimeSpan.FromHours(1),
        ChunkTimeout = TimeSpan.FromHours(1),
        RequestTimeout = TimeSpan.FromHours(1),
        TimeProvider = Time,
    };

    protected IChatClient Client(OpenAIChatOptions? options = null) =>
        OpenAIEndpoint.CreateChatClient(Server.V1, "asked-model", Key, options ?? Unhurried());

    protected static async Task<ChatResponse> AskAsync(IChatClient client, bool streaming, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] messages = [new(ChatRole.User, Prompt)];
        return streaming
            ? await client.GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(CancellationToken.None)
            : await client.GetResponseAsync(messages, options, cancellationToken);
    }

    /// <summary>Reads a stream to its failure and returns both what came and what was thrown.</summary>
    protected static async Task<(string Text, Exception? Failure)> ReadAsync(IChatClient client, CancellationToken cancellationToken = default)
    {
        string text = "";
        try
        {
            await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync([new(ChatRole.User, Prompt)], cancellationToken: cancellationToken))
            {
                text += update.Text;
            }

            return (text, null);
        }
        catch (Exception exception)
        {
            return (text, exception);
        }
    }
}
