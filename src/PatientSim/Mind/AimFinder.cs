using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Which elements a trainee's turn aims at: by what it asks for, by the words it uses, and by what is being talked about.</summary>
internal static class AimFinder
{
    private const int Most = 6;
    private const double WholePhrase = 3;

    private static readonly (Func<Regex> Cue, ElementKind[] Kinds)[] s_asks =
    [
        (TraineeCues.AsksHomework, [ElementKind.Homework]),
        (TraineeCues.AsksEvent, [ElementKind.Event]),
        (TraineeCues.Meaning, [ElementKind.Meaning, ElementKind.IntermediateBelief]),
        (TraineeCues.AsksProblem, [ElementKind.PresentingProblem, ElementKind.Situation]),
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
        (TraineeCues.AsksSituation, [ElementKind.Situation]),
    ];

    /// <summary>The ids of the elements aimed at, best first.</summary>
    public static ValueList<string> Find(string turn, HashSet<TraineeFlag> flags, HearingContext context)
    {
        if (flags.Overlaps([TraineeFlag.OutOfFrame, TraineeFlag.RiskQuestion]))
        {
            return [];
        }

        var asks = flags.Contains(TraineeFlag.Question) || flags.Contains(TraineeFlag.FollowUp);
        var asked = asks ? Asked(turn) : turn;
        var (elements, kinds) = (context.Formulation.Elements, asks ? Kinds(asked, context) : []);
        if (asks && kinds.Count == 0 && asked != turn)
        {
            // "There seems to be some rule there. How would you put it?"
            kinds = Kinds(turn, context);
        }

        var named = context.Formulation.Index.NamedIn(asked);
        var scored = new List<(double Score, int Order)>();
        for (var order = 0; order < elements.Count; order++)
        {
            if (Score(elements[order], named[order], asks, flags.Contains(TraineeFlag.IdentityQuestion), kinds, context) is >= 1 and var score)
            {
                scored.Add((score, order));
            }
        }

        return scored.Count > 0 ? [.. scored.OrderByDescending(aim => aim.Score).ThenBy(aim => aim.Order).Take(Most).Select(aim => elements[aim.Order].Id)]
            : flags.Contains(TraineeFlag.FollowUp) ? GoingOn(flags, context)
            : flags.Contains(TraineeFlag.Reflection) ? SaidLast(context.State) : [];
    }

    /// <summary>"And then?" asks for what comes next on what is being talked about.</summary>
    private static ValueList<string> GoingOn(HashSet<TraineeFlag> flags, HearingContext context)
    {
        var act = new TraineeAct { Main = TraineeCode.Question, Flags = [.. flags] };
        return [.. DisclosureGate.Continuations(context.State, context.State.Turn, context.Formulation).Where(element => DisclosureGate.Offer(element, context.State, act) is not null).Take(1).Select(element => element.Id)];
    }

    /// <summary>A reflection is about what came out last.</summary>
    private static ValueList<string> SaidLast(PatientState state) =>
        [.. state.Ledger.Where(entry => entry.Value.Status >= DisclosureStatus.Hinted && entry.Value.Turn == state.Turn).Select(entry => entry.Key)];

    /// <summary>The sentences that ask: what is only said before a question does not count.</summary>
    private static string Asked(string turn)
    {
        List<string> questions = [.. Wording.Sentences(turn).Where(sentence => sentence.EndsWith('?'))];
        return questions.Count > 0 ? string.Join(' ', questions) : turn;
    }

    /// <summary>The kinds asked for.</summary>
    private static List<ElementKind> Kinds(string asked, HearingContext context)
    {
        // Only a later session has news.
        List<ElementKind> kinds =
        [
            .. s_asks.Where(ask => ask.Cue().IsMatch(asked)).SelectMany(ask => ask.Kinds).Distinct()
                .Where(kind => kind is not (ElementKind.Event or ElementKind.Homework) || context.Formulation.Has(kind)),
        ];

        // "What happened then?" stays with what is being talked about, and so does "can you give me an example?" right after one.
        var (state, stays) = (context.State, false);
        if (kinds is [ElementKind.Situation, ..] && state.Focus is { } focus && state.HasTold(focus) && !TraineeCues.AsksAnother().IsMatch(asked))
        {
            stays = !TraineeCues.AsksExample().IsMatch(asked) || state.Ledger[focus].Turn == state.Turn;
        }

        return stays ? [ElementKind.Behavior, .. kinds] : kinds;
    }

    private static double Score(FormulationElement element, double named, bool asks, bool identity, List<ElementKind> kinds, HearingContext context)
    {
        if (element.Kind == ElementKind.Fact)
        {
            // A question for name, age or work is answered from the identity, unless the author's words ask for a fact.
            if (!asks || (named < WholePhrase && identity))
            {
                return 0;
            }

            // "What do you enjoy?" asks for the fact about hobbies before it asks for strengths, "how long have you felt like this" not for feelings;
            // "what happened at work" does not ask for hours.
            return named > 0 && (named >= WholePhrase || kinds.TrueForAll(kind => kind is ElementKind.Strength or ElementKind.Want)) ? named + 3.5 : named;
        }

        var rank = kinds.IndexOf(element.Kind);
        if (rank < 0)
        {
            // Words alone aim at what may be mentioned by name; deeper elements have to be asked for by kind.
            return element.Rung <= Rung.Situation || element.Kind == ElementKind.History ? named : 0;
        }

        var inFocus = element.Situation is { } situation && situation == context.State.Focus ? 0.4 : 0;
        var fresh = context.State.HasTold(element.Id) ? -0.9 : context.State.StatusOf(element.Id) == DisclosureStatus.Hinted ? 0.3 : 0;

        // Beliefs behind what has already been told come first.
        var linked = context.State.HasToldAny(element.Requires) ? 0.3 : 0;
        return Math.Max(1, 4 - rank) + named + inFocus + fresh + linked;
    }
}
