using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>One turn with everything behind it. For the instructor and for snapshots, never for a trainee.</summary>
public sealed record TurnRecord
{
    /// <summary>The id the host gave the turn, so that the same turn is not taken twice; null when it gave none.</summary>
    public string? Id { get; init; }

    /// <summary>The turn as the trainee saw it.</summary>
    public required PatientTurn Turn { get; init; }

    /// <summary>What the trainee did.</summary>
    public required TraineeAct Act { get; init; }

    /// <summary>How the patient's state changed, and why.</summary>
    public ValueList<StateChange> Changes { get; init; } = [];

    /// <summary>What the patient meant to do.</summary>
    public required ResponsePlan Plan { get; init; }

    /// <summary>What the reply told that was not told before.</summary>
    public ValueList<ToldElement> Told { get; init; } = [];

    /// <summary>What the voice made up in its reply that the profile does not have and that was not said before. It has to stay true.</summary>
    public ValueList<InventedFact> Invented { get; init; } = [];

    /// <summary>The state after the turn.</summary>
    public required PatientState State { get; init; }

    /// <summary>The fingerprint of the system message.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The turn as JSON, for a session store.</summary>
    /// <returns>JSON on one line.</returns>
    public string ToJson() => SessionJson.Write(this);

    /// <summary>Reads a turn.</summary>
    /// <param name="json">JSON from <see cref="ToJson"/>; it may have been tampered with.</param>
    /// <returns>The turn; resuming its session checks it.</returns>
    /// <exception cref="PatientSnapshotException">The text is not a turn.</exception>
    public static TurnRecord FromJson(string json) => SessionJson.Read<TurnRecord>(json, "turn of a session");

    /// <summary>A text without what was said or meant, safe to log.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => Turn.ToString();
}
