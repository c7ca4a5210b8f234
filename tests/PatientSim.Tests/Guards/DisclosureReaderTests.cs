using PatientSim.Guards;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

public sealed class DisclosureReaderTests
{
    [TestCase("I thought they'd sack me by Friday.", DisclosureStatus.Told)]
    [TestCase("That they're going to sack me. On Friday.", DisclosureStatus.Told)]
    [TestCase("I keep looking at the rota.", DisclosureStatus.Hinted)]
    [TestCase("Something about Friday.", DisclosureStatus.Hinted)]
    [TestCase("I don't know.", DisclosureStatus.Offered)]
    [TestCase("", DisclosureStatus.Offered)]
    public void Element_OfferedToTell_CameOutAsFarAsItWasSaid(string reply, DisclosureStatus read) => Assert.That(Read(reply, "sacked", DisclosureStatus.Told), Is.EqualTo(read));

    [Test]
    public void Element_OfferedAsAHint_IsNeverReadAsTold() => Assert.That(Read("I thought they'd sack me by Friday.", "sacked", DisclosureStatus.Hinted), Is.EqualTo(DisclosureStatus.Hinted));

    [TestCase("Just low, really.", DisclosureStatus.Told)]
    [TestCase("Embarrassed.", DisclosureStatus.Told)]
    [TestCase("Furious.", DisclosureStatus.Offered)]
    [TestCase("I wrote the order down.", DisclosureStatus.Offered)]
    [TestCase("I wasn't sad.", DisclosureStatus.Hinted)]
    public void Feelings_AreReadByTheirWords(string reply, DisclosureStatus read) => Assert.That(Read(reply, "burnt-loaves.emotions", DisclosureStatus.Told), Is.EqualTo(read));

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public void TellLine_OfAShippedPatient_IsReadAsTold(string id)
    {
        Assert.Multiple(() =>
        {
            foreach (var element in Formulation.Of(TestSessions.Shipped(id)).Elements)
            {
                foreach (var line in element.Says.Tell)
                {
                    Assert.That(DisclosureReader.Read(line, element, DisclosureStatus.Told), Is.EqualTo(DisclosureStatus.Told), line);
                }
            }
        });
    }

    private static DisclosureStatus Read(string reply, string id, DisclosureStatus offered) =>
        DisclosureReader.Read(reply, Formulation.Of(TestSessions.Nadia).Find(id)!, offered);
}
