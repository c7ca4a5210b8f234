using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PatientSim.Profiles;

namespace PatientSim.Cli;

/// <summary>JSON on one line: every field there, in a stable order, nothing escaped that need not be.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions s_whole = new(ProfileJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, s_whole);

    public static void WriteLine(TextWriter output, JsonNode node)
    {
        output.Write(node.ToJsonString(s_whole));
        output.Write('\n');
        output.Flush();
    }

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}
