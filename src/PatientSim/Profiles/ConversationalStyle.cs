using System.Text.Json;
using System.Text.Json.Serialization;

namespace PatientSim.Profiles;

/// <summary>The id of a conversational style: one of the six built in, or a trainer's own.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
[JsonConverter(typeof(IdConverter))]
public readonly record struct ConversationalStyle(string Id)
{
    /// <summary>Plain: no particular manner.</summary>
    public static ConversationalStyle Plain { get; } = new("plain");

    /// <summary>Upset: irritable, quick to feel dismissed.</summary>
    public static ConversationalStyle Upset { get; } = new("upset");

    /// <summary>Verbose: runs on.</summary>
    public static ConversationalStyle Verbose { get; } = new("verbose");

    /// <summary>Reserved: short and guarded.</summary>
    public static ConversationalStyle Reserved { get; } = new("reserved");

    /// <summary>Tangent: changes the subject.</summary>
    public static ConversationalStyle Tangent { get; } = new("tangent");

    /// <summary>Pleasing: agrees, and means it less than it sounds.</summary>
    public static ConversationalStyle Pleasing { get; } = new("pleasing");

    /// <summary>The id.</summary>
    /// <returns>The id, or an empty text for the default value.</returns>
    public override string ToString() => Id ?? "";

    private sealed class IdConverter : JsonConverter<ConversationalStyle>
    {
        public override ConversationalStyle Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ConversationalStyle value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
