using System.Globalization;

namespace PatientSim.Testing.Cassettes;

/// <summary>A line of a request, as differences are told.</summary>
/// <param name="Text">The line.</param>
/// <param name="Part">The message or option it belongs to, such as <c>message 3 (user)</c>.</param>
/// <param name="Role">The role of the message; empty for an option.</param>
/// <param name="IsHead">Whether this stands for the beginning of the message, and not for a line of it.</param>
internal sealed record RequestLine(string Text, string Part, string Role, bool IsHead)
{
    /// <summary>Whether two lines say the same, wherever they stand.</summary>
    public bool IsSame(RequestLine other) => IsHead == other.IsHead && Role == other.Role && Text == other.Text;

    /// <summary>What makes a line the same as another.</summary>
    public (bool IsHead, string Role, string Text) Key => (IsHead, Role, Text);

    /// <summary>The lines of a request: its options, then its messages.</summary>
    public static List<RequestLine> Of(CassetteRequest request)
    {
        List<RequestLine> lines = [.. request.Options.Select(option => new RequestLine($"{option.Name}: {option.Shown}", "options", "", false))];
        foreach (var (index, message) in request.Messages.Index())
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"message {index + 1} ({message.Role})");
            lines.Add(new("", part, message.Role, true));
            lines.AddRange(message.Text.Split('\n').Select(text => new RequestLine(text, part, message.Role, false)));
        }

        return lines;
    }
}
