using System.Globalization;
using System.Text.Json;
using PatientSim.Diagnostics;
using PatientSim.Loading;

namespace PatientSim.Testing.Cassettes;

/// <summary>Takes the fields of one block of a line; those that nobody asked for are reported by <see cref="Finish"/>.</summary>
internal sealed class LineFields(LineValue block, Action<string, int, string> report)
{
    private readonly List<string> _asked = [];

    /// <summary>A field, or null when it is not there or of another kind, which is reported.</summary>
    public LineValue? Of(string name, JsonTokenType kind, bool required = true)
    {
        _asked.Add(name);
        if (!block.Fields.TryGetValue(name, out var field))
        {
            if (required)
            {
                report(DiagnosticIds.Missing, block.At, $"'{name}' is missing.");
            }

            return null;
        }

        return Is(field.Value, $"'{name}'", kind, report) ? field.Value : null;
    }

    /// <summary>A nested block; null when it is not there.</summary>
    public LineFields? Block(string name, bool required = true) => Of(name, JsonTokenType.StartObject, required) is { } value ? new(value, report) : null;

    public string? Text(string name, bool required = true) => Of(name, JsonTokenType.String, required)?.Text;

    public long? Whole(string name)
    {
        if (Of(name, JsonTokenType.Number, required: false) is not { } value)
        {
            return null;
        }

        if (long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        report(DiagnosticIds.BadNumber, value.At, $"'{name}' has to be a whole number.");
        return null;
    }

    public float? Fraction(string name)
    {
        if (Of(name, JsonTokenType.Number, required: false) is not { } value)
        {
            return null;
        }

        if (float.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) && float.IsFinite(fraction))
        {
            return fraction;
        }

        report(DiagnosticIds.BadNumber, value.At, $"'{name}' has to be a number that is not too large.");
        return null;
    }

    /// <summary>A list of texts; null when it is not there or holds anything else, which is reported.</summary>
    public IReadOnlyList<string>? Texts(string name, bool required = true) =>
        Of(name, JsonTokenType.StartArray, required) is { } list && list.Items.Index().Count(item => Is(item.Item, FormattableString.Invariant($"'{name}[{item.Index}]'"), JsonTokenType.String, report)) == list.Items.Count
            ? [.. list.Items.Select(item => item.Text)] : null;

    /// <summary>Reports the fields that are not known here.</summary>
    public void Finish()
    {
        foreach (var (name, field) in block.Fields.Where(field => !_asked.Contains(field.Key)))
        {
            report(DiagnosticIds.UnknownField, field.At, name == "role" && _asked.Contains("pieces")
                ? "A reply has no 'role': it is always the assistant's. Delete the field."
                : $"{Spelling.Quote(CassetteLine.Visible(name))} is not a known field here; it has to be one of {string.Join(", ", _asked)}.{Spelling.DidYouMean(name, _asked)}");
        }
    }

    /// <summary>Whether a value is of a kind; if not it is reported.</summary>
    public static bool Is(LineValue value, string name, JsonTokenType kind, Action<string, int, string> report)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        var expected = kind switch
        {
            JsonTokenType.String => "text",
            JsonTokenType.Number => "a number",
            JsonTokenType.StartArray => "a list",
            _ => "a block of fields",
        };
        report(DiagnosticIds.WrongShape, value.At, $"{name} has to be {expected}.");
        return false;
    }
}
