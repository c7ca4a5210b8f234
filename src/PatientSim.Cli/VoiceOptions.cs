using System.CommandLine;
using Azure.Identity;
using Microsoft.Extensions.AI;
using PatientSim.OpenAI;
using PatientSim.Sessions;
using PatientSim.Testing.Cassettes;
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
    private readonly Option<string?> _cassette = new("--cassette") { Description = "Replay the chat model's replies from this file; what is not on it is an error.", HelpName = "FILE" };
    private readonly Option<string?> _record = new("--record") { Description = "With --client: keep the chat model's replies in this file, and ask only for what is not on it yet.", HelpName = "FILE" };

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
        command.Add(_cassette);
        command.Add(_record);
    }

    /// <summary>Whether any of the options was given.</summary>
    public bool IsGiven(ParseResult parsed) => new[] { _client, _endpoint, _model, _cassette, (Option)_record }.Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>The voice; whoever asked for it disposes of it. A model named here is another than the option's.</summary>
    public IChatClient Create(ParseResult parsed, Func<string, string?> environment, string? model = null)
    {
        var (cassette, record) = (parsed.GetValue(_cassette), parsed.GetValue(_record));
        if (cassette is not null)
        {
            return new[] { _client, _endpoint, _model, (Option)_record }.Any(option => parsed.GetResult(option) is { Implicit: false })
                ? throw new UsageException($"--cassette replays a file and asks no chat model. To ask one and keep what it says, use --record {cassette} with --client instead of --cassette.")
                : Replay(cassette);
        }

        if (record is null)
        {
            return Client(parsed, environment, model);
        }

        return parsed.GetValue(_client) is null or VoiceSource.Offline
            ? throw new UsageException("--record keeps what a chat model says: add --client openai or --client azure. To replay what was kept, use --cassette FILE.")
            : Record(record, Client(parsed, environment, model));
    }

    /// <summary>What is said of a voice that could not be had: a cassette knows better than the session what to do.</summary>
    public static string Explain(PatientUnavailableException exception) =>
        exception.InnerException is CassetteException cassette ? Plain.Text(cassette.Message) : exception.Message;

    private static CassetteChatClient Replay(string path) =>
        File.Exists(path) ? CassetteChatClient.Replay(path) : throw new UsageException($"There is no cassette '{path}'; record it first with --record FILE and --client.");

    private static CassetteChatClient Record(string path, IChatClient client)
    {
        if (path.Length == 0 || Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException($"A cassette cannot be recorded to '{path}': name a file in a folder that exists.");
        }

        return CassetteChatClient.Record(path, client);
    }

    private IChatClient Client(ParseResult parsed, Func<string, string?> environment, string? named)
    {
        var (client, endpoint, model) = (parsed.GetValue(_client) ?? VoiceSource.Offline, Address(parsed.GetValue(_endpoint)), named ?? parsed.GetValue(_model));
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
