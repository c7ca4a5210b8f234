using System.Text;
using System.Text.Json;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>Sessions and turns as JSON. What is read may have been tampered with.</summary>
internal static class SessionJson
{
    /// <summary>The most characters that are read.</summary>
    public const int MostCharacters = 16 * 1024 * 1024;

    // As UTF-8, which is what a file or a database holds.
    private const int MostBytes = 2 * MostCharacters;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, ProfileJson.Options);

    public static T Read<T>(string json, string what)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MostCharacters || Encoding.UTF8.GetByteCount(json) > MostBytes)
        {
            throw new PatientSnapshotException($"The {what} is larger than {(json.Length > MostCharacters ? 16 : 32)} MiB.");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, ProfileJson.Options) ?? throw new PatientSnapshotException($"The {what} is empty.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            // The inner message may quote the conversation, so it is not passed on.
            var at = exception is JsonException { LineNumber: { } line, BytePositionInLine: { } position } ? $" (line {line + 1}, byte {position + 1})" : "";
            throw new PatientSnapshotException($"The text is not a {what}{at}.");
        }
    }
}
