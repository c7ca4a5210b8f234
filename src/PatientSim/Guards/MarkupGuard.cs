using System.Buffers;
using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Takes out reasoning, hidden characters, stage directions, speaker labels, other people's lines and markdown; what is left, on one line, is what is said aloud.</summary>
internal sealed partial class MarkupGuard : IReplyGuard
{
    // What needs no second look when it begins with a letter: in none of it can a mark begin.
    private static readonly SearchValues<char> s_plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;!?'\"-\u2019\u2026\u2014");

    public GuardVerdict Check(ReplyReview review)
    {
        if (review.Text.Length > 0 && char.IsAsciiLetter(review.Text[0]) && !review.Text.AsSpan().ContainsAnyExcept(s_plain))
        {
            return GuardVerdict.Pass(OneLine(review.Text));
        }

        // While the reply is coming, what may still turn out to be a direction is held back, and "1." may begin a list.
        var text = Hidden().Replace(review.Text, "");
        text = review.Unfinished ? Settled(text) + " " : text;
        text = Thinking().Replace(text, " ");
        text = OtherSpeaker().Replace(text, " ");
        text = Brackets().Replace(text, " ");
        text = Stars().Replace(text, match => Spoken(match, match.Groups["text"].Value));
        text = Parentheses().Replace(text, match => Spoken(match, match.Value));
        text = Marks().Replace(text, "");
        text = OneLine(WithoutLabel(review, text.Trim()));
        text = WithoutQuotes(text, review.Unfinished);
        if (!text.Any(char.IsLetterOrDigit) && !Silence().IsMatch(text))
        {
            return review.Unfinished ? GuardVerdict.Pass("") : GuardVerdict.Reject(text, "nothing_said", "There was nothing in it that is said aloud.");
        }

        return review.Unfinished || text == OneLine(review.Text) ? GuardVerdict.Pass(text) : GuardVerdict.Repair(text, "markup");
    }

    private static string OneLine(string text) => (IsOneLine(text) ? text : Spaces().Replace(text, " ")).Trim();

    /// <summary>Whether its only white space is single blanks.</summary>
    private static bool IsOneLine(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) && (text[at] != ' ' || (at > 0 && text[at - 1] == ' ')))
            {
                return false;
            }
        }

        return true;
    }

    private static string Spoken(Match match, string otherwise) => Direction().IsMatch(match.Groups["text"].Value) ? " " : otherwise;

    private static string WithoutLabel(ReplyReview review, string text)
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

    /// <summary>A reply that stands in quotation marks as a whole loses them; whether it does is known only at its end.</summary>
    private static string WithoutQuotes(string text, bool unfinished)
    {
        if (text.Length < 2 || !IsQuote(text[0]) || text.Count(IsQuote) > 2)
        {
            return text;
        }

        return unfinished ? "" : IsQuote(text[^1]) && text.Count(IsQuote) == 2 ? text[1..^1].Trim() : text;

        static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D';
    }

    /// <summary>The whole sentences before a mark that is still open.</summary>
    private static string Settled(string text)
    {
        var open = Open().Match(text);
        if (!open.Success)
        {
            return text;
        }

        // The x stands for what follows: it belongs to the last sentence before the mark, unless that one has ended.
        var before = text[..open.Index] + "x";
        var last = Wording.Sentences(before)[^1];
        return before[..^last.Length];
    }

    // What nobody can hear: terminal sequences, control, bidirectional and zero-width characters. Joiners that scripts and emoji need stay.
    [GeneratedRegex(@"\u001B\[[0-9;?]*[A-Za-z]|[\p{Cc}-[\t\n\r]]|[\u00AD\u200B\u202A-\u202E\u2060-\u2069\uFEFF]|\uDB40[\uDC00-\uDFFF]")]
    private static partial Regex Hidden();

    // Reasoning. Its end is missing when the reply was cut off, its beginning when the server's template had written it.
    [GeneratedRegex(@"<(think|thinking|thought|reasoning)>.*?(</(think|thinking|thought|reasoning)>|\z)|\A((?!<(think|thinking|thought|reasoning)>).)*</(think|thinking|thought|reasoning)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Thinking();

    // The voice went on to write the other side of the conversation.
    [GeneratedRegex(@"(?:^|\n)[\s*_]*(therapist|trainee|counsell?or|interviewer|user|human)[*_]*:.*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex OtherSpeaker();

    // [pause], <tags>
    [GeneratedRegex(@"\[[^\[\]\n]{1,200}\]|</?[a-zA-Z][^<>\n]{0,80}>")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<!\*)\*(?![*\s])(?<text>[^*\n]{1,80})(?<!\s)\*(?!\*)")]
    private static partial Regex Stars();

    [GeneratedRegex(@"\((?<text>[^()\n]{1,60})\)")]
    private static partial Regex Parentheses();

    // *sighs*, (looking away), *a long pause*; but *never* and (my sister) are said.
    [GeneratedRegex(
        @"^(?!(always|this|was|is|has|does|its|it's|yes|us|his|hers|yours|as|thus|things|something|anything|everything|nothing|being|doing|going|having|really|only|actually|exactly|literally|finally|nearly|hardly|family|daily)\b)\w+(s|ing|ly)\b|\b(sigh|shrug|nod|cough|laugh|chuckle|smile|sniff|pause|silence|beat|glance|tears|swallow|gulp|breath|whisper|voice|eyes|gaze|trails? off)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Direction();

    [GeneratedRegex(@"\*\*+|__|`+|(?m)^[^\S\n]*(#{1,6}|>|[-*\u2022])\s+|(?<=\n)[^\S\n]*\d{1,2}[.)]\s+|(?-m)^\s*1[.)]\s+")]
    private static partial Regex Marks();

    // A mark without its counterpart, near enough to the end that the counterpart may still come.
    [GeneratedRegex(@"<(think(ing)?|thought|reasoning)>(?!.*</(think|thought|reasoning))|(?<!\*)\*(?![*\s])[^*\n]{0,81}$|\([^()\n]{0,61}$|\[[^\[\]\n]{0,201}$|<[a-zA-Z/][^<>\n]{0,81}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Open();

    [GeneratedRegex(@"^[.\u2026\s]*(\.\.|\u2026)[.\u2026\s]*$")]
    private static partial Regex Silence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
