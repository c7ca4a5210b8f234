using PatientSim.Guards;
using PatientSim.Mind;

namespace PatientSim.Tests.Guards;

public sealed class LengthGuardTests
{
    [TestCase("One two three.", 3, 1)]
    [TestCase("One. Two. Three.", 3, 3)]
    [TestCase("Oh, you know. Bit tired. Sorry.", 30, 1)]
    [TestCase("One -- two.", 2, 1)]
    [TestCase("One... two.", 2, 1)]
    [TestCase("One.\nTwo.", 2, 2)]
    [TestCase("", 3, 1)]
    public void Reply_WithinTheLimit_PassesAsItIs(string reply, int words, int sentences) => Assert.That(Check(reply, words, sentences), Is.EqualTo(new GuardVerdict(GuardAction.Pass, reply)));

    [TestCase("One is here now. Two is here now. Three is here now.", 30, 2, "One is here now. Two is here now.")]
    [TestCase("One. Two is here now. Three is. Four is here now.", 30, 1, "One. Two is here now.")]
    [TestCase("One two. Three four. Five.", 3, 9, "One two.")]
    [TestCase("One two, three four.", 2, 9, "One two...")]
    [TestCase("One two three. Four.", 2, 9, "One two...")]
    [TestCase("One two three four", 3, 9, "One two three...")]
    [TestCase("One is here now.\nTwo is here now.\nThree.", 30, 2, "One is here now.\nTwo is here now.")]
    [TestCase("It is one now. It is one now. It is one now.", 30, 2, "It is one now. It is one now.")]
    public void Reply_BeyondTheLimit_IsCut(string reply, int words, int sentences, string kept) =>
        Assert.That(Check(reply, words, sentences), Is.EqualTo(new GuardVerdict(GuardAction.Repair, kept, "too_long")));

    private static GuardVerdict Check(string reply, int words, int sentences) =>
        new LengthGuard().Check(Reviews.Of(reply, plan: new() { Stance = Stance.Answer, MaxWords = words, MaxSentences = sentences }));
}
