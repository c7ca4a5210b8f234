using PatientSim.Mind;

namespace PatientSim.Voices;

/// <summary>Answers to a trainee who asks first: "Is it OK if I take notes?", "Shall we start?".</summary>
internal static class LeaveAnswers
{
    /// <summary>Each grants it in words that the coder knows again, so that a suggestion after it was asked for.</summary>
    public static IReadOnlyList<string> All { get; } = ["Yes, go ahead.", "Okay, go ahead.", "Sure. Go ahead.", "Go ahead.", "Yes. Go on.", "Okay, go on.", "Please do."];

    /// <summary>Whether they answer what the trainee did.</summary>
    public static bool Fit(TraineeAct act) =>
        act.Has(TraineeFlag.ClosedQuestion) && !act.Has(TraineeFlag.OpenQuestion) && (act.Has(TraineeFlag.Permission) || act.Has(TraineeFlag.Agenda));
}
