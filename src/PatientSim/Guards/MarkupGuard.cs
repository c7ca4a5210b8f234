using System.Text.RegularExpressions;

namespace PatientSim.Guards;

/// <summary>Takes out stage directions, speaker labels and markdown; what is left is what is said aloud.</summary>
internal sealed partial class MarkupGuard : IReplyGuard
{
    public GuardVerdict Check(ReplyReview review)
    {
        var text = Markup().Replace(review.Text, " ");
        text = SpeakerLabel(review, text.Trim());
        text = Marks().Replace(text, "");
        text = Spaces().Replace(text, " ").Trim();
        text = text.Length > 1 && text[0] is '"' or '\u201C' && text[^1] is '"' or '\u201D' && text.Count(c => c is '"' or '\u201C' or '\u201D') == 2 ? text[1..^1].Trim() : text;
        if (!text.Any(char.IsLetterOrDigit))
        {
            return GuardVerdict.Reject(text, "nothing_said", "There was nothing in it that is said aloud.");
        }

        return Wording(text) == Wording(review.Text) ? GuardVerdict.Pass(review.Text.Trim()) : GuardVerdict.Repair(text, "markup");
    }

    private static string Wording(string text) => Spaces().Replace(text, " ").Trim();

    private static string SpeakerLabel(ReplyReview review, string text)
    {
        var first = review.Profile.Name.Split(' ')[0];
        foreach (var label in (ReadOnlySpan<string>)[review.Profile.Name, first, "Patient", "Client", "Assistant"])
        {
            if (text.StartsWith(label + ":", StringComparison.OrdinalIgnoreCase))
            {
                return text[(label.Length + 1)..].TrimStart();
            }
        }

        return text;
    }

    // *sighs*, (looks away), [pause], <tags>: a direction in parentheses is short and begins in lower case.
    [GeneratedRegex(@"(?<!\*)\*(?!\*)[^*\n]{1,80}\*(?!\*)|\((?=\p{Ll})[^()\n]{1,60}\)|\[[^\[\]\n]{1,200}\]|</?[a-zA-Z][^<>\n]{0,80}>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\*\*|__|`+|(?m)^\s*(#{1,6}|>|[-*\u2022]|\d+[.)])\s+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
