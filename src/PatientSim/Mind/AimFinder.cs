using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Which elements a trainee's turn aims at: by what it asks for, by the words it uses, and by what is being talked about.</summary>
internal static class AimFinder
{
    private const int Most = 6;

    private static readonly (Func<Regex> Cue, ElementKind[] Kinds)[] s_asks =
    [
        (TraineeCues.Meaning, [ElementKind.Meaning, ElementKind.IntermediateBelief]),
        (TraineeCues.AsksWants, [ElementKind.Want]),
        (TraineeCues.AsksStrengths, [ElementKind.Strength]),
        (TraineeCues.AsksCore, [ElementKind.CoreBelief]),
        (TraineeCues.AsksHistory, [ElementKind.History]),
        (TraineeCues.AsksThought, [ElementKind.AutomaticThought]),
        (TraineeCues.AsksBody, [ElementKind.Body]),
        (TraineeCues.AsksEmotion, [ElementKind.Emotions]),
        (TraineeCues.AsksBehavior, [ElementKind.Behavior]),
        (TraineeCues.AsksCoping, [ElementKind.CopingStrategy, ElementKind.Behavior]),
        (TraineeCues.AsksRule, [ElementKind.IntermediateBelief]),
        (TraineeCues.AsksProblem, [ElementKind.PresentingProblem, ElementKind.Situation]),
        (TraineeCues.AsksSituation, [ElementKind.Situation]),
    ];

    /// <summary>The ids of the elements aimed at, best first.</summary>
    public static ValueList<string> Find(string turn, HashSet<TraineeFlag> flags, HearingContext context)
    {
        if (flags.Overlaps([TraineeFlag.OutOfFrame, TraineeFlag.RiskQuestion]))
        {
            return [];
        }

        var kinds = Kinds(turn, flags);
        var stems = Wording.Stems(turn);
        var key = $" {Wording.Key(turn)} ";
        var scored = context.Formulation.Elements
            .Select((element, order) => (element, order, score: Score(element, kinds, stems, key, context)))
            .Where(aim => aim.score >= 1)
            .OrderByDescending(aim => aim.score).ThenBy(aim => aim.order);
        return [.. scored.Take(Most).Select(aim => aim.element.Id)];
    }

    private static List<ElementKind> Kinds(string turn, HashSet<TraineeFlag> flags)
    {
        var asks = flags.Contains(TraineeFlag.Question) || flags.Contains(TraineeFlag.FollowUp);
        return !asks ? [] : [.. s_asks.Where(ask => ask.Cue().IsMatch(turn)).SelectMany(ask => ask.Kinds).Distinct()];
    }

    private static double Score(FormulationElement element, List<ElementKind> kinds, HashSet<string> stems, string key, HearingContext context)
    {
        var named = Named(element, context.Formulation, stems, key);
        var rank = kinds.IndexOf(element.Kind);
        if (element.Kind == ElementKind.Fact)
        {
            // "What do you enjoy?" asks for the fact about hobbies before it asks for strengths; "what happened at work" does not ask for hours.
            return named > 0 && kinds.TrueForAll(kind => kind is ElementKind.Strength or ElementKind.Want) ? named + 3.5 : named;
        }

        if (rank < 0)
        {
            // Words alone aim at what may be mentioned by name; deeper elements have to be asked for by kind.
            return element.Rung <= Rung.Situation || element.Kind == ElementKind.History ? named : 0;
        }

        var inFocus = element.Situation is { } situation && situation == context.State.Focus ? 0.4 : 0;
        var fresh = context.State.HasTold(element.Id) ? -0.9 : context.State.StatusOf(element.Id) == DisclosureStatus.Hinted ? 0.3 : 0;
        return Math.Max(1, 4 - rank) + named + inFocus + fresh + Linked(element, context.State);
    }

    /// <summary>How much of what the element is known by is in the words: its topic above all, then its text.</summary>
    private static double Named(FormulationElement element, Formulation formulation, HashSet<string> stems, string key)
    {
        var (topicStems, textStems, askedBy) = formulation.RecognitionOf(element);
        var topic = topicStems.Count(stems.Contains);
        var asked = askedBy.Count(words => key.Contains(words, StringComparison.Ordinal));
        var text = element.Kind == ElementKind.Fact ? 0 : Math.Min(3, textStems.Count(stems.Contains));
        return (1.5 * (topic + asked)) + (0.5 * text);
    }

    /// <summary>Beliefs behind what has already been told come first.</summary>
    private static double Linked(FormulationElement element, PatientState state) =>
        element.Requires.Any(state.HasTold) ? 0.3 : 0;
}
