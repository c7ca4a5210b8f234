using PatientSim.Guards;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

public sealed class FactGuardTests
{
    private static readonly Dictionary<string, PatientProfile> s_patients = TestSessions.ShippedIds.ToDictionary(id => id, TestSessions.Shipped, StringComparer.Ordinal);

    [TestCase("facts-seen")]
    [TestCase("facts-unseen")]
    public void Replies_ThatContradictAShippedPatient_AreRejectedAndLookalikesPass(string list)
    {
        var lines = GuardLine.Read(list, _ => true);

        Assert.That(Caught.Recall(lines, line => IsRejected(line.Text, s_patients[line.Of])), Is.AtLeast(0.9));
        Assert.That(Caught.Passing(lines, line => IsRejected(line.Text, s_patients[line.Of])), Is.AtLeast(0.98));
    }

    [TestCase("I'm forty-two.", "your age")]
    [TestCase("My name's Emma.", "your name")]
    [TestCase("I'm a plumber.", "your work")]
    [TestCase("I live alone.", "who you live with")]
    [TestCase("My husband works nights.", "your family")]
    [TestCase("My boss, Peter, sent them back.", "the names of people close to you")]
    public void Contradiction_OfEachKind_IsRejectedWithTheKindAndNoValue(string reply, string kind)
    {
        var verdict = new FactGuard().Check(Reviews.Of(reply, s_patients["maya-brooks"]));

        Assert.That(verdict, Is.EqualTo(GuardVerdict.Reject(reply, "contradiction", $"It contradicted what is known of you: {kind}.")));
    }

    [TestCase("I'm forty-two.", true)]
    [TestCase("I'm a plumber.", true)]
    [TestCase("My husband works nights.", false)]
    [TestCase("My two boys are at home.", false)]
    [TestCase("I live alone.", false)]
    [TestCase("My boss, Peter, sent them back.", false)]
    public void Reply_AboutWhatTheProfileDoesNotMention_IsNoContradiction(string reply, bool isMentioned) =>
        Assert.That(IsRejected(reply, TestSessions.Nadia), Is.EqualTo(isMentioned));

    [Test]
    public void Profile_WithoutAnyPlainFact_IsNeverContradicted()
    {
        var bare = TestSessions.Nadia with { Identity = new(), Intake = null, Facts = [] };

        Assert.That(GuardLine.Read("facts-seen", _ => true).Where(line => IsRejected(line.Text, bare) && !line.Text.Contains("name", StringComparison.Ordinal) && !line.Text.Contains("call me", StringComparison.Ordinal) && line.Text != "I'm Dave."), Is.Empty);
    }

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public void RealClients_AsAnyPatient_AreRejectedOnlyForALifeOfTheirOwn(string id)
    {
        // Read by hand for every patient: what is rejected is a client's own other age, name, work, partner or child, 11 to 28 of 2,973 turns.
        var lines = AnnoMi.Clients();
        Assert.That(lines.Count(line => IsRejected(line, s_patients[id])) / (double)lines.Count, Is.AtMost(0.01));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Reply_OfAnyText_HasAVerdict(string? text) => Assert.DoesNotThrow(() => IsRejected(text ?? "", s_patients["maya-brooks"]));

    private static bool IsRejected(string reply, PatientProfile profile) => new FactGuard().Check(Reviews.Of(reply, profile)).Action == GuardAction.Reject;
}
