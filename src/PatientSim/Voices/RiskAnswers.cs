using PatientSim.Profiles;

namespace PatientSim.Voices;

/// <summary>Plain answers to a question about wishing to be dead. They name no method, and every patient may say them.</summary>
internal static class RiskAnswers
{
    public static IReadOnlyList<string> For(PatientProfile profile) => (profile.Risk.Ideation, profile.HasRisk) switch
    {
        (Ideation.None, false) =>
        [
            "No. No, nothing like that.", "No, I don't think about that.", "Not that, no.", "It's bad some days, but not like that.", "No, never that.",
            "I want it to stop being like this. I don't want to not be here.", "No. I'd say if it was.",
        ],
        (Ideation.Active, _) =>
        [
            "I've thought about it, yes. It scares me.", "Sometimes it goes that far in my head. I haven't done anything.", "Yes. I've thought it.",
            "There are nights I think about not being here anymore.", "It comes and goes. It's come more lately.", "I think about it. Then I think about who'd be left.", "More than I'd like.",
        ],
        _ =>
        [
            "Sometimes I think it'd be easier not to wake up. I wouldn't do anything.", "Not doing anything, no. Just being gone for a while, sometimes.",
            "I've wished I wasn't around. Only wished.", "It crosses my mind. It doesn't stay.", "There are days I wouldn't mind not being here. That's as far as it goes.",
            "I wouldn't do anything. I just get tired of it all.", "Not like a plan. More like wanting it to be quiet.",
        ],
    };
}
