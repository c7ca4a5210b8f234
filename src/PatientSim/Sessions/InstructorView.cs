using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>What a trainer sees of a session: the answer key. A type of its own, which no trainee's view can carry.</summary>
public sealed record InstructorView
{
    /// <summary>The patient.</summary>
    public required PatientProfile Profile { get; init; }

    /// <summary>Everything the patient could reveal.</summary>
    public required Formulation Formulation { get; init; }

    /// <summary>The style in play.</summary>
    public required StyleDefinition Style { get; init; }

    /// <summary>The difficulty in play.</summary>
    public required Difficulty Difficulty { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>The system message.</summary>
    public required SystemPrompt System { get; init; }

    /// <summary>The sessions before this one, the first one first.</summary>
    public ValueList<EarlierSession> Earlier { get; init; } = [];

    /// <summary>How this session began; null for a first session.</summary>
    public SessionOpening? Opening { get; init; }

    /// <summary>Which session with the patient it is, from 1.</summary>
    public int SessionNumber => Earlier.Count + 1;

    /// <summary>The state before the first turn.</summary>
    public required PatientState Start { get; init; }

    /// <summary>The state now: feelings, alliance, and the ledger of what is told.</summary>
    public required PatientState State { get; init; }

    /// <summary>Each turn with its act, changes, plan and disclosures.</summary>
    public required ValueList<TurnRecord> Turns { get; init; }

    /// <summary>The state that a turn met: what it changed, its <see cref="TurnRecord.Changes"/> say.</summary>
    /// <param name="turn">A turn taken, from 1.</param>
    /// <returns>The state before it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such turn.</exception>
    public PatientState StateBefore(int turn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(turn, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(turn, Turns.Count);
        return turn == 1 ? Start : Turns[turn - 2].State;
    }

    /// <summary>A text without the answer key, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => FormattableString.Invariant($"the trainer's view of {Profile.Id}, {Turns.Count} turn(s)");
}
