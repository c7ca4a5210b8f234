using System.Text.Json.Serialization;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>A session as a value that can be stored. It holds the instructor's side: keep it from trainees.</summary>
public sealed record PatientSessionSnapshot
{
    /// <summary>The format that the library writes.</summary>
    public const string CurrentFormat = "patientsim-session/1";

    /// <summary>The format.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Always true: every session is with a simulated, fictional patient.</summary>
    public bool Simulated { get; init; } = true;

    /// <summary>The patient's id.</summary>
    [JsonRequired]
    public required string Patient { get; init; }

    /// <summary>A hash of the profile, to notice that it has changed.</summary>
    [JsonRequired]
    public required string ProfileHash { get; init; }

    /// <summary>The style.</summary>
    [JsonRequired]
    public required ConversationalStyle Style { get; init; }

    /// <summary>The difficulty.</summary>
    [JsonRequired]
    public required Difficulty Difficulty { get; init; }

    /// <summary>The seed.</summary>
    [JsonRequired]
    public required int Seed { get; init; }

    /// <summary>What of the formulation a chat model was sent; a note for the reader, since who resumes says it anew.</summary>
    public DisclosurePolicy Policy { get; init; }

    /// <summary>The sessions before this one, the first one first.</summary>
    public ValueList<EarlierSession> Earlier { get; init; } = [];

    /// <summary>How this session began; null for a first session.</summary>
    public SessionOpening? Opening { get; init; }

    /// <summary>Why the session is paused for the trainee's sake; null when it is not.</summary>
    public PauseReason? Paused { get; init; }

    /// <summary>The turns.</summary>
    public ValueList<TurnRecord> Turns { get; init; } = [];

    /// <summary>Which session with the patient it is, from 1.</summary>
    [JsonIgnore]
    public int SessionNumber => Earlier.Count + 1;

    /// <summary>The snapshot as JSON.</summary>
    /// <returns>JSON on one line.</returns>
    public string ToJson() => SessionJson.Write(this);

    /// <summary>Reads a snapshot.</summary>
    /// <param name="json">JSON from <see cref="ToJson"/>; it may have been tampered with.</param>
    /// <returns>The snapshot; resuming it checks it against the patient.</returns>
    /// <exception cref="PatientSnapshotException">The text is not a snapshot of this format.</exception>
    public static PatientSessionSnapshot FromJson(string json) => SessionJson.Read<PatientSessionSnapshot>(json, "session snapshot");

    /// <summary>The session with one turn more.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>A new snapshot; this one is unchanged.</returns>
    public PatientSessionSnapshot With(TurnRecord turn) => this with { Turns = Turns.Add(turn) };

    /// <summary>A text without what was said or meant, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => FormattableString.Invariant($"session {SessionNumber} with {Patient}, {Turns.Count} turn(s)");
}
