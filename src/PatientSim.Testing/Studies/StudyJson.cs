using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PatientSim.Profiles;

namespace PatientSim.Testing.Studies;

/// <summary>The files of a study as JSON. What is read may have been tampered with.</summary>
internal static class StudyJson
{
    private const int MostCharacters = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions s_indented = new(ProfileJson.Options) { WriteIndented = true, NewLine = "\n" };

    // For tables: every column in every line.
    private static readonly JsonSerializerOptions s_whole = new(ProfileJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, ProfileJson.Options);

    public static string WriteWhole<T>(T value) => JsonSerializer.Serialize(value, s_whole);

    public static string WriteIndented<T>(T value) => JsonSerializer.Serialize(value, s_indented) + "\n";

    public static T Read<T>(string json, string what)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MostCharacters)
        {
            throw new StudyException($"What should be {what} is larger than 64 MiB.");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, ProfileJson.Options) ?? throw new StudyException($"There is nothing where {what} should be.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            var at = exception is JsonException { LineNumber: { } line, BytePositionInLine: { } position } ? FormattableString.Invariant($" (line {line + 1}, byte {position + 1})") : "";
            throw new StudyException($"The text is not {what}{at}.");
        }
    }

    /// <summary>A short hash of what is written of a value.</summary>
    public static string Hash<T>(T value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(value))))[..16];

    /// <summary>In what two values differ, as clauses: <c>turns is 12 there and 10 here</c>.</summary>
    public static IEnumerable<string> Differences<T>(T there, T here)
    {
        var (one, other) = (Fields(there), Fields(here));
        return one.Select(field => field.Key).Union(other.Select(field => field.Key))
            .Where(name => !JsonNode.DeepEquals(one[name], other[name]))
            .Select(name => one[name] is JsonArray || other[name] is JsonArray ? Lists(name, one[name], other[name]) : $"{name} is {Text(one[name])} there and {Text(other[name])} here");
    }

    private static JsonObject Fields<T>(T value) => (JsonObject)JsonSerializer.SerializeToNode(value, ProfileJson.Options)!;

    private static string Lists(string name, JsonNode? there, JsonNode? here)
    {
        var (one, other) = (Names(there), Names(here));
        var (only, added) = (one.Except(other).ToList(), other.Except(one).ToList());
        return only.Count + added.Count == 0
            ? $"{name} have changed since"
            : $"{name} differ ({string.Join("; ", new[] { only.Count > 0 ? $"only there: {Few(only)}" : null, added.Count > 0 ? $"only here: {Few(added)}" : null }.OfType<string>())})";
    }

    private static List<string> Names(JsonNode? list) => [.. (list as JsonArray ?? []).Select(item => Text(item?["id"] ?? item?["name"]))];

    private static string Few(List<string> names) => string.Join(", ", names.Take(5)) + (names.Count > 5 ? ", ..." : "");

    private static string Text(JsonNode? value) => value is null ? "not said" : value.ToString();
}
