using System.Text.Json.Serialization;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>One turn, as a trainee may see it.</summary>
/// <param name="Number">The turn, from 1.</param>
/// <param name="Trainee">What the trainee said.</param>
/// <param name="Text">What the patient said.</param>
/// <param name="Flags">What guards found in the voice's reply, such as <c>too_long</c>, and <c>ended</c> when the patient left; empty on most turns.</param>
/// <param name="Usage">What the turn cost.</param>
public sealed record PatientTurn(int Number, string Trainee, string Text, ValueList<string> Flags, TurnUsage Usage)
{
    internal const string EndedFlag = "ended";
    internal const string FilteredFlag = "content_filtered";

    /// <summary>Whether the patient ended the session with this turn.</summary>
    [JsonIgnore]
    public bool Ended => Flags.Contains(EndedFlag);

    /// <summary>What guards found in the voice's reply, such as <c>too_long</c>, and <c>ended</c> when the patient left; empty on most turns.</summary>
    /// <remarks>Snapshots leave empty lists out.</remarks>
    public ValueList<string> Flags { get; init; } = Flags ?? [];

    /// <summary>A text without what was said, safe to log.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => FormattableString.Invariant($"turn {Number}");
}
