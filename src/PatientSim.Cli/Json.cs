using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Cli;

/// <summary>JSON on one line: every field there, in a stable order, nothing escaped that need not be.</summary>
internal static partial class Json
{
    private static readonly JsonSerializerOptions s_whole = new(ProfileJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, s_whole);

    public static void WriteLine(TextWriter output, JsonNode node)
    {
        output.Write(EscapedPair().Replace(node.ToJsonString(s_whole), Unescaped));
        output.Write('\n');
        output.Flush();
    }

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    private static string Unescaped(Match pair) => new([Character(pair.Groups[1]), Character(pair.Groups[2])]);

    private static char Character(Group hex) => (char)int.Parse(hex.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // The encoder escapes whatever lies beyond the first plane. A backslash of the text itself is doubled, so it never begins such a pair.
    [GeneratedRegex(@"\\u(D[89AB][0-9A-F]{2})\\u(D[C-F][0-9A-F]{2})")]
    private static partial Regex EscapedPair();
}
