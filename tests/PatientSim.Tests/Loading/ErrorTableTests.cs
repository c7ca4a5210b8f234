using System.Reflection;
using System.Text;
using PatientSim.Diagnostics;
using PatientSim.Loading;

namespace PatientSim.Tests.Loading;

/// <summary>Every mistake that has a message of its own, with the exact text an author sees: one approved table.</summary>
public sealed class ErrorTableTests
{
    private static readonly string s_cases = File.ReadAllText(Path.Combine(ProjectFile.Directory, "Loading", "ErrorTable.txt")).ReplaceLineEndings("\n");

    [Test]
    public void Mistakes_OneByOne_AreSaidInTheseWords() => Approved.Verify(Table());

    [Test]
    public void Table_OfMistakes_HasEveryDiagnosticId()
    {
        var ids = typeof(DiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        string[] filesOnly = [DiagnosticIds.Unreadable]; // in HostileFileTests

        Assert.That(ids, Is.Unique);
        // PSIM3 are those of cassettes, which have tests of their own.
        Assert.That(ids.Except(filesOnly).Where(id => !id.StartsWith("PSIM3", StringComparison.Ordinal)).Where(id => !Table().Contains($" {id}: ", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Messages_OfTheTable_KeepToAClinicianWords()
    {
        var messages = Table().Split('\n').Where(line => line.StartsWith("p.yaml(", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(": ", 10, StringComparison.Ordinal) + 2)..]).ToList();
        string[] jargon = ["null", "scalar", "mapping", "node", "token", "parser", "string", "enum", "exception", "sequence", "flow ", "stream", "boolean", "Int32", "Symptom", "PatientSim.", "System."];

        Assert.That(messages.SelectMany(message => jargon.Where(word => message.Contains(word, StringComparison.OrdinalIgnoreCase)), (message, word) => $"{word}: {message}"), Is.Empty);
        Assert.That(messages.Where(message => !message.EndsWith('.') && !message.EndsWith('?') && !message.Contains("Known: ")), Is.Empty);
    }

    /// <summary>A case is a title after "## " and what is added to the four lines every patient needs, or a whole file when it has a format line.</summary>
    private static string Table()
    {
        var table = new StringBuilder();
        foreach (var entry in s_cases.Split("## ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (title, yaml) = (entry[..entry.IndexOf('\n')], entry[(entry.IndexOf('\n') + 1)..].TrimEnd('\n') + "\n");
            var isWhole = yaml.Contains("format:", StringComparison.Ordinal) || yaml.Contains("name:", StringComparison.Ordinal);
            table.Append("## ").Append(title).Append('\n');
            var line = isWhole ? 1 : 5;
            foreach (var written in yaml.TrimEnd('\n').Split('\n'))
            {
                table.Append($"{line++,4} | {written}\n");
            }

            table.AppendJoin('\n', PatientText.Problems(isWhole ? yaml : PatientText.Minimal + yaml).DefaultIfEmpty("no problem")).Append("\n\n");
        }

        return table.ToString();
    }
}
