using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Voices;

/// <summary>What the offline voice speaks from. It travels in-process only, never to a chat model.</summary>
internal sealed record VoiceBrief
{
    /// <summary>The key of the brief in <c>ChatOptions.AdditionalProperties</c>.</summary>
    public const string Key = "patientsim.brief";

    public required PatientProfile Profile { get; init; }

    public required Formulation Formulation { get; init; }

    public required StyleDefinition Style { get; init; }

    public required TraineeAct Act { get; init; }

    public required string Trainee { get; init; }

    public required PatientState State { get; init; }

    public required ResponsePlan Plan { get; init; }

    /// <summary>The patient's last replies, oldest first, none of whose sentences is said again.</summary>
    public required IReadOnlyList<string> RecentReplies { get; init; }

    public required int Seed { get; init; }
}
