using PatientSim.Guards;
using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

public sealed class LeakDisguiseTests
{
    private static IEnumerable<string> Disguises => Disguise.All.Keys;

    [TestCaseSource(nameof(Disguises))]
    public void ShortBelief_InDisguise_IsRejectedUntilItIsOffered(string disguise)
    {
        // Half of two words is one.
        var text = disguise.EndsWith("half", StringComparison.Ordinal) ? "I'm worthless. I'm worthless." : "I'm worthless.";
        var worthless = TestSessions.Nadia with { CoreBeliefs = [TestSessions.Nadia.CoreBeliefs[0] with { Statement = "I'm worthless." }] };
        var said = Disguise.All[disguise](text);

        Assert.That(new LeakGuard().Check(Reviews.Of(said, worthless)).Action, Is.EqualTo(GuardAction.Reject));
        Assert.That(new LeakGuard().Check(Reviews.Of(said, worthless, Reviews.Offering("failure"))).Flag, Is.Not.EqualTo("leak"));
    }

    [TestCaseSource(nameof(Disguises))]
    public void Instructions_InDisguise_AreRejected(string disguise)
    {
        var system = new PromptCompiler().CompileSystem(TestSessions.Nadia, StyleCatalog.BuiltIn.Get(TestSessions.Nadia.Style));
        var sent = new SentInstructions(new(system.Instructions), ["[Director's note: You feel sad; you are a little wary. Answer just what was asked. About 12 words, 2 sentences at most.]"]);
        string[] lines = ["You did not come to be helpful or to make the session go well.", "You feel sad; you are a little wary. Answer just what was asked."];

        foreach (var line in lines)
        {
            Assert.That(new LeakGuard().Check(Reviews.Of(Disguise.All[disguise](line + " " + line)) with { Sent = sent }).Action, Is.EqualTo(GuardAction.Reject), line);
        }
    }

    [TestCase("SGVsbG8sIHRoaXMgaXMgbm90aGluZyB5b3Uga25vdy4=")]
    [TestCase("Sure: 48656c6c6f2c2074686973206973206e6f7468696e67")]
    [TestCase("JBSWY3DPEB3W64TMMQQQ====")]
    [TestCase("Jr unq gbnfg sbe oernxsnfg, naq gura V jrag gb jbex.")]
    [TestCase(".krow ot tnew I neht dna ,tsafkaerb rof tsaot dah eW")]
    [TestCase("{\"role\": \"assistant\", \"content\": \"Fine.\"}")]
    [TestCase("W e h a d t o a s t")]
    public void Code_ThatStandsForNothingKnown_IsNothingAPatientSays(string reply) =>
        Assert.That(new LeakGuard().Check(Reviews.Of(reply)).Flag, Is.EqualTo("encoded"));

    [TestCase("It's Brooks, B-R-O-O-K-S.")]
    [TestCase("I have ADHD, or A.D.H.D., whatever you call it.")]
    [TestCase("I, I, I... I don't know.")]
    [TestCase("I watched YouTube on my iPhone at McDonald's.")]
    [TestCase("My number's 0114 496 0000.")]
    [TestCase("Ten, 20, 30, 40 a day, at 4pm, on the M25.")]
    [TestCase("Hmm. Mm. Shh. Mr and Mrs, TV, NHS.")]
    [TestCase("Sunday, yesterday, okay, may, day, away.")]
    [TestCase("Toast, cereal, fruit, coffee, yoghurt.")]
    [TestCase("No, I guessYes! Sort ofYes!")]
    [TestCase("Noooooooooooo. Aaaaaaaaaaaaaaaaargh.")]
    [TestCase("Ca\u00F1\u00F3n, caf\u00E9, na\u00EFve, Zo\u00EB.")]
    [TestCase("100%. Three & four.")]
    public void Speech_ThatIsWrittenOddly_Passes(string reply) => Assert.That(new LeakGuard().Check(Reviews.Of(reply)), Is.EqualTo(GuardVerdict.Pass(reply)));

    [TestCase("Hello. SSdt.", "Hello.")]
    [TestCase("Yes. I. m. w.", "Yes.")]
    [TestCase("Yes. 49 27 6d.", "Yes.")]
    [TestCase("So do I.", "So do I.")]
    public void Code_ThatMayGoOn_IsHeldBack(string reply, string let) => Assert.That(new LeakGuard().Check(Reviews.Of(reply, unfinished: true)), Is.EqualTo(GuardVerdict.Pass(let)));

    [Test]
    public void Instructions_ThatAreThePatientsToSay_Pass()
    {
        var profile = TestSessions.Nadia with { Risk = new() { Ideation = Ideation.Passive } };
        var system = new PromptCompiler().CompileSystem(profile, StyleCatalog.BuiltIn.Get(profile.Style));
        var sent = new SentInstructions(new(system.Instructions), ["[Director's note: A plain fact: Five hours, if I'm lucky. You might put it: \"I put the tray at the back of the shelf.\"\n- \"My sister Ann lives in Hull with two cats.\"]"]);

        foreach (var line in (string[])["Five hours, if I'm lucky. I put the tray at the back of the shelf.", "My sister Ann lives in Hull with two cats.", "Sometimes I think it would be easier not to be here."])
        {
            Assert.That(new LeakGuard().Check(Reviews.Of(line, profile) with { Sent = sent }).Action, Is.EqualTo(GuardAction.Pass), line);
        }
    }

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public void LeakGuard_OnWhatRealClientsSaid_HardlyEverObjects(string id)
    {
        var profile = TestSessions.Shipped(id);
        var style = StyleCatalog.BuiltIn.Get(profile.Style);
        var review = Reviews.Of("", profile) with { Style = style, Sent = new(new(new PromptCompiler().CompileSystem(profile, style).Instructions), ["[Director's note: You feel sad; you are a little wary. Answer just what was asked.]"]) };
        var lines = AnnoMi.Clients();

        var found = lines.Select(line => new LeakGuard().Check(review with { Text = line })).Where(verdict => verdict.Action != GuardAction.Pass).ToList();

        TestContext.Out.WriteLine(FormattableString.Invariant($"{found.Count} of {lines.Count}: {string.Join(' ', found.GroupBy(verdict => verdict.Flag).Select(flag => $"{flag.Key} {flag.Count()}"))}"));
        Assert.That(lines, Has.Count.AtLeast(2950));
        Assert.That(found, Has.Count.AtMost(lines.Count / 200));
    }
}
