using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Rejects replies that give away what has not been earned: a run of four words of a locked element, or a label of the diagram.</summary>
internal sealed partial class LeakGuard : IReplyGuard
{
    // Three runs of four words in a row are six words.
    private const int LongRun = 3;

    // A formulation lives as long as its patient, and a style as its catalogue: what they say is worked out once.
    private static readonly ConditionalWeakTable<Formulation, GuardedText> s_texts = [];
    private static readonly ConditionalWeakTable<StyleDefinition, HashSet<string>> s_phrases = [];

    public GuardVerdict Check(ReplyReview review)
    {
        if (DiagramLabel().IsMatch(review.Text))
        {
            return GuardVerdict.Reject(review.Text, "diagram_label", "It used words of a case file. Say it as a person would.");
        }

        if (review.EverythingSent)
        {
            return GuardVerdict.Pass(review.Text);
        }

        var text = s_texts.GetValue(review.Formulation, formulation => new(formulation, review.Profile));
        List<string> spoken = [.. GuardedText.Forms(review.Text).Select(Wording.Key)];
        var key = $" {string.Join(" / ", spoken)} ";
        return text.Near(spoken).Any(statement => !MayBeTold(statement.Element, review) && ((key.Contains(statement.Key, StringComparison.Ordinal) && !IsSmallTalk(statement, text, review)) || Gives(statement, key, text, review)))
            ? GuardVerdict.Reject(review.Text, "leak", "It said more than may be said now. Keep to the note and stay on the surface.")
            : GuardVerdict.Pass(review.Text);
    }

    /// <summary>A run that says something by itself, or more of the text than chance explains; "I don't know what" gives nothing away.</summary>
    private static bool Gives(GuardedText.Statement statement, string key, GuardedText text, ReplyReview review)
    {
        var inARow = 0;
        foreach (var run in statement.Runs)
        {
            inARow = key.Contains($" {run} ", StringComparison.Ordinal) && !IsFree(run, text, review) ? inARow + 1 : 0;
            if (inARow > 0 && (Wording.IsTelling(run) || (inARow >= LongRun && Wording.Stems(run).Count > 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a whole statement is made of what may be said anyway.</summary>
    private static bool IsSmallTalk(GuardedText.Statement statement, GuardedText text, ReplyReview review) =>
        statement.Runs.Count > 0 && statement.Runs.All(run => IsFree(run, text, review));

    /// <summary>A run that is free already, because something that may be said has it too.</summary>
    private static bool IsFree(string run, GuardedText text, ReplyReview review) =>
        text.IsOnSurface(run)
        || text.Having(run).Any(element => MayBeTold(element, review))
        || (review.Style is { } style && s_phrases.GetValue(style, static style => GuardedText.RunsOf(style.Phrases.Values.SelectMany(phrases => phrases))).Contains(run));

    private static bool MayBeTold(FormulationElement element, ReplyReview review) =>
        review.State.HasTold(element.Id) || review.Plan.Offers.Any(offer => offer.ElementId == element.Id && offer.Depth == DisclosureStatus.Told);

    [GeneratedRegex(@"\b((core|intermediate|conditional) beliefs?|automatic thoughts?|coping strateg\w+|cognitive (conceptuali[sz]ation|model|distortion\w*)|patient-file|formulation element|presenting problem)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiagramLabel();
}
