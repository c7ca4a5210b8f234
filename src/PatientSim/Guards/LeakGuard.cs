using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Rejects replies that give away what has not been earned: a run of four words of a locked element, or a label of the diagram.</summary>
internal sealed partial class LeakGuard : IReplyGuard
{
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

        var said = Wording.Runs(review.Text).ToHashSet(StringComparer.Ordinal);
        var key = $" {Wording.Key(review.Text)} ";
        var allowed = Allowed(review);
        var leaks = review.Formulation.Elements
            .Where(element => element.Rung >= Rung.Thought && !MayBeTold(element, review))
            .SelectMany(element => element.Says.Tell.Append(element.Text))
            .Any(text => Gives(text, said, key, allowed));
        return leaks
            ? GuardVerdict.Reject(review.Text, "leak", "It said more than may be said now. Keep to the note and stay on the surface.")
            : GuardVerdict.Pass(review.Text);
    }

    /// <summary>The whole line, or a run of it that says something by itself; "I don't know what" gives nothing away.</summary>
    private static bool Gives(string text, HashSet<string> said, string key, HashSet<string> allowed)
    {
        var words = Wording.Words(text);
        return (words.Count > 1 && key.Contains($" {string.Join(' ', words)} ", StringComparison.Ordinal))
            || Wording.Runs(text).Any(run => said.Contains(run) && Wording.IsTelling(run) && !allowed.Contains(run));
    }

    private static bool MayBeTold(FormulationElement element, ReplyReview review) =>
        review.State.HasTold(element.Id) || review.Plan.Offers.Any(offer => offer.ElementId == element.Id && offer.Depth == DisclosureStatus.Told);

    /// <summary>Runs that are free already, because something that may be said has them too.</summary>
    private static HashSet<string> Allowed(ReplyReview review) =>
        [.. review.Formulation.Elements.Where(element => element.Rung < Rung.Thought || MayBeTold(element, review))
            .SelectMany(element => element.Says.Tell.Concat(element.Says.Hint).Append(element.Text))
            .Concat(review.Formulation.Elements.SelectMany(element => element.Says.Hint))
            .Concat(review.Profile.CopingStrategies.SelectMany(coping => coping.Shows))
            .Concat(review.Profile.SoreSpots.Select(spot => spot.Reaction))
            .Append(review.Profile.Intake ?? "")
            .SelectMany(Wording.Runs)];

    [GeneratedRegex(@"\b((core|intermediate|conditional) beliefs?|automatic thoughts?|coping strateg\w+|cognitive (conceptuali[sz]ation|model|distortion\w*)|patient-file|formulation element|presenting problem)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiagramLabel();
}
