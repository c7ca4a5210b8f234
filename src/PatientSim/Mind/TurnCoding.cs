using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>How likely each code of a turn is; the six add up to 1.</summary>
internal readonly record struct TurnCoding(double OpenQuestion, double ClosedQuestion, double SimpleReflection, double ComplexReflection, double TherapistInput, double Other)
{
    private static readonly TraineeError[] s_spoiling = [TraineeError.Blame, TraineeError.Invalidation, TraineeError.PrematureReassurance, TraineeError.Confrontation, TraineeError.Pressure];

    /// <summary>The likeliest main code.</summary>
    public TraineeCode Main
    {
        get
        {
            var best = TraineeCode.Other;
            foreach (var code in (ReadOnlySpan<TraineeCode>)[TraineeCode.Question, TraineeCode.Reflection, TraineeCode.TherapistInput])
            {
                best = Of(code) > Of(best) ? code : best;
            }

            return best;
        }
    }

    /// <summary>Whether a question, if it is one, is more likely an open one.</summary>
    public bool IsOpen => OpenQuestion >= ClosedQuestion;

    /// <summary>Whether a reflection, if it is one, is more likely a complex one.</summary>
    public bool IsComplex => ComplexReflection >= SimpleReflection;

    /// <summary>The act with this main code, and with the flags that go with it.</summary>
    public TraineeAct Decide(RuleCoding coding)
    {
        var rules = coding.Act;
        var flags = rules.Flags.ToHashSet();
        var main = Main;
        if (IsSpoilt(coding))
        {
            // Nothing in it is worded as giving back, and nobody feels heard by it.
            main = main == TraineeCode.Reflection ? TraineeCode.TherapistInput : main;
            flags.ExceptWith([TraineeFlag.Reflection, TraineeFlag.SimpleReflection, TraineeFlag.ComplexReflection]);
        }

        if (main == TraineeCode.Question)
        {
            flags.Add(TraineeFlag.Question);
            flags.Add(IsOpen ? TraineeFlag.OpenQuestion : TraineeFlag.ClosedQuestion);
            flags.Remove(IsOpen ? TraineeFlag.ClosedQuestion : TraineeFlag.OpenQuestion);
        }
        else if (main == TraineeCode.Reflection)
        {
            flags.Add(TraineeFlag.Reflection);
            flags.Add(IsComplex ? TraineeFlag.ComplexReflection : TraineeFlag.SimpleReflection);
            flags.Remove(IsComplex ? TraineeFlag.SimpleReflection : TraineeFlag.ComplexReflection);
        }

        return rules with { Main = main, Flags = [.. flags.Order()], Confidence = Math.Round(Of(main), 3) };
    }

    private static bool IsSpoilt(RuleCoding rules) =>
        rules.Act.Has(TraineeFlag.OutOfFrame) || (rules.Act.Errors.Any(s_spoiling.Contains) && !rules.Sentences.Exists(sentence => sentence.Cues.Has(Cue.Reflection)));

    /// <summary>How likely a main code is.</summary>
    public double Of(TraineeCode code) => code switch
    {
        TraineeCode.Question => OpenQuestion + ClosedQuestion,
        TraineeCode.Reflection => SimpleReflection + ComplexReflection,
        TraineeCode.TherapistInput => TherapistInput,
        _ => Other,
    };
}
