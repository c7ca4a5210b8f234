using System.Security.Cryptography;
using System.Text;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>The system message of a session: the same bytes from the first turn to the last.</summary>
public sealed record SystemPrompt
{
    internal SystemPrompt(ValueList<PromptLine> lines)
    {
        Lines = lines;
        Text = string.Join('\n', lines.Select(line => line.Text));
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12];
    }

    /// <summary>The lines, with their provenance.</summary>
    public ValueList<PromptLine> Lines { get; }

    /// <summary>The message.</summary>
    public string Text { get; }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of the text; it goes into transcripts and telemetry.</summary>
    public string Fingerprint { get; }

    /// <summary>A text without the message, safe to log.</summary>
    /// <returns>The fingerprint.</returns>
    public override string ToString() => $"a system message: {Fingerprint}";
}
