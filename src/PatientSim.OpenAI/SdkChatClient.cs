using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace PatientSim.OpenAI;

/// <summary>Makes the SDK's client with everything that would compete with this package switched off.</summary>
internal static class SdkChatClient
{
    public static IChatClient Create(Uri endpoint, string model, AuthenticationPolicy authentication, string provider, OpenAIChatOptions? options)
    {
        CheckEndpoint(endpoint);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        OpenAIChatOptions limits = (options ?? new OpenAIChatOptions()).Snapshot();
        var sdkOptions = new OpenAIClientOptions
        {
            Endpoint = endpoint,
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            UserAgentApplicationId = "PatientSim",
        };
        if (limits.HttpClient is { } http)
        {
            sdkOptions.Transport = new HttpClientPipelineTransport(http);
        }

#pragma warning disable OPENAI001 // The only constructor that takes an api-key header, a token or no key at all.
        var client = new ChatClient(model, authentication, sdkOptions);
#pragma warning restore OPENAI001
        return new CompletionsChatClient(client, provider, limits);
    }

    public static void CheckEndpoint(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The endpoint must be an absolute http or https address.", nameof(endpoint));
        }

        if (endpoint.UserInfo.Length > 0 || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            throw new ArgumentException("The endpoint must have no user, query or fragment part.", nameof(endpoint));
        }
    }
}
