using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>A feeling that the trainee said the patient has, set against what the patient had said by then. For the trainer's eyes.</summary>
/// <param name="Emotion">The group of the feeling; null for one outside the nine groups, such as relief.</param>
/// <param name="Words">The trainee's words for it.</param>
/// <param name="Hedged">Whether it was offered as a guess ("I wonder if", "maybe") and not asserted.</param>
/// <param name="Supported">Whether the patient had shown it: in the last reply, or in what was told before.</param>
/// <param name="Shown">The feelings the patient had shown; empty when none was.</param>
/// <param name="Quote">A sentence of the patient's last reply that it can be held against; null when there was no reply.</param>
public sealed record FeelingAttribution(Emotion? Emotion, string Words, bool Hedged, bool Supported, ValueList<Emotion> Shown, string? Quote);
