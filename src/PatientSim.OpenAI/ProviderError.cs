using System.Globalization;
using System.Net;
using System.Text.Json;

namespace PatientSim.OpenAI;

/// <summary>The parts of a provider's error that are safe to repeat: its code and status, never its message.</summary>
internal sealed record ProviderError(string? Code, HttpStatusCode? Status)
{
    private const int LongestCode = 64;

    public bool IsContentFilter => string.Equals(Code, "content_filter", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>{"error": ...}</c>, or nothing when the element is no error.</summary>
    public static ProviderError? Read(JsonElement root)
    {
        if (root.Member("error") is not { } error)
        {
            return null;
        }

        string? code = SafeCode(error.Member("code")) ?? SafeCode(error.Member("type"));
        HttpStatusCode? status = StatusOf(error.Member("status")) ?? StatusOf(error.Member("code"));
        return new ProviderError(code, status ?? (code == "rate_limit_exceeded" ? HttpStatusCode.TooManyRequests : null));
    }

    public static ProviderError? ReadBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // A server may put free text, and so the prompt, where a code belongs.
    private static string? SafeCode(JsonElement? element)
    {
        string? text = element?.ValueKind is JsonValueKind.String or JsonValueKind.Number ? element.Value.ToString() : null;
        return text is { Length: > 0 and <= LongestCode } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? text : null;
    }

    private static HttpStatusCode? StatusOf(JsonElement? element) =>
        int.TryParse(element?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status is >= 400 and <= 599
            ? (HttpStatusCode)status
            : null;
}
