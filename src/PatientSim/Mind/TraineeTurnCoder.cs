using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Hear: what a trainee's turn does, coded with AnnoMI's label names (Wu et al. 2023). Rules find what the turn does; a small embedded model, trained on AnnoMI, weighs that and gives the main code and its confidence. Pure; thread-safe.</summary>
/// <remarks>
/// A host that has a better coder derives from this class and overrides <see cref="CodeAsync"/>. It must not change the
/// session, and it counts among the turn's model calls if it makes any.
/// </remarks>
public class TraineeTurnCoder
{
    private const int ChainBefore = 2;

    /// <summary>Codes a turn.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="context">The conversation so far.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn does.</returns>
    public virtual ValueTask<TraineeAct> CodeAsync(string text, HearingContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Code(text, context));

    /// <summary>Codes a turn.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="context">The conversation so far.</param>
    /// <returns>What the turn does.</returns>
    public static TraineeAct Code(string text, HearingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return Code(text, context.LastReply, context);
    }

    /// <summary>Codes a turn without a patient: by its words and those before it alone.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="previous">What was said to the trainee just before; null at the start.</param>
    /// <returns>What the turn does. It aims at nothing, and a feeling counts as misread when <paramref name="previous"/> shows none of its kind.</returns>
    public static TraineeAct CodeWithoutPatient(string text, string? previous)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Code(text, previous, null);
    }

    private static TraineeAct Code(string text, string? previous, HearingContext? context) => TurnCodeModel.BuiltIn.Decide(text, previous, CodeByRules(text, previous, context));

    /// <summary>Codes a turn by rules alone.</summary>
    internal static RuleCoding CodeByRules(string text, string? previous, HearingContext? context = null)
    {
        var spelled = TypedSpelling.Spell(text);
        var turn = TurnReading.Of(spelled, previous);
        var (attribution, isMisread) = FeelingReader.Read(turn, previous, context);
        var errors = turn.Errors;
        if (isMisread)
        {
            errors.Add(TraineeError.MisreadFeeling);
        }

        if (context?.State.ClosedQuestionsInARow >= ChainBefore && turn.Flags.Contains(TraineeFlag.ClosedQuestion) && !turn.Flags.Contains(TraineeFlag.Reflection))
        {
            errors.Add(TraineeError.Interrogation);
        }

        var (main, confidence) = MainCode(turn);
        var act = new TraineeAct
        {
            Main = main,
            Flags = [.. turn.Flags.Order()],
            Errors = [.. errors.Order()],
            Confidence = confidence,
            Attribution = attribution,
            Aims = context is null ? [] : AimFinder.Find(spelled, turn.Flags, context),
        };
        return new(act, turn.Cues);
    }

    private static (TraineeCode Main, double Confidence) MainCode(TurnReading turn)
    {
        var (question, reflection) = (turn.Flags.Contains(TraineeFlag.Question), turn.Flags.Contains(TraineeFlag.Reflection));
        if (turn.Flags.Contains(TraineeFlag.Advice))
        {
            return (TraineeCode.TherapistInput, question || reflection ? 0.6 : 0.85);
        }

        if (question)
        {
            return reflection ? (turn.Flags.Contains(TraineeFlag.Summary) && !turn.Flags.Contains(TraineeFlag.OpenQuestion) ? TraineeCode.Reflection : TraineeCode.Question, 0.6) : (TraineeCode.Question, 0.9);
        }

        var hurts = turn.Errors.Any(error => error is not (TraineeError.MisreadFeeling or TraineeError.Interrogation));
        if (hurts || turn.Flags.Contains(TraineeFlag.Information))
        {
            return (TraineeCode.TherapistInput, reflection ? 0.5 : 0.6);
        }

        if (reflection)
        {
            return (TraineeCode.Reflection, 0.75);
        }

        var frames = turn.Flags.Overlaps([TraineeFlag.Greeting, TraineeFlag.Farewell, TraineeFlag.Backchannel, TraineeFlag.Apology, TraineeFlag.OwnDistress, TraineeFlag.Agenda, TraineeFlag.Affirmation, TraineeFlag.OutOfFrame]);
        return !frames && turn.Flags.Overlaps([TraineeFlag.Directive, TraineeFlag.SelfDisclosure, TraineeFlag.Homework])
            ? (TraineeCode.TherapistInput, 0.6)
            : (TraineeCode.Other, frames ? 0.9 : 0.5);
    }
}
