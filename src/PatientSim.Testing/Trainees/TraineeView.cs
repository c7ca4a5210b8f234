using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Trainees;

/// <summary>What a trainee knows of an interview: never the patient's formulation, state or plan.</summary>
/// <param name="Intake">What was known before the session.</param>
/// <param name="Turns">The turns so far.</param>
/// <param name="Seed">The seed of the session, for trainees that choose among things to say.</param>
public sealed record TraineeView(PatientIntake Intake, ValueList<PatientTurn> Turns, int Seed)
{
    /// <summary>What the patient said last; null before the first turn.</summary>
    public string? LastReply => Turns is [.., var last] ? last.Text : null;

    /// <summary>A text without what was said, safe to log.</summary>
    /// <returns>How many turns there are.</returns>
    public override string ToString() => FormattableString.Invariant($"a trainee's view of {Turns.Count} turn(s)");
}
