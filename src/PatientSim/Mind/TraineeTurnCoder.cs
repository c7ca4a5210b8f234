using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Hear: what a trainee's turn does, coded with AnnoMI's label names (Wu et al. 2023) by rules. Pure; thread-safe.</summary>
/// <remarks>
/// A host that has a better coder derives from this class and overrides <see cref="CodeAsync"/>. It must not change the
/// session, and it counts among the turn's model calls if it makes any.
/// </remarks>
public class TraineeTurnCoder
{
    private const int LongStatement = 14;

    /// <summary>Codes a turn.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="context">The conversation so far.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn does.</returns>
    public virtual ValueTask<TraineeAct> CodeAsync(string text, HearingContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Code(text, context));

    /// <summary>Codes a turn by rules.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="context">The conversation so far.</param>
    /// <returns>What the turn does.</returns>
    public static TraineeAct Code(string text, HearingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var turn = Normalize(text);
        var clauses = Wording.Sentences(turn).Select(Clean).Where(clause => clause.Length > 0).ToList();
        var flags = Flags(turn, clauses, context);

        // "You feel you should have managed it" reflects; "you should have managed it" blames.
        var asserted = string.Join(". ", clauses.Where(clause => !Reflects(clause)));
        var errors = Errors(turn, asserted, flags, context);
        var (main, confidence) = MainCode(clauses, flags, errors);
        return new()
        {
            Main = main,
            Flags = [.. flags.Order()],
            Errors = [.. errors.Order()],
            Confidence = confidence,
            Aims = AimFinder.Find(turn, flags, context),
        };
    }

    private static string Normalize(string text) => string.Join(' ', text.ToLowerInvariant().Replace('\u2019', '\'').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(Spelled));

    /// <summary>What people type for what they mean.</summary>
    private static string Spelled(string word) => word switch
    {
        "u" => "you",
        "u?" => "you?",
        "ur" => "your",
        "r" => "are",
        "dont" => "don't",
        "didnt" => "didn't",
        "whats" => "what's",
        "hows" => "how's",
        "thats" => "that's",
        "im" => "i'm",
        "thru" => "through",
        _ => word,
    };

    /// <summary>A clause without the small words it begins with, which say nothing about what it does.</summary>
    private static string Clean(string clause)
    {
        var text = clause.Trim(' ', '.', ',', ';', '"', '!', '-');
        var rest = TraineeCues.SmallWords().Replace(text, "");
        return rest.Length > 0 ? rest : text;
    }

    private static HashSet<TraineeFlag> Flags(string turn, List<string> clauses, HearingContext context)
    {
        var flags = new HashSet<TraineeFlag>();
        Add(TraineeFlag.Greeting, TraineeCues.Greeting().IsMatch(turn));
        Add(TraineeFlag.Farewell, TraineeCues.Farewell().IsMatch(turn));
        Add(TraineeFlag.HowAreYou, TraineeCues.HowAreYou().IsMatch(turn));
        Add(TraineeFlag.IdentityQuestion, TraineeCues.Identity().IsMatch(turn));
        Add(TraineeFlag.OutOfFrame, TraineeCues.OutOfFrame().IsMatch(turn));
        Add(TraineeFlag.RiskQuestion, TraineeCues.Risk().IsMatch(turn));
        Add(TraineeFlag.Permission, TraineeCues.Permission().IsMatch(turn));
        Add(TraineeFlag.Affirmation, TraineeCues.Affirmation().IsMatch(turn));
        Add(TraineeFlag.Apology, TraineeCues.Apology().IsMatch(turn) && !TraineeCues.Condolence().IsMatch(turn));
        Add(TraineeFlag.FollowUp, clauses.Any(clause => TraineeCues.FollowUp().IsMatch(clause)));
        Add(TraineeFlag.Advice, clauses.Any(clause => TraineeCues.Advice().IsMatch(clause) && !Reflects(clause)));
        Add(TraineeFlag.Information, clauses.Any(clause => Informs(clause)));
        Add(TraineeFlag.MeaningQuestion, TraineeCues.Meaning().IsMatch(turn));
        Add(TraineeFlag.Backchannel, clauses.Count > 0 && clauses.All(clause => TraineeCues.Backchannel().IsMatch(clause.TrimEnd('?'))));

        var asked = clauses.Where(clause => Asks(clause)).ToList();
        Add(TraineeFlag.Question, asked.Count > 0);
        var open = asked.Any(IsOpen);
        Add(TraineeFlag.OpenQuestion, open);
        Add(TraineeFlag.ClosedQuestion, asked.Count > 0 && !open);

        var reflections = clauses.Where(clause => Reflects(clause) && !(clause.EndsWith('?') && IsOpen(clause))).ToList();
        if (reflections.Count > 0)
        {
            flags.Add(TraineeFlag.Reflection);
            flags.Add(reflections.Any(reflection => IsComplex(reflection, context)) ? TraineeFlag.ComplexReflection : TraineeFlag.SimpleReflection);
        }

        return flags;

        void Add(TraineeFlag flag, bool there)
        {
            if (there)
            {
                flags.Add(flag);
            }
        }
    }

    /// <summary>"So you stayed at home?" gives back rather than asks, whatever its mark.</summary>
    private static bool Asks(string clause) => !TraineeCues.CheckQuestion().IsMatch(clause)
        && ((clause.EndsWith('?') && (!Reflects(clause) || IsOpen(clause))) || TraineeCues.OpenStart().IsMatch(clause) || TraineeCues.Invitation().IsMatch(clause)
        || TraineeCues.ClosedStart().IsMatch(clause));

    private static bool IsOpen(string clause) =>
        !TraineeCues.NarrowStart().IsMatch(clause) && (TraineeCues.OpenStart().IsMatch(clause) || TraineeCues.Invitation().IsMatch(clause) || TraineeCues.OpenInside().IsMatch(clause));

    private static bool Reflects(string clause) =>
        TraineeCues.Reflection().IsMatch(clause)
        || (TraineeCues.AboutThePatient().IsMatch(clause) && !TraineeCues.Blame().IsMatch(clause) && !TraineeCues.Confrontation().IsMatch(clause)
            && !TraineeCues.Advice().IsMatch(clause) && !TraineeCues.Reassurance().IsMatch(clause) && !TraineeCues.Pressure().IsMatch(clause));

    /// <summary>A long statement that is about neither the patient nor a question: information.</summary>
    private static bool Informs(string clause) =>
        !Asks(clause) && !Reflects(clause) && (TraineeCues.Information().IsMatch(clause) || Wording.CountWords(clause) >= LongStatement);

    /// <summary>A reflection is complex when it names a feeling, or adds words the patient did not use and a sign of meaning.</summary>
    private static bool IsComplex(string reflection, HearingContext context)
    {
        if (TraineeCues.AddsMeaning().IsMatch(reflection))
        {
            return true;
        }

        var said = Wording.Stems(context.LastReply ?? "");
        var own = Wording.Stems(reflection).Count(stem => !said.Contains(stem));
        return own >= 3 || NamedEmotions(reflection).Any(emotion => !Emotions.Words[emotion].Any(word => said.Contains(Wording.Stems(word).FirstOrDefault() ?? word)));
    }

    private static HashSet<TraineeError> Errors(string turn, string asserted, HashSet<TraineeFlag> flags, HearingContext context)
    {
        var errors = new HashSet<TraineeError>();
        Add(TraineeError.UnaskedAdvice, flags.Contains(TraineeFlag.Advice) && !flags.Contains(TraineeFlag.Permission) && !TraineeCues.SetsTask().IsMatch(turn) && !TraineeCues.AsksForAdvice().IsMatch(Normalize(context.LastReply ?? "")));
        Add(TraineeError.Blame, TraineeCues.Blame().IsMatch(asserted));
        Add(TraineeError.Invalidation, TraineeCues.Invalidation().IsMatch(turn));
        Add(TraineeError.PrematureReassurance, TraineeCues.Reassurance().IsMatch(turn));
        Add(TraineeError.Confrontation, TraineeCues.Confrontation().IsMatch(turn));
        Add(TraineeError.Pressure, TraineeCues.Pressure().IsMatch(turn));
        Add(TraineeError.MisreadFeeling, MisreadsFeeling(turn, context));
        Add(TraineeError.Interrogation, flags.Contains(TraineeFlag.ClosedQuestion) && !flags.Contains(TraineeFlag.Reflection) && context.State.ClosedQuestionsInARow >= 2);
        return errors;

        void Add(TraineeError error, bool there)
        {
            if (there)
            {
                errors.Add(error);
            }
        }
    }

    /// <summary>A feeling is misread when it is asserted of the patient, and neither the formulation nor the last reply has it.</summary>
    private static bool MisreadsFeeling(string turn, HearingContext context) =>
        Wording.Sentences(turn).Where(sentence => !sentence.EndsWith('?')).SelectMany(NamedEmotions).Distinct().Any(emotion =>
            !context.Profile.Situations.Any(situation => situation.Emotions.ContainsKey(emotion))
            && !Wording.Words(context.LastReply ?? "").Any(Emotions.Words[emotion].Contains));

    private static IEnumerable<Emotion> NamedEmotions(string clause)
    {
        var words = Wording.Words(clause);
        var at = words.FindIndex(word => word is "you" or "youre" or "your" or "sounds" or "sound" or "must" or "seem" or "seems");
        return at < 0 ? [] : Emotions.NamedIn([.. words.Skip(at)]);
    }

    private static (TraineeCode Main, double Confidence) MainCode(List<string> clauses, HashSet<TraineeFlag> flags, HashSet<TraineeError> errors)
    {
        var question = flags.Contains(TraineeFlag.Question);
        var reflection = flags.Contains(TraineeFlag.Reflection);
        if (flags.Contains(TraineeFlag.Advice) && !(question && flags.Contains(TraineeFlag.Permission)))
        {
            return (TraineeCode.TherapistInput, question || reflection ? 0.6 : 0.85);
        }

        if (errors.Overlaps([TraineeError.Blame, TraineeError.Confrontation, TraineeError.Invalidation, TraineeError.PrematureReassurance]) && !question && !reflection)
        {
            return (TraineeCode.TherapistInput, 0.6);
        }

        if (flags.Contains(TraineeFlag.Information) && !question && !reflection)
        {
            return (TraineeCode.TherapistInput, 0.55);
        }

        return (question, reflection) switch
        {
            (true, true) => clauses[^1].EndsWith('?') ? (TraineeCode.Question, 0.6) : (TraineeCode.Reflection, 0.55),
            (true, false) => (TraineeCode.Question, 0.9),
            (false, true) => (TraineeCode.Reflection, 0.75),
            _ => (TraineeCode.Other, flags.Overlaps([TraineeFlag.Greeting, TraineeFlag.Farewell, TraineeFlag.Backchannel]) ? 0.9 : 0.5),
        };
    }
}
