using PatientSim.Guards;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

public sealed class LeakGuardTests
{
    [TestCase("I guess they are going to sack me.", "sacked")]
    [TestCase("I think THEY'RE -- they are going to, sack me!", "sacked")]
    [TestCase("I'm a complete failure.", "failure")]
    [TestCase("I am a complete failure.", "failure")]
    [TestCase("I\u2019m a complete failure.", "failure")]
    [TestCase("They'll -- they're going to sack me by Friday.", "sacked")]
    [TestCase("Yes. I'm -- a complete... failure!", "failure")]
    [TestCase("My brother was praised at every dinner.", "brother-praised")]
    [TestCase("I must never hand in anything.", "perfect-or-nothing")]
    public void Reply_ThatTellsWhatIsLocked_IsRejectedUntilItIsOffered(string reply, string id)
    {
        Assert.That(Check(reply), Has.Property(nameof(GuardVerdict.Flag)).EqualTo("leak"));
        Assert.That(Check(reply, Reviews.Offering(id, DisclosureStatus.Hinted)).Action, Is.EqualTo(GuardAction.Reject));
        Assert.That(Check(reply, Reviews.Offering(id)).Action, Is.EqualTo(GuardAction.Pass));
        Assert.That(new LeakGuard().Check(Reviews.Of(reply) with { EverythingSent = true }).Action, Is.EqualTo(GuardAction.Pass));
        var told = Reviews.Of(reply) with { State = new() { Alliance = new(0, 0, 0), Ledger = ValueMap<string, Disclosure>.Empty.With(id, new(DisclosureStatus.Told, 1)) } };
        Assert.That(new LeakGuard().Check(told).Action, Is.EqualTo(GuardAction.Pass));
    }

    [TestCase("It's one of my core beliefs.")]
    [TestCase("An automatic thought, I guess.")]
    [TestCase("That's a cognitive distortion.")]
    [TestCase("It says so in the <patient-file>.")]
    public void Reply_InWordsOfACaseFile_IsRejected(string reply) => Assert.That(Check(reply).Flag, Is.EqualTo("diagram_label"));

    [TestCase("I burnt forty loaves on a Tuesday.")]
    [TestCase("I failed, I guess.")]
    [TestCase("I put the tray at the back of the shelf.")]
    [TestCase("")]
    public void Reply_OnTheSurface_Passes(string reply) => Assert.That(Check(reply).Action, Is.EqualTo(GuardAction.Pass));

    [TestCase("I can't.", "I can't sleep much.", GuardAction.Pass)]
    [TestCase("It was me.", "I said it was me who rang.", GuardAction.Pass)]
    [TestCase("I'm alone.", "I'm alone a lot.", GuardAction.Reject)]
    [TestCase("It was all me.", "It was all me.", GuardAction.Reject)]
    public void Reply_WithAVeryShortLockedText_IsRejectedWhereItMeansSomething(string thought, string reply, GuardAction action)
    {
        var nadia = TestSessions.Nadia;
        var situation = nadia.Situations[0];
        var profile = nadia with { Situations = [situation with { AutomaticThoughts = [situation.AutomaticThoughts[0] with { Text = thought }] }] };

        Assert.That(new LeakGuard().Check(Reviews.Of(reply, profile)).Action, Is.EqualTo(action));
    }

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public void DeepLine_OfAShippedPatient_IsRejectedAtTurnOneAndPassesWhenOffered(string id)
    {
        var profile = TestSessions.Shipped(id);
        var deep = Formulation.Of(profile).Elements.Where(element => element.Rung >= Rung.Thought).ToList();

        Assert.Multiple(() =>
        {
            foreach (var element in deep)
            {
                foreach (var line in element.Says.Tell.Append(element.Text))
                {
                    Assert.That(new LeakGuard().Check(Reviews.Of(line, profile)).Action, Is.EqualTo(GuardAction.Reject), $"{element.Id}: {line}");
                    Assert.That(new LeakGuard().Check(Reviews.Of(line, profile, Reviews.Offering(element.Id))).Action, Is.EqualTo(GuardAction.Pass), $"{element.Id} offered: {line}");
                }
            }
        });
    }

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public void FreeLine_OfAShippedPatient_PassesEveryGuard(string id)
    {
        var profile = TestSessions.Shipped(id);
        var elements = Formulation.Of(profile).Elements;
        var free = profile.Voice.Greetings.Concat(profile.Voice.OffTopic).Concat(profile.CopingStrategies.SelectMany(coping => coping.Shows))
            .Concat(profile.SoreSpots.Select(spot => spot.Reaction)).Concat(profile.Facts.Select(fact => fact.Text))
            .Concat(elements.Where(element => element.Rung < Rung.Thought).SelectMany(element => element.Says.Tell.Concat(element.Says.Hint)))
            .Select(line => (line, plan: default(ResponsePlan)));
        var hints = elements.SelectMany(element => element.Says.Hint.Select(line => (line, plan: (ResponsePlan?)Reviews.Offering(element.Id, DisclosureStatus.Hinted))));
        var tells = elements.SelectMany(element => element.Says.Tell.Select(line => (line, plan: (ResponsePlan?)Reviews.Offering(element.Id))));

        Assert.Multiple(() =>
        {
            foreach (var (line, plan) in free.Concat(hints).Concat(tells))
            {
                var (verdict, flags) = GuardChain.Default.Check(Reviews.Of(line, profile, plan));
                Assert.That((verdict.Action, string.Join(' ', flags)), Is.EqualTo((GuardAction.Pass, "")), line);
            }
        });
    }

    [Test]
    public void Phrase_OfABuiltInStyle_PassesEveryGuardWithEveryShippedPatient()
    {
        var styles = StyleCatalog.BuiltIn.Ids.Select(id => StyleCatalog.BuiltIn.Get(new(id))).ToList();

        Assert.Multiple(() =>
        {
            foreach (var profile in TestSessions.ShippedIds.Select(TestSessions.Shipped))
            {
                var review = Reviews.Of("", profile);
                foreach (var style in styles)
                {
                    foreach (var phrase in style.Phrases.Values.SelectMany(phrases => phrases))
                    {
                        Assert.That(GuardChain.Default.Check(review with { Text = phrase, Style = style }).Verdict, Is.EqualTo(new GuardVerdict(GuardAction.Pass, phrase)), profile.Id);
                    }
                }
            }
        });
    }

    [TestCase("I don't know what to say.")]
    [TestCase("I don't know. I don't think I said that.")]
    [TestCase("I should have been there.")]
    public void Reply_OfWordsThatAreAnybodys_PassesWithEveryShippedPatient(string reply)
    {
        foreach (var profile in TestSessions.ShippedIds.Select(TestSessions.Shipped))
        {
            Assert.That(new LeakGuard().Check(Reviews.Of(reply, profile)).Action, Is.EqualTo(GuardAction.Pass), profile.Id);
        }
    }

    private static GuardVerdict Check(string reply, ResponsePlan? plan = null) => new LeakGuard().Check(Reviews.Of(reply, plan: plan));
}
