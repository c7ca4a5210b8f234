using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Voices;

/// <summary>Plain answers to a question about risk. They name no method, and every patient may say them.</summary>
internal static class RiskAnswers
{
    /// <summary>Answers to what was asked. All but those about wishing say in full what they mean, so that they fit "are you safe" and "are you in danger" alike.</summary>
    public static IReadOnlyList<string> For(PatientProfile profile, RiskTopic topic) => (topic, profile.Risk.Ideation, profile.HasRisk) switch
    {
        (RiskTopic.Wish, _, _) => For(profile),
        (RiskTopic.Past, Ideation.None, false) =>
            ["No. I've never hurt myself.", "No, never. I've never done anything like that.", "I've never hurt myself, no.", "No. I've never done anything to myself.", "Never, no. I wouldn't."],
        (RiskTopic.Past, _, _) =>
            ["No. I've never done anything to myself. It's only ever been thoughts.", "I've never hurt myself, no. I've had the thought.", "No. Thought things, yes. Never done anything.", "Never done anything, no.", "No. I haven't done anything."],
        (RiskTopic.HurtByOthers, _, _) =>
            ["No. Nobody hurts me.", "Nobody's hurting me, no.", "No, nobody does anything like that to me.", "Nobody hurts me. It isn't that.", "No. There's nobody like that."],
        (RiskTopic.HurtsOthers, _, _) =>
            ["No. I wouldn't hurt anyone.", "No, I'd never hurt anybody.", "I wouldn't hurt anyone, no.", "Hurt somebody? No, never.", "No. I've never wanted to hurt anyone."],
        (_, Ideation.Active, _) =>
            ["I'm safe now, yes. The thoughts come, but I'm safe.", "I'm safe today, yes.", "Yes, I'm safe. I'd say if I wasn't.", "I'm safe, yes. Some nights it scares me, but I'm safe.", "I am safe. I wouldn't do anything."],
        _ =>
            ["I'm safe, yes.", "Yes, I'm safe. It's nothing like that.", "I feel safe, yes.", "I'm safe. I'd say if I wasn't.", "Yes, I'm safe. You needn't worry about that."],
    };

    /// <summary>Answers to a question about wishing to be dead.</summary>
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
