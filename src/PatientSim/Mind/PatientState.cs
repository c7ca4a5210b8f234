using System.Text.Json.Serialization;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What the patient feels and has given away, after a turn. A value.</summary>
public sealed record PatientState
{
    /// <summary>The number of turns taken.</summary>
    public int Turn { get; init; }

    /// <summary>The working alliance.</summary>
    public required Alliance Alliance { get; init; }

    /// <summary>Distress, 0..1.</summary>
    public double Distress { get; init; }

    /// <summary>Resistance, 0..1.</summary>
    public double Resistance { get; init; }

    /// <summary>Mood, 0 (very low) to 100.</summary>
    public double Mood { get; init; }

    /// <summary>Each emotion, 0..100.</summary>
    public ValueMap<Emotion, double> Emotions { get; init; } = ValueMap<Emotion, double>.Empty;

    /// <summary>How true each core belief feels, 0..100 %, by id.</summary>
    public ValueMap<string, double> BeliefStrengths { get; init; } = ValueMap<string, double>.Empty;

    /// <summary>What has come out, by element id. What is not listed is untold.</summary>
    public ValueMap<string, Disclosure> Ledger { get; init; } = ValueMap<string, Disclosure>.Empty;

    /// <summary>How open the patient is, 0..1; it decides the deepest rung in reach.</summary>
    public double Openness { get; init; }

    /// <summary>The deepest rung in reach.</summary>
    public Rung Reach { get; init; }

    /// <summary>The deepest rung told so far.</summary>
    public Rung Deepest { get; init; }

    /// <summary>The id of the situation that is being talked about; null when none is.</summary>
    public string? Focus { get; init; }

    /// <summary>The id of the element that was asked for last turn and dodged or put off; null when none was.</summary>
    public string? Dodged { get; init; }

    /// <summary>The id of the element that was to be told and that the voice last left out or could not be understood to say; null when there is none.</summary>
    public string? Unsaid { get; init; }

    /// <summary>The lines of conduct and the sore-spot reactions that have come out, with the turn: none is used twice.</summary>
    public ValueMap<string, int> Shown { get; init; } = ValueMap<string, int>.Empty;

    /// <summary>The turn in which the patient last doubted aloud that this helps; 0 when never.</summary>
    public int DoubtedTurn { get; init; }

    /// <summary>Closed questions in a row.</summary>
    public int ClosedQuestionsInARow { get; init; }

    /// <summary>Turns since the last reflection.</summary>
    public int TurnsSinceReflection { get; init; }

    /// <summary>Turns since the trainee last asked something.</summary>
    public int TurnsSinceQuestion { get; init; }

    /// <summary>The turn of the trainee's last error; 0 when there was none.</summary>
    public int LastErrorTurn { get; init; }

    /// <summary>Turns with an error in this session.</summary>
    public int Errors { get; init; }

    /// <summary>The rupture that is open: the bond that errors took and nothing has given back, 0..1.</summary>
    public double Rupture { get; init; }

    /// <summary>How true each core belief felt when the session began, 0..100 %, by id.</summary>
    public ValueMap<string, double> BeliefsAtStart { get; init; } = ValueMap<string, double>.Empty;

    /// <summary>The turn in which something was last told or hinted; 0 when nothing was in this session.</summary>
    [JsonIgnore]
    public int LastDisclosureTurn
    {
        get
        {
            var last = 0;
            foreach (var disclosure in Ledger.Entries.Values)
            {
                last = disclosure.Status >= DisclosureStatus.Hinted ? Math.Max(last, disclosure.Turn) : last;
            }

            return last;
        }
    }

    /// <summary>How far an element has come out.</summary>
    /// <param name="elementId">The element's id.</param>
    /// <returns>Its status; untold when the ledger does not list it.</returns>
    public DisclosureStatus StatusOf(string elementId) => Ledger.TryGetValue(elementId, out var entry) ? entry.Status : DisclosureStatus.Untold;

    /// <summary>Whether an element has been said.</summary>
    /// <param name="elementId">The element's id.</param>
    /// <returns>True when it is told.</returns>
    public bool HasTold(string elementId) => StatusOf(elementId) == DisclosureStatus.Told;

    /// <summary>Whether any of some elements has been said.</summary>
    internal bool HasToldAny(ValueList<string> elementIds)
    {
        foreach (var id in elementIds.Items)
        {
            if (HasTold(id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text without the ledger, safe to log.</summary>
    /// <returns>The turn.</returns>
    public override string ToString() => FormattableString.Invariant($"the state after turn {Turn}");
}
