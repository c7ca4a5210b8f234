using System.Text.RegularExpressions;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Trainees;

/// <summary>Finds the words to say in what a chat model wrote.</summary>
internal static partial class SpokenTurn
{
    private static readonly (char Open, char Close)[] s_quotes = [('"', '"'), ('\u201C', '\u201D'), ('\u2018', '\u2019'), ('\'', '\'')];

    /// <summary>The words, without a label, quotation marks and end mark, and without what it wrote for the patient; empty when nothing is left.</summary>
    public static string Of(string reply, PatientIntake intake, string endMark)
    {
        // A reply without end is cut before it is searched.
        var text = Cut(reply.TrimStart(), PatientSession.MostCharacters * 2).Trim();
        text = text.Replace(endMark, "", StringComparison.OrdinalIgnoreCase).Trim();
        text = Label().Replace(text, "", 1).Trim();
        var patient = new Regex($@"(?:^|\n)\s*\**(?:patient|client|{Regex.Escape(intake.Name)}|{Regex.Escape(FirstName.Of(intake))})\**\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Match(text);
        text = Unquoted(patient.Success ? text[..patient.Index].Trim() : text);
        return Cut(text, PatientSession.MostCharacters).Trim();
    }

    private static string Unquoted(string text)
    {
        foreach (var (open, close) in s_quotes)
        {
            if (text.Length > 1 && text[0] == open && text[^1] == close && !text[1..^1].Contains(open, StringComparison.Ordinal) && !text[1..^1].Contains(close, StringComparison.Ordinal))
            {
                return text[1..^1].Trim();
            }
        }

        return text;
    }

    // Not through the middle of a character of two.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    [GeneratedRegex(@"^\**(?:therapist|trainee|counsellor|counselor|clinician|interviewer|practitioner)\**\s*:\s*\**\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
