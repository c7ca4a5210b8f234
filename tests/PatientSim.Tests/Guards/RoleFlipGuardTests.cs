using PatientSim.Guards;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

public sealed class RoleFlipGuardTests
{
    private static readonly RoleFlipGuard s_guard = new();

    [TestCase("seen", 0.96)]
    [TestCase("unseen", 0.95)]
    public void Replies_InWhichThePatientCounsels_AreNotSaid(string half, double least) =>
        Assert.That(RoleLines.Caught(s_guard, half, RoleLines.Of($"role-flips-{half}")), Is.AtLeast(least));

    [TestCase("seen")]
    [TestCase("unseen")]
    public void Replies_ThatAPatientWouldGive_Pass(string half) =>
        Assert.That(RoleLines.Caught(s_guard, half, RoleLines.Of($"in-character-{half}")), Is.AtMost(0.02));

    [Test]
    public void Replies_OfRealClients_Pass() => Assert.That(RoleLines.Caught(s_guard, "AnnoMI", AnnoMi.Clients()), Is.AtMost(0.005));

    [Test]
    public void Lines_WrittenForShippedPatients_Pass() =>
        Assert.That(RoleLines.Shipped().Where(pair => s_guard.Check(Reviews.Of(pair.Line, pair.Profile)).Action != GuardAction.Pass).Select(pair => pair.Line), Is.Empty);

    [TestCase("That's a good question. I don't know.", "I don't know.")]
    [TestCase("I burnt the lot. It sounds like you're feeling overwhelmed. Anyway.", "I burnt the lot. Anyway.")]
    [TestCase("I burnt the lot.  Let's explore how you feel about that.", "I burnt the lot.")]
    [TestCase("Great reflection. You're doing a great job as a therapist! Nobody asked me that before.", "Nobody asked me that before.")]
    public void Sentence_OfATherapist_IsDroppedFromWhatThePatientSays(string reply, string said) =>
        Assert.That(s_guard.Check(Reviews.Of(reply)), Is.EqualTo(new GuardVerdict(GuardAction.Repair, said, "role_flip")));

    [Test]
    public void Reply_OfNothingElse_IsRejectedWithAReason()
    {
        var verdict = s_guard.Check(Reviews.Of("It sounds like you're feeling overwhelmed. Let's explore that together."));

        Assert.That((verdict.Action, verdict.Flag), Is.EqualTo((GuardAction.Reject, "role_flip")));
        Assert.That(verdict.Reason, Does.Contain("You are the patient"));
    }

    [Test]
    public void Sentence_OfATherapist_WhileMoreIsComing_IsHeldBack() =>
        Assert.That(s_guard.Check(Reviews.Of("That's a good question.", unfinished: true)), Is.EqualTo(new GuardVerdict(GuardAction.Repair, "", "role_flip")));

    [TestCase("She said, \"Let's unpack that. How does that make you feel? Take a deep breath.\" I left.")]
    [TestCase("\u201CYour feelings are valid. Let\u2019s explore them,\u201D he goes. I left.")]
    [TestCase("My last counsellor always said it sounds like you're feeling stuck.")]
    [TestCase("Are you even listening? How long have you been doing this?")]
    public void Sentence_ThatSomebodyElseSaid_OrThatAsksBack_Passes(string reply) => Assert.That(s_guard.Check(Reviews.Of(reply)), Is.EqualTo(GuardVerdict.Pass(reply)));

    [Test]
    public async Task PraiseOpening_IsNeverShown_AndTheAnswerIs([Values] bool streaming)
    {
        var voice = new ScriptedChatClient().Streams("That's a good ", "question. I burnt", " the lot. It was awful.");

        var (let, turn) = await TestSessions.Session(voice).Say("What happened?", streaming);

        Assert.That((let, turn.Text), Is.EqualTo(("I burnt the lot. It was awful.", "I burnt the lot. It was awful.")));
        Assert.That((string.Join(' ', turn.Flags), turn.Usage.ModelCalls), Is.EqualTo(("role_flip", 1)));
    }

    [Test]
    public async Task Reply_OfATherapistOnly_IsAskedForAgainWithTheReason([Values] bool streaming)
    {
        var voice = ScriptedChatClient.Saying("Let's explore that together.", "No idea.");

        var (let, turn) = await TestSessions.Session(voice).Say("What happened?", streaming);

        Assert.That((let, string.Join(' ', turn.Flags)), Is.EqualTo(("No idea.", "role_flip")));
        Assert.That(voice.Requests[1].Messages[^1].Text, Does.Contain("It was the therapist's part"));
    }

    [Test]
    public async Task Reply_CutAnywhere_LosesTheSameSentences()
    {
        const string Reply = "Well. That's a great question. I burnt \"the lot. Your feelings are valid\" she said. How are you coping? Let's explore that... No. Take a deep breath. Fine.";
        var (_, plain) = await Turn([Reply], streaming: false);
        for (var size = 1; size < Reply.Length; size += 3)
        {
            var (let, turn) = await Turn([.. Reply.Chunk(size).Select(piece => new string(piece))], streaming: true);

            Assert.That((let, turn), Is.EqualTo((plain.Text, plain)), $"pieces of {size}");
        }

        Assert.That(plain.Text, Does.Not.Contain("great question").And.Not.Contain("coping").And.Not.Contain("breath").And.EndsWith("Fine."));

        Task<(string Let, PatientTurn Turn)> Turn(string[] pieces, bool streaming) =>
            TestSessions.Session(new ScriptedChatClient().Streams(pieces), new() { Style = ConversationalStyle.Verbose }).Say("What happened?", streaming);
    }
}
