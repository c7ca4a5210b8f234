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

    public required string ProfileHash { get; init; }

    public required PatientEngine Engine { get; init; }

    public required StyleDefinition Style { get; init; }

    public required Difficulty Difficulty { get; init; }

    public required int Seed { get; init; }

    public required DisclosurePolicy Policy { get; init; }

    public required SystemPrompt System { get; init; }
}
