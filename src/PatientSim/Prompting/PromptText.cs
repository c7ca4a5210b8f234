using System.Buffers;

namespace PatientSim.Prompting;

/// <summary>Profile text on its way into a prompt.</summary>
internal static class PromptText
{
    public const string FenceOpen = "<patient-file>";
    public const string FenceClose = "</patient-file>";

    // What is changed in a text: marks of fences and notes, and every white space but a blank.
    private static readonly SearchValues<char> s_changed = SearchValues.Create("<>[]\t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    /// <summary>The text on one line, unable to close the fence or to look like a director's note. Nothing in it is expanded.</summary>
    public static string Data(string text) => IsData(text) ? text
        : string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            .Replace('<', '\u2039').Replace('>', '\u203A').Replace('[', '(').Replace(']', ')');

    private static bool IsData(string text) =>
        !text.AsSpan().ContainsAny(s_changed) && !text.Contains("  ", StringComparison.Ordinal) && !text.StartsWith(' ') && !text.EndsWith(' ');

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
