using PatientSim.Models;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql.Tests.Fakes;

/// <summary>Sessions to store, played with the offline voice.</summary>
internal static class PlayedSessions
{
    private static readonly Lazy<Task<PatientSessionSnapshot>> s_played = new(PlayAsync);

    /// <summary>A session without a turn.</summary>
    public static async Task<PatientSessionSnapshot> NewAsync() => (await s_played.Value) with { Turns = [] };

    /// <summary>A turn of a given number, id and words.</summary>
    public static async Task<TurnRecord> TurnAsync(int number, string? id, string words)
    {
        var turn = (await s_played.Value).Turns[^1];
        return turn with { Id = id, Turn = turn.Turn with { Number = number, Trainee = words }, State = turn.State with { Turn = number } };
    }

    private static async Task<PatientSessionSnapshot> PlayAsync()
    {
        var session = new SimulatedPatient(PatientLibrary.Load("maya-brooks")).StartSession(new() { Seed = 7 });
        await session.SayAsync("Hello Maya. What brings you here?");
        await session.SayAsync("That sounds exhausting. What happened?");
        return session.Snapshot();
    }
}
