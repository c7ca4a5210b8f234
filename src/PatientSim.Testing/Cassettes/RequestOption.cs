using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using PatientSim.Profiles;

namespace PatientSim.Testing.Cassettes;

/// <summary>An option of a request that a chat model hears of. Others are neither on a cassette nor in a key.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Value">A <see cref="float"/>, <see cref="long"/>, <see cref="string"/>, or a list of strings.</param>
internal sealed record RequestOption(string Name, object Value)
{
    private static readonly (string Name, Type Type, Func<ChatOptions, object?> Of)[] s_known =
    [
        ("frequency_penalty", typeof(float), options => options.FrequencyPenalty),
        ("instructions", typeof(string), options => options.Instructions),
        ("max_output_tokens", typeof(long), options => (long?)options.MaxOutputTokens),
        ("model", typeof(string), options => options.ModelId),
        ("presence_penalty", typeof(float), options => options.PresencePenalty),
        ("reasoning", typeof(string), options => options.Reasoning?.Effort?.ToString().ToLowerInvariant()),
        ("response_format", typeof(string), options => Format(options.ResponseFormat)),
        ("response_schema", typeof(string), options => Schema(options.ResponseFormat)),
        ("seed", typeof(long), options => options.Seed),
        ("stop", typeof(ValueList<string>), options => options.StopSequences is { Count: > 0 } stops ? stops.ToValueList() : null),
        ("temperature", typeof(float), options => options.Temperature),
        ("top_k", typeof(long), options => (long?)options.TopK),
        ("top_p", typeof(float), options => options.TopP),
    ];

    /// <summary>The names, in the order of the file.</summary>
    public static IEnumerable<string> Names => s_known.Select(option => option.Name);

    /// <summary>The value as text, the same for every way to write it.</summary>
    public string Text => Value switch
    {
        float fraction => fraction.ToString("R", CultureInfo.InvariantCulture),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        ValueList<string> texts => string.Concat(texts.Select(text => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text} "))),
        _ => (string)Value,
    };

    /// <summary>The value as a reader is shown it, on one line.</summary>
    public string Shown => (Value is ValueList<string> texts ? string.Join(", ", texts.Select(text => $"\"{text}\"")) : Text).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>The options that are set.</summary>
    public static ValueList<RequestOption> Of(ChatOptions? options) =>
        options is null ? [] : [.. from known in s_known let value = known.Of(options) where value is not null select new RequestOption(known.Name, value)];

    /// <summary>What kind of value an option has.</summary>
    public static Type TypeOf(string name) => s_known.First(option => option.Name == name).Type;

    public void Write(Utf8JsonWriter json)
    {
        switch (Value)
        {
            case float fraction:
                json.WriteNumber(Name, fraction);
                break;
            case long whole:
                json.WriteNumber(Name, whole);
                break;
            case ValueList<string> texts:
                json.WriteStartArray(Name);
                foreach (var text in texts)
                {
                    CassetteLine.WriteText(json, text);
                }

                json.WriteEndArray();
                break;
            default:
                CassetteLine.WriteText(json, Name, (string)Value);
                break;
        }
    }

    private static string? Format(ChatResponseFormat? format) => format switch
    {
        null => null,
        ChatResponseFormatJson { Schema: not null } => "json_schema",
        ChatResponseFormatJson => "json",
        _ => "text",
    };

    private static string? Schema(ChatResponseFormat? format) =>
        format is ChatResponseFormatJson { Schema: { } schema } ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schema.GetRawText()))) : null;
}
