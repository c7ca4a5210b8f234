using Microsoft.Extensions.AI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace PatientSim.OpenAI;

/// <summary>Adapts a chat client of the official SDK that the host has made itself.</summary>
/// <remarks>
/// Use it when the host owns an <c>AzureOpenAIClient</c> or sets up its own pipeline. <see cref="ChatFailure"/> lists how the adapted client fails.
/// The Microsoft.Extensions.AI.OpenAI package has a method of the same name; where both namespaces are imported the compiler asks which one is meant.
/// </remarks>
public static class OpenAIChatClientExtensions
{
    /// <summary>Adapts an SDK client that keeps its own retry policy: a call is handed to it once.</summary>
    /// <param name="client">The SDK's client, bound to a model or a deployment.</param>
    /// <returns>A chat client, safe for use by several threads at once.</returns>
    public static IChatClient AsIChatClient(this ChatClient client) =>
        client.AsIChatClient(new OpenAIChatOptions { MaxAttempts = 1 });

    /// <summary>Adapts an SDK client with the limits and retries given.</summary>
    /// <param name="client">The SDK's client, bound to a model or a deployment.</param>
    /// <param name="options">
    /// Time limits and retries. With more than one attempt, make the SDK's client with <c>RetryPolicy = new ClientRetryPolicy(0)</c>,
    /// or its tries and these multiply. The SDK client's own network timeout still applies.
    /// </param>
    /// <returns>A chat client, safe for use by several threads at once.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static IChatClient AsIChatClient(this ChatClient client, OpenAIChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        return new CompletionsChatClient(client, "openai", options.Snapshot());
    }
}
