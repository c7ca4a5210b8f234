using System.Text;

namespace PatientSim.Mind;

/// <summary>Words between quotation marks: whoever types them says what somebody else said or thinks.</summary>
internal static class QuotedSpeech
{
    /// <summary>The text without what stands between quotation marks. A mark that nothing closes stays, and so does an apostrophe.</summary>
    public static string Without(string text)
    {
        StringBuilder? kept = null;
        var from = 0;
        var (unclosedDouble, unclosedSingle) = (false, false);
        for (var at = 0; at < text.Length; at++)
        {
            var single = text[at] is '\'' or '\u2018' or '`';
            if (!Opens(text, at) || (single ? unclosedSingle : unclosedDouble))
            {
                continue;
            }

            var close = Close(text, at, single);
            if (close < 0)
            {
                // None further on closes either: the text is looked through once for each kind.
                (unclosedDouble, unclosedSingle) = (unclosedDouble || !single, unclosedSingle || single);
                continue;
            }

            kept ??= new(text.Length);
            kept.Append(text, from, at - from).Append(", ");
            from = close + 1;
            at = close;
        }

        return kept is null ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    private static bool Opens(string text, int at) => text[at] switch
    {
        '"' or '\u201C' or '\u201E' or '\u00AB' => true,
        '\'' or '\u2018' or '`' => (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && char.IsLetter(text[at + 1]),
        _ => false,
    };

    private static int Close(string text, int open, bool single)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            if (single ? text[at] is '\'' or '\u2019' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) : text[at] is '"' or '\u201C' or '\u201D' or '\u00BB')
            {
                return at;
            }
        }

        return -1;
    }
}
