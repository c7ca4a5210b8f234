namespace PatientSim.Profiles;

/// <summary>A belief the patient holds about themselves as if it were a fact.</summary>
/// <remarks>Core beliefs steer behaviour and are rarely spoken. Until one is in reach it is in no message sent to the chat model.</remarks>
public sealed record CoreBelief : FormulationItem
{
    /// <summary>Helpless, unlovable or worthless.</summary>
    public required CoreBeliefCategory Category { get; init; }

    /// <summary>The belief in the first person.</summary>
    public required string Statement { get; init; }

    /// <summary>How true it feels at the start, 0 to 100 %.</summary>
    public int Strength { get; init; } = 75;

    /// <summary>Whether holding this belief raises the risk flag.</summary>
    internal bool IsRisk => Profiles.CoreBeliefs.Find(Id)?.IsRisk == true || Profiles.CoreBeliefs.Recognize(Statement)?.IsRisk == true;
}
