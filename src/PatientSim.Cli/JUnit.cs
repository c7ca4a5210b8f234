using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PatientSim.Testing;

namespace PatientSim.Cli;

/// <summary>Results as JUnit XML, which CI systems read.</summary>
internal static class JUnit
{
    private static readonly XmlWriterSettings s_settings = new() { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };

    public static void Write(string path, IReadOnlyList<TestOutcome> outcomes)
    {
        // A writer of text would declare its own encoding, which is not the file's.
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var writer = XmlWriter.Create(text, s_settings))
        {
            Document(outcomes).Save(writer);
        }

        WholeFile.Write(path, text.Append('\n').ToString());
    }

    private static XDocument Document(IReadOnlyList<TestOutcome> outcomes)
    {
        object[] counts =
        [
            new XAttribute("tests", outcomes.Count),
            new XAttribute("failures", outcomes.Count(outcome => !outcome.Passed && !IsError(outcome))),
            new XAttribute("errors", outcomes.Count(IsError)),
        ];
        return new(new XElement("testsuites", counts, new XElement("testsuite", new XAttribute("name", "patientsim"), counts, outcomes.Select(Case))));
    }

    private static XElement Case(TestOutcome outcome) => new(
        "testcase",
        new XAttribute("name", Legal(outcome.Name)),
        new XAttribute("classname", Legal(outcome.Path)),
        outcome.Passed ? null : new XElement(
            IsError(outcome) ? "error" : "failure",
            new XAttribute("message", Legal(outcome.Lines[0])),
            Legal(string.Join('\n', outcome.Lines))));

    private static bool IsError(TestOutcome outcome) => outcome.Broken || outcome.Unavailable;

    /// <summary>The text without what XML cannot hold: control characters and halves of pairs are shown by their number.</summary>
    private static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                legal.Append(text, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[at]))
            {
                legal.Append(text[at]);
            }
            else
            {
                legal.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:x4}");
            }
        }

        return legal.ToString();
    }
}
