using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using PatientSim.Profiles;

namespace PatientSim.Testing.Cassettes;

/// <summary>A message of a request.</summary>
/// <param name="Role">Who speaks: one of <see cref="CassetteRequest.Roles"/>.</param>
/// <param name="Text">What is said.</param>
internal sealed record CassetteMessage(string Role, string Text);

/// <summary>A request in its canonical form: what a chat model is asked, and nothing of how it is sent.</summary>
internal sealed record CassetteRequest(ValueList<CassetteMessage> Messages, ValueList<RequestOption> Options)
{
    /// <summary>The roles of messages that a request may hold.</summary>
    public static readonly string[] Roles = ["system", "user", "assistant"];

    /// <summary>SHA-256 of the canonical form, as 64 lower-case hex digits.</summary>
    public string Key { get; } = KeyOf(Messages, Options);

    /// <summary>What the trainee said last; null when there is no such message.</summary>
    public string? LastWords => Messages.LastOrDefault(message => message.Role == "user")?.Text;

    /// <summary>The request that a chat client is sent.</summary>
    /// <exception cref="CassetteException">The request holds what a cassette does not keep.</exception>
    public static CassetteRequest Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        if (options is { Tools.Count: > 0 } or { ConversationId: not null } or { ContinuationToken: not null })
        {
            throw new CassetteException("A cassette keeps requests of text alone: this one has tools, or goes on with a conversation that the server keeps.");
        }

        var request = new CassetteRequest([.. messages.Select(Message)], [.. RequestOption.Of(options).Select(Normal)]);
        return request.Messages.Count > 0 ? request : throw new CassetteException("A request without messages has no place on a cassette.");
    }

    /// <summary>The text with <c>\n</c> between its lines, as keys have it.</summary>
    public static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    public static RequestOption Normal(RequestOption option) => option.Value switch
    {
        string text => option with { Value = Whole(Normal(text)) },
        ValueList<string> texts => option with { Value = texts.Select(text => Whole(Normal(text))).ToValueList() },
        float fraction when !float.IsFinite(fraction) => throw new CassetteException($"The option {option.Name} is not a number."),
        _ => option,
    };

    private static CassetteMessage Message(ChatMessage message)
    {
        var role = message.Role.Value.ToLowerInvariant();
        if (!Roles.Contains(role) || message.Contents.Any(content => content is not TextContent))
        {
            throw new CassetteException("A cassette keeps messages of text from system, user and assistant alone; this request has another one.");
        }

        return new(role, Whole(Normal(message.Text)));
    }

    private static string Whole(string text) => IsWhole(text) ? text : throw new CassetteException("The request holds half a character (a lone surrogate), which no file can hold.");

    /// <summary>Whether a text has no lone surrogates.</summary>
    public static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || ++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static string KeyOf(ValueList<CassetteMessage> messages, ValueList<RequestOption> options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(CassetteLine.Format);
        foreach (var option in options)
        {
            Part("option " + option.Name, option.Text);
        }

        foreach (var message in messages)
        {
            Part(message.Role, message.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // With its length in front, no text can pose as another part.
        void Part(string name, string text) => Add(string.Create(CultureInfo.InvariantCulture, $"\n{name} {Encoding.UTF8.GetByteCount(text)}\n{text}"));

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
