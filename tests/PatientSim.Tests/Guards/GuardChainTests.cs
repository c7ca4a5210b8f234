using PatientSim.Guards;

namespace PatientSim.Tests.Guards;

public sealed class GuardChainTests
{
    [Test]
    public void Chain_WithoutGuards_Passes() => Assert.That(new GuardChain().Check(Reviews.Of("Fine.")).Verdict, Is.EqualTo(new GuardVerdict(GuardAction.Pass, "Fine.")));

    [Test]
    public void Chain_OfRepairs_HandsEachTextToTheNextAndKeepsEveryFlag()
    {
        var (first, second) = (new Guard(text => new(GuardAction.Repair, text + "b", "first")), new Guard(text => new(GuardAction.Repair, text + "c", "second")));

        var (verdict, flags) = new GuardChain(first, second, new Guard(text => new(GuardAction.Pass, text))).Check(Reviews.Of("a"));

        Assert.That(verdict.Text, Is.EqualTo("abc"));
        Assert.That(flags, Is.EqualTo(new[] { "first", "second" }));
        Assert.That(second.Seen, Is.EqualTo(new[] { "ab" }));
    }

    [Test]
    public void Chain_AtTheFirstRejection_StopsAndKeepsTheFlagsBefore()
    {
        var last = new Guard(text => new(GuardAction.Pass, text));

        var (verdict, flags) = new GuardChain(new Guard(text => new(GuardAction.Repair, text, "first")), new Guard(text => new(GuardAction.Reject, text, "no", "Because.")), last).Check(Reviews.Of("a"));

        Assert.That((verdict.Action, verdict.Reason), Is.EqualTo((GuardAction.Reject, "Because.")));
        Assert.That(flags, Is.EqualTo(new[] { "first", "no" }));
        Assert.That(last.Seen, Is.Empty);
    }

    [Test]
    public void Chain_WithOneMore_AsksItLastAndLeavesTheFirstChainAsItWas()
    {
        var last = new Guard(text => GuardVerdict.Reject(text, "no", "Because."));

        Assert.That(GuardChain.Default.With(last).Check(Reviews.Of("*sighs* Fine.")).Flags, Is.EqualTo(new[] { "markup", "no" }));
        Assert.That(last.Seen, Is.EqualTo(new[] { "Fine." }));
        Assert.That(GuardChain.Default.Check(Reviews.Of("Fine.")).Flags, Is.Empty);
    }

    [Test]
    public void Chain_OfTheSameFlagTwice_RaisesItOnce()
    {
        var guard = new Guard(text => new(GuardAction.Repair, text, "same"));

        Assert.That(new GuardChain(guard, guard).Check(Reviews.Of("a")).Flags, Is.EqualTo(new[] { "same" }));
    }

    [Test]
    public void Chain_WhenAllOfAnUnfinishedReplyIsHeldBack_AsksNoFurtherGuard()
    {
        var last = new Guard(text => new(GuardAction.Reject, text, "empty", "It is empty."));

        var (verdict, _) = new GuardChain(new MarkupGuard(), last).Check(Reviews.Of("*looks up.", unfinished: true));

        Assert.That(verdict, Is.EqualTo(new GuardVerdict(GuardAction.Pass, "")));
        Assert.That(last.Seen, Is.Empty);
    }

    [TestCase("*sighs* As an AI, I am a complete failure.", "markup out_of_character")]
    [TestCase("*sighs* I'm a complete failure.", "markup leak")]
    [TestCase("As an AI, I would die by xmethodx.", "out_of_character")]
    [TestCase("I'm a complete failure and I would die by xmethodx.", "method")]
    [TestCase("I'm a complete failure. Ich kann das nicht mehr.", "leak")]
    [TestCase("I'm sixty. Ich kann das nicht mehr.", "wrong_language")]
    [TestCase("I'm sixty.", "contradiction")]
    public void DefaultChain_AtTheFirstRejection_StopsInItsOrder(string reply, string flags) =>
        Assert.That(string.Join(' ', GuardChain.Default.Check(Reviews.Of(reply)).Flags), Is.EqualTo(flags));

    [Test]
    public void DefaultChain_WithARegisteredLimit_CutsLast()
    {
        var plan = Reviews.Offering("sacked") with { MaxSentences = 1 };

        var (verdict, flags) = GuardChain.Default.Check(Reviews.Of("*sighs* It was fine really. It was all right.", plan: plan));

        Assert.That(verdict.Text, Is.EqualTo("It was fine really."));
        Assert.That(flags, Is.EqualTo(new[] { "markup", "too_long" }));
    }

    private sealed class Guard(Func<string, GuardVerdict> check) : IReplyGuard
    {
        public List<string> Seen { get; } = [];

        public GuardVerdict Check(ReplyReview review)
        {
            Seen.Add(review.Text);
            return check(review.Text);
        }
    }
}
