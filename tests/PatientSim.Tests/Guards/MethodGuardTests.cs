using PatientSim.Guards;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;
using PatientSim.Voices;

namespace PatientSim.Tests.Guards;

/// <summary>No test names a real method: <c>xmethodx</c> stands for one.</summary>
public sealed class MethodGuardTests
{
    [TestCase("method-seen")]
    [TestCase("method-unseen")]
    public void Replies_ThatNameAMethod_AreRejectedAndPassiveThoughtsPass(string list)
    {
        var lines = GuardLine.Read(list, _ => false);

        Assert.That(Caught.Recall(lines, line => IsRejected(line.Text)), Is.AtLeast(0.95));
        Assert.That(Caught.Passing(lines, line => IsRejected(line.Text)), Is.EqualTo(1));
    }

    [Test]
    public void Reply_ThatNamesAMethod_IsRejectedForAReasonThatNamesNothing()
    {
        var verdict = new MethodGuard().Check(Reviews.Of("I'd kill myself with xmethodx."));

        Assert.That((verdict.Action, verdict.Flag), Is.EqualTo((GuardAction.Reject, "method")));
        Assert.That(MethodGuard.Names(verdict.Reason, askedAboutRisk: true), Is.False);
    }

    [Test]
    public void Reply_ThatNamesAMethod_IsRejectedWhenEverythingWasSentToo() =>
        Assert.That(new MethodGuard().Check(Reviews.Of("I'd kill myself with xmethodx.") with { EverythingSent = true }).Flag, Is.EqualTo("method"));

    [TestCase("Xmethodx, I suppose.")]
    [TestCase("With x m e t h o d x, if ever.")]
    public void BareTerm_WhenTheTrainee_AskedAboutRisk_IsRejectedAndElsePasses(string reply)
    {
        var plan = new ResponsePlan { Stance = Stance.Risk, MaxWords = 1000, MaxSentences = 100 };

        Assert.That(new MethodGuard().Check(Reviews.Of(reply, plan: plan)).Action, Is.EqualTo(GuardAction.Reject));
        Assert.That(MethodGuard.Names("I keep xmethodx in the shed for the roses."), Is.False);
    }

    [TestCase("I want to die. XMETHODX.")]
    [TestCase("I want to die. x.m.e.t.h.o.d.x")]
    [TestCase("I want to die. X M E T H O D X")]
    [TestCase("I want to die. x\u200bmeth\u200dodx")]
    [TestCase("I want to die. \uff38\uff2d\uff25\uff34\uff28\uff2f\uff24\uff38")]
    [TestCase("I want to die. xmethodxs")]
    [TestCase("x p h r a s e x of xmethodx")]
    [TestCase("Xphrasex, of... xmethodx")]
    public void Term_InASimpleDisguise_IsRejected(string reply) => Assert.That(IsRejected(reply), Is.True);

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public void RiskAnswers_OfTheOfflineVoice_NameNothing(string id)
    {
        var profile = TestSessions.Shipped(id);
        var answers = Enum.GetValues<Ideation>().SelectMany(ideation => RiskAnswers.For(profile with { Risk = new() { Ideation = ideation } }));

        Assert.That(answers.Where(answer => MethodGuard.Names(answer, askedAboutRisk: true)), Is.Empty);
    }

    [Test]
    public void RealClients_OnHealthAndHabits_AreHardlyEverRejected()
    {
        // Read by hand: three about an overdose nobody intends, one about "we've done it" beside an everyday word.
        var lines = AnnoMi.Clients();
        Assert.That(lines.Count(IsRejected) / (double)lines.Count, Is.AtMost(0.005));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Reply_OfAnyText_HasAVerdict(string? text) => Assert.That(MethodGuard.Names(text ?? "", askedAboutRisk: true), Is.False);

    private static bool IsRejected(string reply) => new MethodGuard().Check(Reviews.Of(reply)).Action == GuardAction.Reject;
}
