using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What the patient will do and may give away this turn: the result of Decide.</summary>
public sealed record ResponsePlan
{
    /// <summary>How the patient takes the turn.</summary>
    public required Stance Stance { get; init; }

    /// <summary>What may be let out; at most one element deeper than any told before.</summary>
    public ValueList<ElementOffer> Offers { get; init; } = [];

    /// <summary>The element the question asked for and does not get; null when it is answered.</summary>
    public string? Dodges { get; init; }

    /// <summary>The element the question asked for, when it gets what has to come first instead; null otherwise.</summary>
    public string? Defers { get; init; }

    /// <summary>A line of conduct that colours the reply (<c>shows</c>); null when there is none.</summary>
    public string? Shows { get; init; }

    /// <summary>What the patient says when a sore spot is stepped on; null when none is.</summary>
    public string? SoreSpot { get; init; }

    /// <summary>The trainee's error the patient reacts to; null when there is none.</summary>
    public TraineeError? Error { get; init; }

    /// <summary>The strongest feelings now, strongest first.</summary>
    public ValueList<Emotion> Feelings { get; init; } = [];

    /// <summary>The length aimed at, in words.</summary>
    public int Words { get; init; }

    /// <summary>The most sentences.</summary>
    public int MaxSentences { get; init; }

    /// <summary>The most words.</summary>
    public int MaxWords { get; init; }

    /// <summary>A text without what is to be told, safe to log.</summary>
    /// <returns>The stance.</returns>
    public override string ToString() => $"a plan: {Stance}";
}
