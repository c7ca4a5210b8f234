namespace PatientSim.Mind;

/// <summary>How likely each code of a turn is; the six add up to 1.</summary>
internal readonly record struct TurnCoding(double OpenQuestion, double ClosedQuestion, double SimpleReflection, double ComplexReflection, double TherapistInput, double Other)
{
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
    public TraineeAct Decide(TraineeAct rules)
    {
        var flags = rules.Flags.ToHashSet();
        if (Main == TraineeCode.Question)
        {
            flags.Add(TraineeFlag.Question);
            flags.Add(IsOpen ? TraineeFlag.OpenQuestion : TraineeFlag.ClosedQuestion);
            flags.Remove(IsOpen ? TraineeFlag.ClosedQuestion : TraineeFlag.OpenQuestion);
        }
        else if (Main == TraineeCode.Reflection)
        {
            flags.Add(TraineeFlag.Reflection);
            flags.Add(IsComplex ? TraineeFlag.ComplexReflection : TraineeFlag.SimpleReflection);
            flags.Remove(IsComplex ? TraineeFlag.SimpleReflection : TraineeFlag.ComplexReflection);
        }

        return rules with { Main = Main, Flags = [.. flags.Order()], Confidence = Math.Round(Of(Main), 3) };
    }

    /// <summary>How likely a main code is.</summary>
    public double Of(TraineeCode code) => code switch
    {
        TraineeCode.Question => OpenQuestion + ClosedQuestion,
        TraineeCode.Reflection => SimpleReflection + ComplexReflection,
        TraineeCode.TherapistInput => TherapistInput,
        _ => Other,
    };
}
