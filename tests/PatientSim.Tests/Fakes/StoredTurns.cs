using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Tests.Fakes;

/// <summary>Sessions and turns as a store sees them: values, whoever took them.</summary>
internal static class StoredTurns
{
    public static SessionKey Key { get; } = new("ann", "s1");

    public static PatientSessionSnapshot Session { get; } = new()
    {
        Patient = "crash-test",
        ProfileHash = "0",
        Style = ConversationalStyle.Plain,
        Difficulty = Difficulty.Normal,
        Seed = 1,
    };

    public static TurnRecord Turn(int number, string words = "And then?") => new()
    {
        Id = $"turn-{number}",
        Turn = new(number, words, $"Reply {number}.", [], new(1, 100, 7)),
        Act = new() { Main = TraineeCode.Other },
        Plan = new() { Stance = Stance.SmallTalk },
        State = new() { Turn = number, Alliance = new(0.3, 0.3, 0.3) },
        Fingerprint = "0",
    };

    public static PatientSessionSnapshot Of(int turns) => Session with { Turns = [.. Enumerable.Range(1, turns).Select(number => Turn(number))] };
}
