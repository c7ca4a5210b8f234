using System.Collections;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PatientSim.Profiles;

/// <summary>JSON with the field names of the YAML: the canonical text of a profile, its fields and its hash.</summary>
internal static class ProfileJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        MaxDepth = 32,
        Converters = { new RungConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OmitEmptyCollections } },
    };

    /// <summary>The profile as a JSON tree.</summary>
    public static JsonObject ToJson(PatientProfile profile) => (JsonObject)JsonSerializer.SerializeToNode(profile, Options)!;

    /// <summary>Every field that has a value, by its path.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields(PatientProfile profile)
    {
        var fields = new List<KeyValuePair<string, string>>();
        Walk(ToJson(profile), "");
        return fields;

        void Walk(JsonNode? node, string path)
        {
            switch (node)
            {
                case JsonObject mapping:
                    foreach (var (key, value) in mapping)
                    {
                        Walk(value, path.Length == 0 ? key : $"{path}.{key}");
                    }

                    break;
                case JsonArray list:
                    foreach (var (index, value) in list.Index())
                    {
                        Walk(value, $"{path}[{index}]");
                    }

                    break;
                case JsonValue value:
                    fields.Add(new(path, value.ToString()));
                    break;
            }
        }
    }

    /// <summary>A short hash of the content, which changes with any field and is the same for equal profiles.</summary>
    public static string Hash(PatientProfile profile) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sorted(ToJson(profile))!.ToJsonString(Options))))[..16];

    // Maps are equal whatever their order, so their hash may not depend on it.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject mapping => new JsonObject(mapping.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static void OmitEmptyCollections(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string))
            {
                property.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
            }
        }
    }

    /// <summary>Rungs are numbers in YAML and JSON: 0 to 5.</summary>
    private sealed class RungConverter : JsonConverter<Rung>
    {
        public override Rung Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (Rung)reader.GetInt32() is var rung && Enum.IsDefined(rung) ? rung : throw new JsonException("A rung is a number from 0 to 5.");

        public override void Write(Utf8JsonWriter writer, Rung value, JsonSerializerOptions options) => writer.WriteNumberValue((int)value);
    }
}
