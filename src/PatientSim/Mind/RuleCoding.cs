namespace PatientSim.Mind;

/// <summary>What the rules make of a turn.</summary>
/// <param name="Act">The act as the rules alone code it.</param>
/// <param name="Sentences">The cues in each sentence, and whether it is asked.</param>
internal readonly record struct RuleCoding(TraineeAct Act, List<(CueSet Cues, bool IsAsked)> Sentences);
