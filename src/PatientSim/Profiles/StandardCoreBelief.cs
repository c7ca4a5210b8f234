namespace PatientSim.Profiles;

/// <summary>One of the 19 core beliefs of the closed vocabulary.</summary>
/// <param name="Id">The id used in YAML.</param>
/// <param name="Category">Its category.</param>
/// <param name="Statement">The usual wording, in the first person.</param>
/// <param name="Spellings">Folded spellings seen in the wild.</param>
public sealed record StandardCoreBelief(string Id, CoreBeliefCategory Category, string Statement, ValueList<string> Spellings)
{
    /// <summary>Whether holding this belief raises the risk flag.</summary>
    public bool IsRisk { get; init; }
}
