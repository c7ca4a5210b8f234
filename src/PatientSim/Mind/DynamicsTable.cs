using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>How a trainee's turns change a patient, as data (<c>dynamics.yaml</c>).</summary>
public sealed record DynamicsTable
{
    /// <summary>The format that the library reads.</summary>
    public const string Format = "patientsim-dynamics/1";

    /// <summary>The state before the first turn.</summary>
    public required PatientState Start { get; init; }

    /// <summary>The weight of each variable in openness.</summary>
    public required ValueMap<string, double> Openness { get; init; }

    /// <summary>What brings each rung into reach.</summary>
    public required ValueMap<Rung, RungNeeds> Reach { get; init; }

    /// <summary>Multipliers of gains and losses for each difficulty.</summary>
    public required ValueMap<Difficulty, GainAndLoss> Difficulties { get; init; }

    /// <summary>The rules; every one whose signals are all there applies.</summary>
    public required ValueList<DynamicsRule> Rules { get; init; }

    /// <summary>The rules for how true the core beliefs feel.</summary>
    public BeliefDynamics Beliefs { get; init; } = new();

    /// <summary>How errors hurt more as they add up.</summary>
    public Escalation Errors { get; init; } = new(0, 1);

    /// <summary>The share of the way back down to their start that raised distress and resistance settle each turn, 0..1.</summary>
    public double Recovery { get; init; }

    /// <summary>The share of the way back to rest that mood and emotions settle each turn, 0..1.</summary>
    public double Settling { get; init; }

    /// <summary>What the time between two sessions does.</summary>
    public BetweenSessions BetweenSessions { get; init; } = new();

    /// <summary>The lengths of replies by the six-way code of the trainee's turn.</summary>
    public required ValueMap<string, ReplyLength> Lengths { get; init; }
}
