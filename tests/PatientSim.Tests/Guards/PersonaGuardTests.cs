using PatientSim.Guards;

namespace PatientSim.Tests.Guards;

public sealed class PersonaGuardTests
{
    private static readonly string[] s_breaks =
    [
        "As an AI, I don't have feelings.",
        "as an ai language model I cannot answer.",
        "As a large language model, I have no past.",
        "As a virtual assistant I would say no.",
        "I'm an AI.",
        "I\u2019m just an AI.",
        "I am only a language model.",
        "Well, I'm actually a chatbot.",
        "I'm a simulated patient.",
        "I'm a fictional character, so I don't sleep.",
        "I'm not a real person.",
        "I am a computer program.",
        "My system prompt tells me to be short.",
        "My prompt says I am sad.",
        "The prompt says I should dodge.",
        "My programming doesn't let me.",
        "My instructions are to stay guarded.",
        "I was instructed to stay guarded.",
        "The director's note wants me to stop.",
        "I'm playing the role of Nadia.",
        "I'm playing a patient with depression.",
        "I'm role-playing here.",
        "I am portraying someone sad.",
        "I'll stay in character.",
        "Let me break character for a moment.",
        "I can't assist with that.",
        "I'm sorry, but I can't help with that.",
        "Hello! How can I assist you today?",
        "How can I help you?",
        "I'm here to help you with anything.",
        "I am ChatGPT.",
        "I was made by OpenAI.",
        "That is against the content policy.",
        "I don't have personal experiences.",
        "As Nadia, I would say that I'm tired.",
        "Here is my response: I feel sad.",
        "That's not in my training data.",
    ];

    private static readonly string[] s_innocent =
    [
        "I followed the instructions on the packet.",
        "The instructions were in German.",
        "I'm playing football on Sunday.",
        "I'm playing the piano again, badly.",
        "It feels like I'm playing a part at work.",
        "I worked as an assistant in a school.",
        "I'm an assistant manager.",
        "As a large family we never had quiet.",
        "I'm a virtual hermit at the moment.",
        "It's not in character for me to shout.",
        "All day I say, how can I help you, and smile.",
        "He asks me to lift things and I can't help with that.",
        "My son does his homework with ChatGPT.",
        "I asked an AI thing about it, it was no use.",
        "The guidelines at work changed again.",
        "She was prompt, I was late.",
        "I can't help it.",
        "I can't help thinking about it.",
        "I'm not really a person for parties.",
        "I'm not an artist or anything.",
        "I don't have feelings about it any more.",
        "I don't have personal time, with the kids.",
        "I'm a real mess.",
        "They programmed me to be polite, my parents.",
        "The policy at work is no phones.",
        "My role is mainly typing.",
        "I play a lot of games.",
        "As a child I was quiet.",
        "As an adult you'd think I'd cope.",
        "I'm just a cleaner.",
        "I'm only a trainee.",
        "I'm here because my wife asked me to.",
        "I was told to come.",
        "How can I help myself, that's what I ask.",
        "Here's the answer she gave me. No.",
        "What can I say.",
        "Is this a role play?",
    ];

    [TestCaseSource(nameof(s_breaks))]
    public void Reply_InWhichTheModelSpeaks_IsRejected(string reply)
    {
        var verdict = new PersonaGuard().Check(Reviews.Of(reply));

        Assert.That((verdict.Action, verdict.Flag), Is.EqualTo((GuardAction.Reject, "out_of_character")));
        Assert.That(verdict.Reason, Is.Not.Empty);
    }

    [TestCaseSource(nameof(s_innocent))]
    public void Reply_ThatAPersonWouldGive_Passes(string reply) => Assert.That(new PersonaGuard().Check(Reviews.Of(reply)), Is.EqualTo(new GuardVerdict(GuardAction.Pass, reply)));
}
