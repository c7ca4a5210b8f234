using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;

namespace PatientSim.OpenAI;

/// <summary>Makes chat clients for OpenAI itself and for servers that speak its chat completions protocol.</summary>
/// <remarks>
/// The clients are safe for use by several threads at once, hold no connection of their own and need no disposal.
/// They send text messages of the system, user and assistant roles. <see cref="ChatFailure"/> lists how they fail.
/// </remarks>
public static class OpenAIEndpoint
{
    private static readonly Uri s_openAI = new("https://api.openai.com/v1");

    /// <summary>Makes a chat client for OpenAI.</summary>
    /// <param name="model">The chat model, such as <c>gpt-4.1</c>; <see cref="ChatOptions.ModelId"/> overrides it for one call.</param>
    /// <param name="apiKey">The key, sent as a bearer token and nowhere else.</param>
    /// <param name="options">Time limits and retries; <see langword="null"/> for the defaults.</param>
    /// <returns>The chat client.</returns>
    /// <exception cref="ArgumentException">The model or the key is empty, or an option is out of range.</exception>
    public static IChatClient CreateChatClient(string model, string apiKey, OpenAIChatOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        return CreateChatClient(s_openAI, model, apiKey, options);
    }

    /// <summary>Makes a chat client for a server that speaks OpenAI's protocol, such as a model run locally.</summary>
    /// <param name="endpoint">The address that <c>/chat/completions</c> is added to, such as <c>http://localhost:11434/v1</c>.</param>
    /// <param name="model">The chat model's name on that server; <see cref="ChatOptions.ModelId"/> overrides it for one call.</param>
    /// <param name="apiKey">The key, sent as a bearer token; <see langword="null"/> or empty to send none.</param>
    /// <param name="options">Time limits and retries; <see langword="null"/> for the defaults.</param>
    /// <returns>The chat client.</returns>
    /// <exception cref="ArgumentException">The endpoint is no absolute http or https address, the model is empty, or an option is out of range.</exception>
    public static IChatClient CreateChatClient(Uri endpoint, string model, string? apiKey, OpenAIChatOptions? options = null)
    {
        AuthenticationPolicy authentication = string.IsNullOrWhiteSpace(apiKey)
            ? new NoAuthenticationPolicy()
            : ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(apiKey));
        return SdkChatClient.Create(endpoint, model, authentication, "openai", options);
    }
}
