using PatientSim.Mind;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Scripts;

/// <summary>An interview whose replies and states are written here, so that no tuning of patients changes it.</summary>
internal static class WrittenInterview
{
    private static readonly TurnRecord s_pattern = Interview.RunAsync(new SimulatedPatient(PatientLibrary.Load("maya-brooks")), new ScriptedTrainee("Hello.")).Result.Turns[0];

    /// <summary>Six turns: something told in 1, 2, 3 and 5, a sore spot and a guard in 4, and the patient leaves in 6.</summary>
    public static InterviewReport Report { get; } = Of(
        Turn(1, "Hello. I can't sleep.", Stance.Answer, [new("presenting-problem", ElementKind.PresentingProblem, Rung.Presenting)]),
        Turn(2, "My boss sent my drawings back. There was a whole page of comments.", Stance.Answer, [new("page-of-comments", ElementKind.Situation, Rung.Situation)]),
        Turn(3, "That I should've tried harder.", Stance.Answer, [new("tried-harder", ElementKind.AutomaticThought, Rung.Thought)]),
        Turn(4, "I'm sure it works for people.", Stance.Stung, [], "too_long", "markup"),
        Turn(5, "My stomach dropped.", Stance.DontKnow, [new("page-of-comments.body", ElementKind.Body, Rung.Reaction)]),
        Turn(6, "I think we can stop there.", Stance.Leave, [], "ended"));

    public static InterviewReport Of(params IEnumerable<TurnRecord> turns) =>
        new("written", InterviewEnd.TraineeDone, new() { Patient = "maya-brooks", ProfileHash = "", Style = new("plain"), Difficulty = Difficulty.Normal, Seed = 0, Turns = [.. turns] });

    public static TurnRecord Turn(int number, string reply, Stance stance = Stance.Answer, ValueList<ToldElement>? told = null, params IEnumerable<string> flags) => s_pattern with
    {
        Turn = new(number, "What the trainee said.", reply, [.. flags], s_pattern.Turn.Usage),
        Plan = s_pattern.Plan with { Stance = stance },
        Told = told ?? [],
        State = s_pattern.State with
        {
            Turn = number,
            Alliance = new(0.1 * number, 0.5, 0.25),
            Distress = 0.4375,
            Resistance = 0.2,
            Mood = 30 + number,
            Openness = 0.3,
            Emotions = new([KeyValuePair.Create(Emotion.Ashamed, 10.0 * number), KeyValuePair.Create(Emotion.Sad, 72.5)]),
            Ledger = new([KeyValuePair.Create("incompetent", new Disclosure(DisclosureStatus.Hinted, 4))]),
        },
    };
}
