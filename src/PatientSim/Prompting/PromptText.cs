namespace PatientSim.Prompting;

/// <summary>Profile text on its way into a prompt.</summary>
internal static class PromptText
{
    public const string FenceOpen = "<patient-file>";
    public const string FenceClose = "</patient-file>";

    /// <summary>The text on one line, unable to close the fence or to look like a director's note. Nothing in it is expanded.</summary>
    public static string Data(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            .Replace('<', '\u2039').Replace('>', '\u203A').Replace('[', '(').Replace(']', ')');

    /// <summary>The text, cut between words to at most so many characters.</summary>
    public static string Cut(string text, int characters)
    {
        var data = Data(text);
        if (data.Length <= characters)
        {
            return data;
        }

        // Between words where the language has blanks, else between characters.
        var end = data.LastIndexOf(' ', characters) is > 0 and var space ? space : characters;
        return data[..(char.IsHighSurrogate(data[end - 1]) ? end - 1 : end)] + " ...";
    }
}
