using System.CommandLine;
using Azure.Identity;
using Microsoft.Extensions.AI;
using PatientSim.OpenAI;
using PatientSim.Voices;

namespace PatientSim.Cli;

/// <summary>The options that say who lends the patient its voice. Keys come from the environment and from nowhere else.</summary>
internal sealed class VoiceOptions
{
    private const string OpenAIKey = "OPENAI_API_KEY";
    private const string AzureKey = "AZURE_OPENAI_API_KEY";

    private readonly Option<VoiceSource?> _client = Words.Option<VoiceSource>("--client", "Whose voice (offline when not given)");
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "The address of the chat model's server; a compatible one for openai, the resource for azure.", HelpName = "URL" };
    private readonly Option<string?> _model = new("--model") { Description = "The chat model; for azure the name of the deployment.", HelpName = "NAME" };

    private enum VoiceSource
    {
        Offline,
        Openai,
        Azure,
    }

    public void AddTo(Command command)
    {
        command.Add(_client);
        command.Add(_endpoint);
        command.Add(_model);
    }

    public IChatClient Create(ParseResult parsed, Func<string, string?> environment)
    {
        var (client, endpoint, model) = (parsed.GetValue(_client) ?? VoiceSource.Offline, Address(parsed.GetValue(_endpoint)), parsed.GetValue(_model));
        try
        {
            return client switch
            {
                VoiceSource.Openai => OpenAI(endpoint, model, environment(OpenAIKey)),
                VoiceSource.Azure => Azure(endpoint, model, environment(AzureKey)),
                _ when endpoint is not null || model is not null => throw new UsageException("--endpoint and --model belong to a chat model: add --client openai or --client azure."),
                _ => new OfflineVoice(),
            };
        }
        catch (ArgumentException exception)
        {
            // The sentence, without the name of the parameter that .NET adds.
            throw new UsageException(exception.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static IChatClient OpenAI(Uri? endpoint, string? model, string? key)
    {
        if (string.IsNullOrWhiteSpace(model))
        {
            throw new UsageException("--client openai needs the name of a chat model: add --model NAME.");
        }

        if (endpoint is not null)
        {
            return OpenAIEndpoint.CreateChatClient(endpoint, model, key);
        }

        return string.IsNullOrWhiteSpace(key)
            ? throw new UsageException($"--client openai needs a key in the environment variable {OpenAIKey}, or --endpoint URL for a compatible server that wants none.")
            : OpenAIEndpoint.CreateChatClient(model, key);
    }

    private static IChatClient Azure(Uri? endpoint, string? deployment, string? key)
    {
        if (endpoint is null || string.IsNullOrWhiteSpace(deployment))
        {
            throw new UsageException($"--client azure needs --endpoint URL (the resource) and --model NAME (the deployment); the key comes from {AzureKey}, or else you are signed in with Entra ID.");
        }

        return string.IsNullOrWhiteSpace(key)
            ? AzureOpenAI.CreateChatClient(endpoint, deployment, new DefaultAzureCredential())
            : AzureOpenAI.CreateChatClient(endpoint, deployment, key);
    }

    private static Uri? Address(string? text) =>
        text is null ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var address) ? address
            : throw new UsageException($"--endpoint has to be a whole address, such as http://localhost:11434/v1; '{text}' is none.");
}
