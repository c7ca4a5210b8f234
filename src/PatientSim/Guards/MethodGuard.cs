using System.Globalization;
using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Rejects replies that name a method of self-harm, whatever was asked and whatever may be told.</summary>
/// <remarks>
/// A term counts near words of ending or harming oneself, of a plan or of an attempt, and by itself when the trainee asked about
/// risk; <see cref="MethodTerms"/> keeps the terms and does not spell them out. That somebody wishes to be gone may be said.
/// </remarks>
internal sealed partial class MethodGuard : IReplyGuard
{
    // A term counts with an intent in its own sentence, or in the two before or after it.
    private const int Near = 2;

    // "x y z w": fewer single letters in a row are an abbreviation.
    private const int MostSingleLetters = 4;

    public GuardVerdict Check(ReplyReview review) =>
        Names(review.Text, review.Plan.Stance == Stance.Risk, review.Memo)
            ? GuardVerdict.Reject(review.Text, "method", "It went into how. Say how it feels, never how it would be or was done, and name no means.")
            : GuardVerdict.Pass(review.Text);

    /// <summary>Whether a reply names a method.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="askedAboutRisk">Whether it answers a question about wishing to be dead: then a term needs no other sign.</param>
    /// <param name="memo">What was read off its sentences.</param>
    public static bool Names(string reply, bool askedAboutRisk = false, SentenceMemo? memo = null)
    {
        memo ??= new();
        List<Signs> sentences = [.. memo.SentencesOf(Undisguised(reply)).Select(sentence => memo.Of<MethodGuard, Signs>(sentence, Read))];
        return sentences.Exists(signs => signs.Phrase)
            || sentences.Index().Any(sentence => sentence.Item.Term && (askedAboutRisk || sentence.Item.DoesIt || SpeaksOfIntentAround(sentences, sentence.Index)));
    }

    private static Signs Read(string sentence)
    {
        var key = Wording.Key(sentence);
        return new(MethodTerms.HoldsPhrase(key), HoldsTerm(key), DoesIt().IsMatch(key), new(() => SpeaksOfIntent(key)));
    }

    private static bool SpeaksOfIntentAround(List<Signs> sentences, int at)
    {
        var first = Math.Max(0, at - Near);
        return sentences.GetRange(first, Math.Min(sentences.Count, at + Near + 1) - first).Exists(signs => signs.Intent.Value);
    }

    /// <summary>What a sentence has of it. Intent is looked for only near a term.</summary>
    private sealed record Signs(bool Phrase, bool Term, bool DoesIt, Lazy<bool> Intent);

    private static bool HoldsTerm(string key)
    {
        foreach (var word in key.AsSpan().Split(' '))
        {
            if (MethodTerms.IsTerm(key.AsSpan()[word]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfIntent(string key) => MethodTerms.SpeaksOfIntent([.. key.Split(' ')]) || Intent().IsMatch(key);

    /// <summary>A reply without invisible characters, wide letters and spaces inside a word.</summary>
    private static string Undisguised(string reply)
    {
        var text = reply;
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\u007f'))
        {
            text = string.Concat(text.Where(IsSeen).Select(c => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c));
        }

        return SpacedOut().Replace(text, match => match.Value.Count(char.IsLetter) >= MostSingleLetters ? string.Concat(match.Value.Where(char.IsLetter)) : match.Value);
    }

    private static bool IsSeen(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    [GeneratedRegex(@"(?<![A-Za-z'\u2019])[A-Za-z](?:[ ._*\-][A-Za-z])+(?![A-Za-z'\u2019])")]
    private static partial Regex SpacedOut();

    // Over keys: lower-case, without apostrophes. What people say around it, besides the plain words of MethodTerms.
    [GeneratedRegex(
        """
        \b(
          sui\w?c\w?d\w* | suc\w?id\w* | self\ ?harm\w* | killed\ (my|him|her|them)sel\w+ | attempt(ed|s)?
        | (top|tops|topped|topping|do|did|done|punish|punished)\ (myself|himself|herself|themselves)\ ?(in)? | did\ away\ with | do\ away\ with
        | end(s|ed|ing)?\ (it|things|my|his|her) | finish(ed)?\ it | done\ with\ it | let\ go\ of
        | (dont|didnt|wont|not|never|nor|no\ longer)\ (want\ to\ |wanna\ |have\ to\ |to\ )?(be\ (here|around|alive)|wake|live|exist|go\ on)
        | rather\ not\ (be|wake) | want(ed|ing)?\ (out|to\ be\ gone|to\ disappear|it\ to\ stop) | just\ disappear | be\ gone | better\ off\ (without|dead)
        | (be|was|been)\ (all\ )?over\ for\ me | how\ (id|i\ would|my\ \w+|he|she)\ (go|went|left) | way\ (id|i\ would|to)\ (choose|go|pick)
        | (a|the|my|had|have)\ plan | planned\ | planned$ | whole\ thing\ planned | thought\ it\ (all\ )?through | date\ in\ mind
        | (ever|nearly|almost|just)\ (have\ )?(do|did|done)\ it
        | if\ i\ (ever\ )?(did|do|was\ to|were\ to) | painless\w* | nobody\ would\ have\ known
        | wr(i|o)t\w+\ (the|my|a)\ (letters?|notes?) | left\ a\ note | woke\ up\ in\ hospital | crossed\ my\ mind
        )\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Intent();

    // Said of many a thing, so only in the sentence of the term itself.
    [GeneratedRegex(@"\b((id|ill|i would|i could|going to|gonna|to) (have )?(do|done) it|(doing|do|did) it with)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DoesIt();
}
