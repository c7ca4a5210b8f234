using PatientSim.Guards;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

public sealed class PersonaGuardTests
{
    private static readonly PersonaGuard s_guard = new();

    [TestCase("seen", 0.97)]
    [TestCase("unseen", 0.95)]
    public void Replies_InWhichTheModelSpeaks_AreRejected(string half, double least) =>
        Assert.That(RoleLines.Caught(s_guard, half, RoleLines.Of($"persona-breaks-{half}")), Is.AtLeast(least));

    [TestCase("seen")]
    [TestCase("unseen")]
    public void Replies_ThatAPersonWouldGive_Pass(string half) =>
        Assert.That(RoleLines.Caught(s_guard, half, RoleLines.Of($"in-character-{half}")), Is.AtMost(0.02));

    [Test]
    public void Replies_OfRealClients_Pass() => Assert.That(RoleLines.Caught(s_guard, "AnnoMI", AnnoMiClients.Lines()), Is.AtMost(0.001));

    [Test]
    public void Lines_WrittenForShippedPatients_Pass() =>
        Assert.That(RoleLines.Shipped().Where(pair => s_guard.Check(Reviews.Of(pair.Line, pair.Profile)).Action != GuardAction.Pass).Select(pair => pair.Line), Is.Empty);

    [Test]
    public void Rejection_CarriesItsFlagAndAReason()
    {
        var verdict = s_guard.Check(Reviews.Of("Tired. As an AI, I don't sleep."));

        Assert.That((verdict.Action, verdict.Flag), Is.EqualTo((GuardAction.Reject, "out_of_character")));
        Assert.That(verdict.Reason, Does.Contain("You are the patient"));
    }

    [TestCase("AS AN AI, I DON'T SLEEP.")]
    [TestCase("as an ai i dont sleep")]
    [TestCase("As an A.I. I don\u2019t sleep.")]
    [TestCase("Nadia Test looks at the floor.")]
    [TestCase("NADIA LOOKS AT THE FLOOR.")]
    [TestCase("This is a role\u2011play. It's only a role play.")]
    public void Break_HoweverItIsWritten_IsFound(string reply) => Assert.That(s_guard.Check(Reviews.Of(reply)).Action, Is.EqualTo(GuardAction.Reject));

    [TestCase("Will Stone", "I will look at it, maybe.", GuardAction.Pass)]
    [TestCase("Will Stone", "Will looks at the floor.", GuardAction.Reject)]
    [TestCase("Claude Martin", "I'm Claude. Hello.", GuardAction.Pass)]
    [TestCase("Ana Jones", "I'm Ana Jones, hello.", GuardAction.Pass)]
    [TestCase("Ana Jones", "Banana looks nice on it.", GuardAction.Pass)]
    public void Name_OfThePatient_IsKnownByItself(string name, string reply, GuardAction action) =>
        Assert.That(s_guard.Check(Reviews.Of(reply, TestSessions.Nadia with { Name = name })).Action, Is.EqualTo(action));
}
