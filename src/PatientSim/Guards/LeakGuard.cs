using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Rejects replies that give away what has not been earned: words of a locked element, of the diagram or of what the voice was told, plainly or in disguise; and codes, whatever they stand for.</summary>
/// <remarks>
/// Disguises are undone and then read like plain text. Letters are compared without what stands between them, as they are, from the
/// last to the first, and thirteen on; the costlier readings are tried only where a reply is spelled as people do not speak.
/// </remarks>
internal sealed partial class LeakGuard : IReplyGuard
{
    // In words as people write them, fewer letters than this may be in a row by chance.
    private const int LeastLetters = 9;

    // What has so many letters and is nothing but a piece of a locked line was cut from it.
    private const int LettersOfAPiece = 11;

    // Code within code: deeper than this nobody decodes in his head, and one reply is not read more often than that.
    private const int MostLayers = 3;
    private const int MostReadings = 40;

    // How many ways the letters of one reading are looked at.
    private const int Views = 4;

    // A formulation lives as long as its patient, and a style as its catalogue: what they say is worked out once.
    private static readonly ConditionalWeakTable<Formulation, GuardedText> s_texts = [];
    private static readonly ConditionalWeakTable<StyleDefinition, HashSet<string>> s_phrases = [];

    public GuardVerdict Check(ReplyReview review)
    {
        if (DiagramLabel().IsMatch(review.Text))
        {
            return Label(review);
        }

        var text = s_texts.GetValue(review.Formulation, formulation => new(formulation, review.Profile));
        List<string> spoken = [.. GuardedText.Forms(review.Text).Select(Wording.Key)];
        if (!review.EverythingSent && GivesPlainly(spoken, text, review))
        {
            return Leak(review);
        }

        var shape = EncodedShape.Of(review.Text);
        switch (GivesInDisguise(review, text, shape))
        {
            case Found.Element:
                return Leak(review);
            case Found.Label:
                return Label(review);
            case Found.Instruction:
                return GuardVerdict.Reject(review.Text, "instructions", "It repeated what only you were told. Say what the patient would say.");
            default:
                return shape.IsEncoded || (review.Profile.Language == "en" && TurnedSpeech.IsIn(spoken[0]))
                    ? GuardVerdict.Reject(review.Text, "encoded", "It was not in plain words. People speak; they do not spell or encode.")
                    : GuardVerdict.Pass(review.Unfinished && shape.Settled < review.Text.Length ? review.Text[..shape.Settled].TrimEnd() : review.Text);
        }
    }

    private static GuardVerdict Label(ReplyReview review) => GuardVerdict.Reject(review.Text, "diagram_label", "It used words of a case file. Say it as a person would.");

    private static GuardVerdict Leak(ReplyReview review) => GuardVerdict.Reject(review.Text, "leak", "It said more than may be said now. Keep to the note and stay on the surface.");

    private static bool GivesPlainly(List<string> spoken, GuardedText text, ReplyReview review)
    {
        if (IsPiece(review.Text, text, review))
        {
            return true;
        }

        foreach (var sentence in review.Memo.SentencesOf(review.Text))
        {
            if (IsPiece(sentence, text, review) && Wording.HasContent(sentence))
            {
                return true;
            }
        }

        var key = $" {string.Join(" / ", spoken)} ";
        foreach (var statement in text.Near(spoken))
        {
            if (((key.Contains(statement.Key, StringComparison.Ordinal) && !IsSmallTalk(statement.Runs, text, review)) || Gives(statement, key, text, review)) && !MayBeTold(statement.Element, review))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something said is nothing but a piece of a locked line: half of it, for instance, cut off in a word.</summary>
    private static bool IsPiece(string said, GuardedText text, ReplyReview review)
    {
        if (said.Length < LettersOfAPiece || !IsPiece(LetterText.Of(said), text, review))
        {
            return false;
        }

        ValueList<string> runs = [.. Wording.Runs(said)];
        return runs.Count > 0 && !IsSmallTalk(runs, text, review);
    }

    private static bool IsPiece(ReadOnlySpan<char> letters, GuardedText text, ReplyReview review) =>
        letters.Length >= LettersOfAPiece && !review.EverythingSent && text.IsPiece(letters, review, static (element, review) => !MayBeTold(element, review));

    /// <summary>What the reply gives away in any of its readings.</summary>
    private static Found GivesInDisguise(ReplyReview review, GuardedText text, EncodedShape shape)
    {
        Predicate<string> isFree = run => IsFree(run, text, review);
        if (In(review.Text, shape, decoded: false, review, text, isFree) is var plainly && (plainly is not Found.Nothing || !shape.IsOddlySpelled))
        {
            return plainly;
        }

        var readings = new Queue<(string Text, int Layer)>(Encodings.Readings(review.Text).Select(reading => (reading, 1)));
        for (var read = 1; read < MostReadings && readings.TryDequeue(out var reading); read++)
        {
            var (said, layer) = reading;
            var how = EncodedShape.Of(said);
            if (In(said, how, decoded: true, review, text, isFree) is not Found.Nothing and var found)
            {
                return found;
            }

            if (how.IsOddlySpelled && layer < MostLayers)
            {
                foreach (var next in Encodings.Readings(said))
                {
                    readings.Enqueue((next, layer + 1));
                }
            }
        }

        return Found.Nothing;
    }

    private static Found In(string said, EncodedShape shape, bool decoded, ReplyReview review, GuardedText text, Predicate<string> isFree)
    {
        var letters = LetterText.Of(said);
        if (letters.Length < LetterText.Gram)
        {
            return Found.Nothing;
        }

        var least = decoded || shape.IsSpelled || shape.IsOddlySpelled ? 0 : LeastLetters;
        Span<char> turned = letters.ToArray();
        for (var view = 0; view < Views; view++)
        {
            // As they are, thirteen on, from the last to the first, and both.
            if (view > 0)
            {
                LetterText.Rotate(turned);
            }

            if (view == Views / 2)
            {
                turned.Reverse();
            }

            var (isAsWritten, enough) = (view == 0, view == 0 ? least : 0);
            if (text.Letters.First(turned, (text, review, isAsWritten, least, enough), static (entry, by) => Counts(entry, by.text, by.review, by.isAsWritten, by.least, by.enough)) is { } given)
            {
                return given.Element is null ? Found.Label : Found.Element;
            }

            if (view > 0 && IsPiece(turned, text, review))
            {
                return Found.Element;
            }

            if (Quotes(review, turned, withoutVowels: false, isFree))
            {
                return Found.Instruction;
            }
        }

        if (IsPiece(LetterText.OfWordsReversed(said), text, review))
        {
            return Found.Element;
        }

        if (!shape.IsBare)
        {
            return Found.Nothing;
        }

        var bare = LetterText.Consonants(letters);
        return text.LettersWithoutVowels.First(bare, (text, review), static (entry, by) => Gives(entry, by.text, by.review)) is not null ? Found.Element
            : Quotes(review, bare, withoutVowels: true, isFree) ? Found.Instruction
            : Found.Nothing;
    }

    private static bool Quotes(ReplyReview review, ReadOnlySpan<char> letters, bool withoutVowels, Predicate<string> isFree)
    {
        foreach (var sent in review.Sent?.Texts ?? [])
        {
            if ((withoutVowels ? sent.WithoutVowels : sent).IsQuotedBy(letters, isFree))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Counts(LetterIndex.Entry entry, GuardedText text, ReplyReview review, bool isAsWritten, int least, int enough) =>
        entry.Element is null ? !isAsWritten || least == 0 : entry.Letters.Length >= enough && Gives(entry, text, review);

    private static bool Gives(LetterIndex.Entry entry, GuardedText text, ReplyReview review) =>
        entry.Element is { } element && !review.EverythingSent && !MayBeTold(element, review) && (entry.Whole ? !IsSmallTalk(entry.Runs, text, review) : !entry.Runs.Any(run => IsFree(run, text, review)));

    /// <summary>A run that says something by itself, or more of the text than chance explains; "I don't know what" gives nothing away.</summary>
    private static bool Gives(GuardedText.Statement statement, string key, GuardedText text, ReplyReview review)
    {
        var inARow = 0;
        foreach (var run in statement.Runs)
        {
            inARow = key.Contains($" {run} ", StringComparison.Ordinal) && !IsFree(run, text, review) ? inARow + 1 : 0;
            if (inARow > 0 && (Wording.IsTelling(run) || (inARow >= GuardedText.LongRun && Wording.HasContent(run))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a whole statement is made of what may be said anyway.</summary>
    private static bool IsSmallTalk(ValueList<string> runs, GuardedText text, ReplyReview review) =>
        runs.Count > 0 && runs.All(run => IsFree(run, text, review));

    /// <summary>A run that is free already, because something that may be said has it too.</summary>
    private static bool IsFree(string run, GuardedText text, ReplyReview review) =>
        text.IsOnSurface(run)
        || text.Having(run).Any(element => MayBeTold(element, review))
        || (review.Style is { } style && s_phrases.GetValue(style, static style => GuardedText.RunsOf(style.Phrases.Values.SelectMany(phrases => phrases))).Contains(run));

    private static bool MayBeTold(FormulationElement element, ReplyReview review)
    {
        if (review.State.HasTold(element.Id))
        {
            return true;
        }

        foreach (var offer in review.Plan.Offers.Items)
        {
            if (offer.ElementId == element.Id && offer.Depth == DisclosureStatus.Told)
            {
                return true;
            }
        }

        return false;
    }

    private enum Found
    {
        Nothing,
        Element,
        Label,
        Instruction,
    }

    [GeneratedRegex(@"\b((core|intermediate|conditional)[ _-]beliefs?|automatic[ _-]thoughts?|coping[ _-]strateg\w+|cognitive[ _-](conceptuali[sz]ation|model|distortion\w*)|patient-file|formulation[ _-]element|presenting[ _-]problem)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiagramLabel();
}
