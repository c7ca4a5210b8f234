using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PatientSim.OpenAI;

/// <summary>Writes the body of a chat completions request: the fields named here and no others.</summary>
internal static class CompletionRequest
{
    public static BinaryData Write(string model, IEnumerable<ChatMessage> messages, ChatOptions? options, bool streaming, bool legacyMaxTokens)
    {
        if (options?.Tools is { Count: > 0 })
        {
            throw new NotSupportedException("This chat client sends no tools; leave ChatOptions.Tools empty.");
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            WriteMessages(json, messages, options?.Instructions);
            if (options is not null)
            {
                WriteOptions(json, options, legacyMaxTokens ? "max_tokens" : "max_completion_tokens");
            }

            if (streaming)
            {
                json.WriteBoolean("stream", true);
                json.WriteStartObject("stream_options");
                json.WriteBoolean("include_usage", true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return BinaryData.FromBytes(buffer.WrittenMemory);
    }

    private static void WriteMessages(Utf8JsonWriter json, IEnumerable<ChatMessage> messages, string? instructions)
    {
        json.WriteStartArray("messages");
        if (!string.IsNullOrEmpty(instructions))
        {
            WriteMessage(json, "system", instructions);
        }

        foreach (ChatMessage message in messages)
        {
            WriteMessage(json, RoleOf(message), TextOf(message));
        }

        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, string role, string text)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("content", text);
        json.WriteEndObject();
    }

    private static string RoleOf(ChatMessage message) =>
        message.Role == ChatRole.System ? "system"
        : message.Role == ChatRole.User ? "user"
        : message.Role == ChatRole.Assistant ? "assistant"
        : throw new NotSupportedException("This chat client sends messages of the system, user and assistant roles only.");

    private static string TextOf(ChatMessage message) =>
        message.Contents.FirstOrDefault(content => content is not TextContent) is { } other
            ? throw new NotSupportedException($"This chat client sends text only; a message holds {other.GetType().Name}.")
            : message.Text;

    private static void WriteOptions(Utf8JsonWriter json, ChatOptions options, string maxTokens)
    {
        WriteNumber(json, "temperature", options.Temperature);
        WriteNumber(json, "top_p", options.TopP);
        WriteNumber(json, "frequency_penalty", options.FrequencyPenalty);
        WriteNumber(json, "presence_penalty", options.PresencePenalty);
        WriteNumber(json, maxTokens, options.MaxOutputTokens);
        WriteNumber(json, "seed", options.Seed);
        if (options.StopSequences is { Count: > 0 } stops)
        {
            json.WriteStartArray("stop");
            foreach (string stop in stops)
            {
                json.WriteStringValue(stop);
            }

            json.WriteEndArray();
        }

        if (options.ResponseFormat is ChatResponseFormatJson format)
        {
            WriteFormat(json, format);
        }
    }

    private static void WriteFormat(Utf8JsonWriter json, ChatResponseFormatJson format)
    {
        json.WriteStartObject("response_format");
        json.WriteString("type", format.Schema is null ? "json_object" : "json_schema");
        if (format.Schema is { } schema)
        {
            json.WriteStartObject("json_schema");
            json.WriteString("name", format.SchemaName ?? "response");
            if (format.SchemaDescription is { } description)
            {
                json.WriteString("description", description);
            }

            json.WritePropertyName("schema");
            schema.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, float? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
