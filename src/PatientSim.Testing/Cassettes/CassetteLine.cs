using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PatientSim.Loading;

namespace PatientSim.Testing.Cassettes;

/// <summary>A request, its reply, and the line of the file they stand on.</summary>
internal sealed record CassetteExchange(CassetteRequest Request, CassetteReply Reply, int Line);

/// <summary>Lines of a cassette, as they are written.</summary>
internal static class CassetteLine
{
    /// <summary>What the first line says.</summary>
    public const string Format = "patientsim-cassette/1";

    /// <summary>The first line.</summary>
    public static byte[] First { get; } = Encoding.UTF8.GetBytes($$"""{"format":"{{Format}}"}""" + "\n");

    /// <summary>An exchange on one line, with its end.</summary>
    public static byte[] Write(CassetteRequest request, CassetteReply reply)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("key", request.Key);
            Write(json, request);
            Write(json, reply);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Writes a text so that it can be read: letters of all scripts as they are, and what cannot be seen as <c>\u202E</c>.</summary>
    public static void WriteText(Utf8JsonWriter json, string text) => json.WriteRawValue(
        $"\"{Visible(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal))}\"");

    /// <inheritdoc cref="WriteText(Utf8JsonWriter, string)"/>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        WriteText(json, text);
    }

    /// <summary>The text with characters that cannot be seen written as <c>\u202E</c>: in the file as on a screen they can do nothing.</summary>
    public static string Visible(string text)
    {
        if (HiddenCharacters.Find(text) is null)
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!HiddenCharacters.IsHidden(rune.Value))
            {
                visible.Append(rune.ToString());
                continue;
            }

            foreach (var unit in rune.ToString())
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }
        }

        return visible.ToString();
    }

    private static void Write(Utf8JsonWriter json, CassetteRequest request)
    {
        json.WriteStartObject("request");
        json.WriteStartArray("messages");
        foreach (var message in request.Messages)
        {
            json.WriteStartObject();
            json.WriteString("role", message.Role);
            WriteText(json, "text", message.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (request.Options.Count > 0)
        {
            json.WriteStartObject("options");
            foreach (var option in request.Options)
            {
                option.Write(json);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CassetteReply reply)
    {
        json.WriteStartObject("reply");
        json.WriteStartArray("pieces");
        foreach (var piece in reply.Pieces)
        {
            WriteText(json, piece);
        }

        json.WriteEndArray();
        foreach (var (name, text) in new[] { ("finish", reply.Finish), ("model", reply.Model) })
        {
            if (text is not null)
            {
                WriteText(json, name, text);
            }
        }

        if (reply.InputTokens is not null || reply.OutputTokens is not null)
        {
            json.WriteStartObject("usage");
            foreach (var (name, tokens) in new[] { ("input", reply.InputTokens), ("output", reply.OutputTokens) })
            {
                if (tokens is { } count)
                {
                    json.WriteNumber(name, count);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
