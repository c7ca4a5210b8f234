using System.Text;
using System.Text.Json;
using PatientSim.Diagnostics;

namespace PatientSim.Testing.Cassettes;

/// <summary>A value of a line of JSON, and where it stands.</summary>
/// <param name="Kind">What it is; for blocks and lists how they start.</param>
/// <param name="At">The byte of the line at which it starts.</param>
/// <param name="Text">The text, or the digits of a number; empty otherwise.</param>
/// <param name="Fields">The fields of a block.</param>
/// <param name="Items">The items of a list.</param>
internal sealed record LineValue(JsonTokenType Kind, int At, string Text, IReadOnlyDictionary<string, (int At, LineValue Value)> Fields, IReadOnlyList<LineValue> Items)
{
    // A line needs four.
    private const int MostDepth = 8;

    private static readonly Dictionary<string, (int At, LineValue Value)> s_noFields = [];

    /// <summary>Reads a line; null when it is no JSON, which is reported.</summary>
    /// <param name="line">The line, in UTF-8.</param>
    /// <param name="report">Takes an id, a byte of the line, and a sentence.</param>
    public static LineValue? Read(ReadOnlySpan<byte> line, Action<string, int, string> report)
    {
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MostDepth });
        try
        {
            json.Read();
            var value = Value(ref json, report);

            // Reads on to what must not be there.
            json.Read();
            return value;
        }
        catch (JsonException exception)
        {
            report(DiagnosticIds.CassetteLine, (int)Math.Min(exception.BytePositionInLine ?? 0, line.Length), "From here on the line is not JSON, or is nested too deep; a line is one object with key, request and reply.");
        }
        catch (InvalidOperationException)
        {
            report(DiagnosticIds.HiddenCharacter, (int)json.TokenStartIndex, "This text holds half a character (a lone surrogate); type it again.");
        }

        return null;
    }

    private static LineValue Value(ref Utf8JsonReader json, Action<string, int, string> report)
    {
        var (kind, at) = (json.TokenType, (int)json.TokenStartIndex);
        switch (kind)
        {
            case JsonTokenType.StartObject:
                var fields = new Dictionary<string, (int At, LineValue Value)>(StringComparer.Ordinal);
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    var (name, place) = (json.GetString()!, (int)json.TokenStartIndex);
                    json.Read();
                    if (!fields.TryAdd(name, (place, Value(ref json, report))))
                    {
                        report(DiagnosticIds.DuplicateField, place, $"{Loading.Spelling.Quote(CassetteLine.Visible(name))} appears twice; keep one of them.");
                    }
                }

                return new(kind, at, "", fields, []);
            case JsonTokenType.StartArray:
                var items = new List<LineValue>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref json, report));
                }

                return new(kind, at, "", s_noFields, items);
            default:
                return new(kind, at, kind == JsonTokenType.String ? json.GetString()! : Encoding.UTF8.GetString(json.ValueSpan), s_noFields, []);
        }
    }
}
