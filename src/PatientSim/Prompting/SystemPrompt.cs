using System.Security.Cryptography;
using System.Text;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>The system message of a session: the same bytes from the first turn to the last.</summary>
public sealed record SystemPrompt
{
    private const string RiskField = "risk.ideation";

    internal SystemPrompt(ValueList<PromptLine> lines)
    {
        Lines = lines;
        Text = string.Join('\n', lines.Select(line => line.Text));
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12];
    }

    /// <summary>The lines, with their provenance.</summary>
    public ValueList<PromptLine> Lines { get; }

    /// <summary>What of the message is not the patient's to say: the library's own words and what describes her from outside.</summary>
    /// <remarks>What she may answer about her safety stands behind the colon of its line.</remarks>
    internal IEnumerable<string> Instructions => Lines.Where(line => line.Fields.All(path => path is "name" or "style" or "language" or "voice.manner" or RiskField))
        .Select(line => line.Fields.Contains(RiskField) ? line.Text.Split(':')[0] : line.Text);

    /// <summary>The message.</summary>
    public string Text { get; }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of the text; it goes into transcripts and telemetry.</summary>
    public string Fingerprint { get; }

    /// <summary>A text without the message, safe to log.</summary>
    /// <returns>The fingerprint.</returns>
    public override string ToString() => $"a system message: {Fingerprint}";
}
