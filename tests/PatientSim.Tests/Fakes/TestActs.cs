using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Tests.Fakes;

/// <summary>What trainees do, as Hear would hear it.</summary>
internal static class TestActs
{
    public static TraineeAct OpenQuestion { get; } = Doing(TraineeFlag.Question, TraineeFlag.OpenQuestion);

    public static TraineeAct SimpleReflection { get; } = Doing(TraineeFlag.Reflection, TraineeFlag.SimpleReflection);

    public static TraineeAct ComplexReflection { get; } = Doing(TraineeFlag.Reflection, TraineeFlag.ComplexReflection);

    public static TraineeAct Affirmation { get; } = Doing(TraineeFlag.Affirmation);

    public static TraineeAct Apology { get; } = Doing(TraineeFlag.Apology);

    public static TraineeAct Summary { get; } = Doing(TraineeFlag.Summary);

    public static TraineeAct Backchannel { get; } = Doing(TraineeFlag.Backchannel);

    public static TraineeAct Doing(params TraineeFlag[] flags) => new() { Main = TraineeCode.Other, Flags = [.. flags] };

    public static TraineeAct Erring(params TraineeError[] errors) => new() { Main = TraineeCode.Other, Errors = [.. errors] };
}
