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

    // A formulation lives as long as its session; its statements are worked out once.
    private static readonly ConditionalWeakTable<Formulation, List<Statement>> s_statements = [];

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

        List<string> spoken = [.. Forms(review.Text)];
        var said = spoken.SelectMany(Wording.Runs).ToHashSet(StringComparer.Ordinal);
        var key = string.Join(" / ", spoken.Select(form => $" {Wording.Key(form)} "));
        var locked = s_statements.GetValue(review.Formulation, Statements).Where(statement => statement.Element.Rung >= Rung.Thought && !MayBeTold(statement.Element, review)).ToList();
        var free = new Lazy<HashSet<string>>(() => [.. Free(review)]);
        return locked.Any(statement => key.Contains(statement.Key, StringComparison.Ordinal) || Gives(statement, said, free))
            ? GuardVerdict.Reject(review.Text, "leak", "It said more than may be said now. Keep to the note and stay on the surface.")
            : GuardVerdict.Pass(review.Text);
    }

    /// <summary>A run that says something by itself, or more of the text than chance explains; "I don't know what" gives nothing away.</summary>
    private static bool Gives(Statement statement, HashSet<string> said, Lazy<HashSet<string>> free)
    {
        var inARow = 0;
        foreach (var run in statement.Runs)
        {
            inARow = said.Contains(run) && !free.Value.Contains(run) ? inARow + 1 : 0;
            if (inARow > 0 && (Wording.IsTelling(run) || (inARow >= LongRun && Wording.Stems(run).Count > 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Statement> Statements(Formulation formulation) =>
        [.. formulation.Elements.SelectMany(element => element.Says.Tell.Append(element.Text).SelectMany(Forms).Where(Says)
            .Select(text => new Statement(element, $" {Wording.Key(text)} ", [.. Wording.Runs(text)])))];

    /// <summary>Whether a text gives something away by itself: "I'm worthless" does, "I can't" is in half of what anybody says.</summary>
    private static bool Says(string text) => Wording.Words(text).Count is > 1 and var words && (words >= Wording.RunLength || Wording.Stems(text).Count > 0);

    /// <summary>A text as it stands and, where that differs, without contractions: "I am a failure" states "I'm a failure".</summary>
    private static IEnumerable<string> Forms(string text)
    {
        var written = text.Replace('\u2019', '\'');
        var whole = Contraction().Replace(written, match => match.Value.ToLowerInvariant() switch
        {
            "can't" or "cannot" => "can not",
            "won't" => "will not",
            "'m" => " am",
            "'re" => " are",
            "'ve" => " have",
            "'ll" => " will",
            _ => " not",
        });
        return whole == written ? [text] : [text, whole];
    }

    private static bool MayBeTold(FormulationElement element, ReplyReview review) =>
        review.State.HasTold(element.Id) || review.Plan.Offers.Any(offer => offer.ElementId == element.Id && offer.Depth == DisclosureStatus.Told);

    /// <summary>Runs that are free already, because something that may be said has them too.</summary>
    private static IEnumerable<string> Free(ReplyReview review) =>
        review.Formulation.Elements.Where(element => element.Rung < Rung.Thought || MayBeTold(element, review))
            .SelectMany(element => element.Says.Tell.Append(element.Text))
            .Concat(review.Formulation.Elements.SelectMany(element => element.Says.Hint))
            .Concat(review.Profile.CopingStrategies.SelectMany(coping => coping.Shows))
            .Concat(review.Profile.SoreSpots.Select(spot => spot.Reaction))
            .Concat(review.Style?.Phrases.Values.SelectMany(phrases => phrases) ?? [])
            .Append(review.Profile.Intake ?? "")
            .SelectMany(Forms).SelectMany(Wording.Runs);

    private sealed record Statement(FormulationElement Element, string Key, ValueList<string> Runs);

    [GeneratedRegex(@"\b(can't|cannot|won't)\b|(?<=\w)('m|'re|'ve|'ll|n't)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contraction();

    [GeneratedRegex(@"\b((core|intermediate|conditional) beliefs?|automatic thoughts?|coping strateg\w+|cognitive (conceptuali[sz]ation|model|distortion\w*)|patient-file|formulation element|presenting problem)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiagramLabel();
}
