using PatientSim.Guards;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>What stays the same for a whole session.</summary>
internal sealed record SessionSetting
{
    public required PatientProfile Profile { get; init; }

    public required Formulation Formulation { get; init; }

    public required InventionReader Inventions { get; init; }

    public required DisclosureReader Disclosures { get; init; }

    public required StopWords StopWords { get; init; }

    public required string ProfileHash { get; init; }

    public required PatientEngine Engine { get; init; }

    public required StyleDefinition Style { get; init; }

    public required Difficulty Difficulty { get; init; }

    /// <summary>The seed that the host gave.</summary>
    public required int GivenSeed { get; init; }

    /// <summary>The seed of this session: the given one for the first, another for each later one.</summary>
    public int Seed => unchecked(GivenSeed ^ (Earlier.Count * (int)0x9E3779B1));

    public required DisclosurePolicy Policy { get; init; }

    public required SystemPrompt System { get; init; }

    /// <summary>The sessions before this one.</summary>
    public ValueList<EarlierSession> Earlier { get; init; } = [];

    /// <summary>How this session began; null for the first.</summary>
    public SessionOpening? Opening { get; init; }

    /// <summary>What the voice is told of the earlier sessions, the same in every turn; null in the first.</summary>
    public string? LastTime { get; init; }

    /// <summary>The state before the first turn.</summary>
    public PatientState Start => Opening?.State ?? Engine.Dynamics.Start(Profile, Style);
}
