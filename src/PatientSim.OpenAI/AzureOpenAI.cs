using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using Microsoft.Extensions.AI;

namespace PatientSim.OpenAI;

/// <summary>Makes chat clients for Azure OpenAI, over its v1 route (<c>https://RESOURCE.openai.azure.com/openai/v1/</c>).</summary>
/// <remarks>
/// The clients are safe for use by several threads at once, hold no connection of their own and need no disposal.
/// They send text messages of the system, user and assistant roles. <see cref="ChatFailure"/> lists how they fail.
/// </remarks>
public static class AzureOpenAI
{
    private const string Scope = "https://ai.azure.com/.default";

    /// <summary>Makes a chat client that signs in with Microsoft Entra ID.</summary>
    /// <param name="endpoint">The resource's address, as its root or ending in <c>/openai/v1/</c>; https, since a token travels with each call.</param>
    /// <param name="deployment">The deployment's name; <see cref="ChatOptions.ModelId"/> overrides it for one call.</param>
    /// <param name="credential">Gives tokens for the scope <c>https://ai.azure.com/.default</c>. A token is kept and used until shortly before it expires.</param>
    /// <param name="options">Time limits and retries; <see langword="null"/> for the defaults.</param>
    /// <returns>The chat client.</returns>
    /// <exception cref="ArgumentException">The endpoint is not of a shape named above, the deployment is empty, or an option is out of range.</exception>
    public static IChatClient CreateChatClient(Uri endpoint, string deployment, TokenCredential credential, OpenAIChatOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        Uri route = V1Route(endpoint);
        if (route.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("A token credential needs an https endpoint.", nameof(endpoint));
        }

        var cached = new CachingTokenCredential(credential, options?.TimeProvider ?? TimeProvider.System);
        return SdkChatClient.Create(route, deployment, new BearerTokenPolicy(cached, Scope), "azure.ai.openai", options);
    }

    /// <summary>Makes a chat client that signs in with a key of the resource.</summary>
    /// <param name="endpoint">The resource's address, as its root or ending in <c>/openai/v1/</c>.</param>
    /// <param name="deployment">The deployment's name; <see cref="ChatOptions.ModelId"/> overrides it for one call.</param>
    /// <param name="apiKey">The key, sent in the header <c>api-key</c> and nowhere else.</param>
    /// <param name="options">Time limits and retries; <see langword="null"/> for the defaults.</param>
    /// <returns>The chat client.</returns>
    /// <exception cref="ArgumentException">The endpoint is not of a shape named above, the deployment or the key is empty, or an option is out of range.</exception>
    public static IChatClient CreateChatClient(Uri endpoint, string deployment, string apiKey, OpenAIChatOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        Uri route = V1Route(endpoint);
        var authentication = ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(apiKey), "api-key");
        return SdkChatClient.Create(route, deployment, authentication, "azure.ai.openai", options);
    }

    private static Uri V1Route(Uri endpoint)
    {
        SdkChatClient.CheckEndpoint(endpoint);
        string path = endpoint.AbsolutePath.TrimEnd('/');
        string? suffix = path switch
        {
            "" => "/openai/v1/",
            _ when path.EndsWith("/openai/v1", StringComparison.OrdinalIgnoreCase) => "/",
            _ when path.EndsWith("/openai", StringComparison.OrdinalIgnoreCase) => "/v1/",
            _ => null,
        };
        return suffix is not null
            ? new Uri(endpoint.GetLeftPart(UriPartial.Authority) + path + suffix)
            : throw new ArgumentException("The endpoint must be the resource's root or end in /openai/v1/; routes with /deployments/ or an api-version are not used.", nameof(endpoint));
    }
}
