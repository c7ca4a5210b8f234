using System.Text.Json.Nodes;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>A turn as a JSON object.</summary>
internal static class TurnJson
{
    public static JsonObject Of(PatientTurn turn) => new()
    {
        ["turn"] = turn.Number,
        ["trainee"] = turn.Trainee,
        ["patient"] = turn.Text,
        ["flags"] = Json.Node(turn.Flags),
        ["usage"] = Json.Node(turn.Usage),
    };

    /// <summary>A pause in place of a turn.</summary>
    public static JsonObject Of(SafetySignal signal) => new()
    {
        ["paused"] = Json.Node(signal.Reason),
        ["turn"] = signal.Turn,
        ["message"] = signal.Message,
        ["resources"] = Json.Node(signal.Resources),
    };

    /// <summary>The turn with the answer key.</summary>
    public static JsonObject WithInstructor(InstructorView view)
    {
        var record = view.Turns[^1];
        var json = Of(record.Turn);
        json["act"] = Json.Node(record.Act);
        json["before"] = Json.Node(view.StateBefore(record.Turn.Number));
        json["state"] = Json.Node(record.State);
        json["plan"] = Json.Node(record.Plan);
        json["reasons"] = Json.Array(record.Changes.Select(change => JsonValue.Create(change.ToString())));
        json["told"] = Json.Node(record.Told);
        json["deepest"] = Json.Node(record.State.Deepest);
        return json;
    }
}
