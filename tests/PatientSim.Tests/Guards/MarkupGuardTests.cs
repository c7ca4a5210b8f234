using PatientSim.Guards;

namespace PatientSim.Tests.Guards;

public sealed class MarkupGuardTests
{
    [TestCase("Not great.")]
    [TestCase("I don't know... maybe?")]
    [TestCase("My sister (the older one) came.")]
    [TestCase("It's 5 * 3, I think.")]
    [TestCase("34.")]
    [TestCase("34. I'm 34.")]
    [TestCase("a < b, that sort of thing")]
    [TestCase("\"Fine,\" she said.")]
    [TestCase("She said \"fine\".")]
    [TestCase("She went \"no\", and I went \"yes\"")]
    [TestCase("Half six - no, seven.")]
    [TestCase("\u0645\u06CC\u200C\u062F\u0627\u0646\u0645.")]
    [TestCase("...")]
    [TestCase("\u2026")]
    [TestCase("The patient: that's what they call me.")]
    [TestCase("My therapist: nice woman.")]
    public void Reply_AsItIsSaid_Passes(string reply) => Assert.That(Check(reply), Is.EqualTo(new GuardVerdict(GuardAction.Pass, reply)));

    [TestCase("  Not great.\n", "Not great.")]
    [TestCase("Not great.\n\nTired,  mostly.", "Not great. Tired, mostly.")]
    public void Reply_OnSeveralLines_PassesOnOne(string reply, string said) => Assert.That(Check(reply), Is.EqualTo(new GuardVerdict(GuardAction.Pass, said)));

    [TestCase("*sighs* I don't know.", "I don't know.")]
    [TestCase("I don't know. *looks at the floor*", "I don't know.")]
    [TestCase("I don't *shrugs* know.", "I don't know.")]
    [TestCase("*looks at the floor. Then up.* I don't know.", "I don't know.")]
    [TestCase("(looks away) Fine.", "Fine.")]
    [TestCase("(Looks away) Fine.", "Fine.")]
    [TestCase("(long pause) Fine.", "Fine.")]
    [TestCase("*Quietly* Fine.", "Fine.")]
    [TestCase("[pause] Fine.", "Fine.")]
    [TestCase("<i>Fine.</i>", "Fine.")]
    [TestCase("<think>She is guarded. I will dodge.</think>Fine.", "Fine.")]
    [TestCase("<thought>She is guarded.</thought> Fine.", "Fine.")]
    [TestCase("She is guarded. I will dodge.</think>\nFine.", "Fine.")]
    [TestCase("Fine. <think>She is guarded. I will", "Fine.")]
    [TestCase("Yes. <think>Guarded.</think> Fine.", "Yes. Fine.")]
    [TestCase("Fi\u200Bne\u202E. \u001B[31mReally\u0007.", "Fine. Really.")]
    [TestCase("Nadia: Fine.", "Fine.")]
    [TestCase("Nadia Test: Fine.", "Fine.")]
    [TestCase("NADIA:\nFine.", "Fine.")]
    [TestCase("**Nadia:** Fine.", "Fine.")]
    [TestCase("Patient: Fine.", "Fine.")]
    [TestCase("*sighs* Nadia: Fine.", "Fine.")]
    [TestCase("**Fine.**", "Fine.")]
    [TestCase("I ***really*** tried.", "I really tried.")]
    [TestCase("# Reply\nFine.", "Reply Fine.")]
    [TestCase("- Tired\n- Sad", "Tired Sad")]
    [TestCase("* Tired\n* Sad", "Tired Sad")]
    [TestCase("1. Tired\n2. Sad", "Tired Sad")]
    [TestCase("`Fine.`", "Fine.")]
    [TestCase("> Fine.", "Fine.")]
    [TestCase("\"Fine. Really.\"", "Fine. Really.")]
    [TestCase("\u201CFine. Really.\u201D", "Fine. Really.")]
    [TestCase("Nadia: \"Fine. Really.\" *shrugs*", "Fine. Really.")]
    [TestCase("I *never* said that.", "I never said that.")]
    [TestCase("I *did not* say that.", "I did not say that.")]
    [TestCase("It was *his* idea.", "It was his idea.")]
    [TestCase("Fine.\nTherapist: And your mother?\nNadia: She's fine too.", "Fine.")]
    [TestCase("Fine.\n**Therapist:** And your mother?", "Fine.")]
    public void Reply_WithMarkup_IsRepaired(string reply, string said) => Assert.That(Check(reply), Is.EqualTo(new GuardVerdict(GuardAction.Repair, said, "markup")));

    [TestCase("*sighs*")]
    [TestCase("(looks away)")]
    [TestCase("[pause]")]
    [TestCase("Nadia:")]
    [TestCase("<think>She is guarded. I will")]
    [TestCase("\u200B")]
    [TestCase("?!")]
    [TestCase("**")]
    [TestCase("Therapist: How are you?")]
    public void Reply_ThatSaysNothing_IsRejected(string reply)
    {
        var verdict = Check(reply);

        Assert.That((verdict.Action, verdict.Flag), Is.EqualTo((GuardAction.Reject, "nothing_said")));
        Assert.That(verdict.Reason, Is.Not.Empty);
    }

    [TestCase("*looks at the floor.", "")]
    [TestCase("Yes. *looks at the floor.", "Yes.")]
    [TestCase("Yes, well *looks at the floor.", "")]
    [TestCase("Yes. And well (a pause.", "Yes.")]
    [TestCase("I was... (a pause.", "")]
    [TestCase("Yes. <think>She is.", "Yes.")]
    [TestCase("<think>\nShe is guarded.\n\nSo am I.", "")]
    [TestCase("\"Fine.", "")]
    [TestCase("\"Fine.\"", "")]
    [TestCase("\"Fine,\" she said. \"Really.\"", "\"Fine,\" she said. \"Really.\"")]
    [TestCase("1.", "")]
    [TestCase("Nadia:", "")]
    [TestCase("...", "...")]
    [TestCase("*sighs*", "")]
    [TestCase("It's 5 * 3.", "It's 5 * 3.")]
    public void Reply_Unfinished_HoldsBackWhatMayStillChange(string reply, string let) =>
        Assert.That(new MarkupGuard().Check(Reviews.Of(reply, unfinished: true)), Is.EqualTo(new GuardVerdict(GuardAction.Pass, let)));

    private static GuardVerdict Check(string reply) => new MarkupGuard().Check(Reviews.Of(reply));
}
