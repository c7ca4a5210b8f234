using System.Globalization;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>The director's note of one turn: stance, feelings, what may be let out, length. At most about 120 tokens.</summary>
/// <remarks>The text of an element stands in a note only in the turn that may tell it; a hint is made of the author's hint lines or the topic alone.</remarks>
internal static class TurnNote
{
    private const int MostElement = 130;
    private const int MostExample = 85;

    public static string Write(PromptRequest request)
    {
        var parts = new List<string> { Feeling(request), StanceSentence(request) };
        parts.AddRange(request.Plan.Offers.Select(offer => OfferSentence(offer, request)));
        if (request.Plan.SoreSpot is { } sore)
        {
            parts.Add($"It comes out something like: \"{PromptText.Cut(sore, MostExample)}\"");
        }

        if (request.Plan.Shows is { } shows)
        {
            parts.Add($"A slip that may come out: \"{PromptText.Cut(shows, MostExample)}\"");
        }

        parts.Add(Length(request.Plan));
        return $"[Director's note: {string.Join(' ', parts.Where(part => part.Length > 0))}]";
    }

    private static string Feeling(PromptRequest request)
    {
        var state = request.State;
        var feelings = string.Join(" and ", request.Plan.Feelings.Select(emotion => emotion.ToString().ToLowerInvariant()));
        var guard = (state.Resistance, state.Alliance.Bond) switch
        {
            ( > 0.55, _) => "on your guard, doubting this helps",
            (_, < 0.25) => "cool, not sure about this person",
            (_, > 0.6) => "beginning to trust",
            ( > 0.35, _) => "a little wary",
            _ => "fairly at ease",
        };
        return feelings.Length == 0 ? $"You are {guard}." : $"You feel {feelings}; you are {guard}.";
    }

    private static string StanceSentence(PromptRequest request)
    {
        var plan = request.Plan;
        return plan.Stance switch
        {
            Stance.Answer when plan.Error is not null => "Answer the plain question in a few words, cooler than before; no feelings.",
            Stance.Answer when plan.Defers is not null => "What was asked is too close as yet: begin to answer, and come no further than what is below.",
            Stance.Answer => "Answer just what was asked.",
            Stance.Greet => "Say hello back, no more.",
            Stance.Farewell => "Say goodbye in a few words; no summing up.",
            Stance.SmallTalk => "Say how it has been without giving anything away.",
            Stance.Acknowledge => "React to what was said as this person would; add nothing new.",
            Stance.Moved => "You feel understood; let it be heard, without praise.",
            Stance.Mended => "You were told sorry: take it, in a few words, without making a fuss of it.",
            Stance.GoAlong => "Go along with it in words; you do not quite mean it.",
            Stance.Dodge => "This question is too close: dodge this one question, and let it be heard that it landed. Name nothing new.",
            Stance.Minimise => "Too close: make it smaller than it is. Name nothing new.",
            Stance.PushBack => "Push back a little at being asked that. Name nothing new.",
            Stance.SeekApproval => "You want to know whether that was the right thing to say.",
            Stance.Wander => "You drift off to something beside the point, without new facts.",
            Stance.DontKnow => "You have no ready answer: half an answer or a shrug, to just what was asked, in your own words. No new facts.",
            Stance.Puzzled => "You do not understand what they mean. Puzzled, ordinary.",
            Stance.Unclear => "You could not make sense of what was said: ask back in a few words, or let it pass.",
            Stance.NothingMore => "You have said this already; say it shorter or differently, with nothing new.",
            Stance.Silent => "It hit home and you say nothing: write only \"...\".",
            Stance.Doubt => "This has been going badly: say that you doubt it helps, in your own way, cooler than before.",
            Stance.Leave => "You have had enough: end the session now, in your own way, in one or two sentences.",
            Stance.Concerned => "They seem at a loss themselves: you notice, puzzled or a little concerned.",
            Stance.Risk => Safety(RiskTopics.Of(request.Trainee)),
            _ => Stung(plan.Error),
        };
    }

    /// <summary>The file speaks of wishing to be dead; to everything else there is a plain answer.</summary>
    private static string Safety(RiskTopic topic) => topic switch
    {
        RiskTopic.Past => "You are asked whether you have hurt yourself: a plain, short answer. You never have; of thoughts say what the file says.",
        RiskTopic.HurtByOthers => "You are asked whether somebody hurts you: a plain, short answer. Nobody does.",
        RiskTopic.HurtsOthers => "You are asked whether you would hurt somebody: a plain, short answer. You would not.",
        RiskTopic.Safety => "You are asked whether you are safe: a plain, short answer. You are safe; of thoughts say what the file says.",
        _ => "A plain, short answer to the question about your safety, as the file says.",
    };

    private static string Stung(TraineeError? error) => error switch
    {
        TraineeError.UnaskedAdvice => "You were told what to do without having asked: polite in words, cooler.",
        TraineeError.Blame => "You feel blamed: a short flare or a flinch, then it closes.",
        TraineeError.Invalidation => "Your feeling was waved away: take it back, or bristle.",
        TraineeError.Interrogation => "Question after question: tired, shorter, cooler.",
        TraineeError.MisreadFeeling => "That is not what you feel: say so, puzzled.",
        TraineeError.PrematureReassurance => "It was made easy; you are not convinced.",
        TraineeError.Confrontation => "You feel caught out: defend yourself a little.",
        _ => "You are being pushed: dig in.",
    };

    private static string OfferSentence(ElementOffer offer, PromptRequest request)
    {
        if (request.Formulation.Find(offer.ElementId) is not { } element || (request.Plan.Stance == Stance.NothingMore && offer.Depth == DisclosureStatus.Told))
        {
            return "";
        }

        if (offer.Depth == DisclosureStatus.Hinted)
        {
            return Example(element.Says.Hint, request) is { } hint
                ? $"Let out no more than this, in your own words: \"{hint}\""
                : $"Come near {PromptText.Data(element.Topic ?? "what is behind it")} and stop before you say it.";
        }

        // What was offered before and did not come out has to come out so that a listener knows it.
        if (request.State.Unsaid == element.Id)
        {
            return $"Say this now, in just these words: \"{Example(element.Says.Tell, request) ?? PromptText.Cut(element.Text, MostElement)}\"";
        }

        if (element.Kind == ElementKind.Emotions)
        {
            var felt = Example(element.Says.Tell, request) is { } put ? $" You might put it: \"{put}\"" : "";
            return $"You felt {PromptText.Data(element.Text.Split(',')[0])} above all: that one feeling, in that moment, no list.{felt}";
        }

        var example = Example(element.Says.Tell, request) is { } line ? $" You might put it: \"{line}\"" : "";
        var how = element.Rung == Rung.Presenting ? "A plain fact:" : "Say this now, so that it is understood:";
        return $"{how} {PromptText.Cut(element.Text, MostElement)}{example}";
    }

    /// <summary>One of the lines that fit whole, a different one each turn; the shortest, cut, when none fits.</summary>
    private static string? Example(ValueList<string> lines, PromptRequest request)
    {
        List<string> whole = [.. lines.Where(line => line.Length <= MostExample)];
        return whole.Count > 0 ? PromptText.Data(whole[request.State.Turn % whole.Count])
            : lines.Count > 0 ? PromptText.Cut(lines.MinBy(line => line.Length)!, MostExample) : null;
    }

    private static string Length(ResponsePlan plan) => plan.Words switch
    {
        <= 3 => "One to three words.",
        <= 12 => string.Create(CultureInfo.InvariantCulture, $"About {plan.Words} words."),
        _ => string.Create(CultureInfo.InvariantCulture, $"About {plan.Words} words, {Math.Min(plan.MaxSentences, 1 + (plan.Words / 8))} sentences at most."),
    };
}
