using System.Text.Json;
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
        var formulation = Formulation.Of(TestSessions.Shipped(id));
        var reader = new DisclosureReader(formulation);

        Assert.Multiple(() =>
        {
            foreach (var element in formulation.Elements)
            {
                foreach (var line in element.Says.Tell)
                {
                    Assert.That(reader.Read(line, element, DisclosureStatus.Told), Is.EqualTo(DisclosureStatus.Told), line);
                }
            }
        });
    }

    [TestCase("I shut the oven. I burnt forty loaves, on a Tuesday.", "burnt-loaves")]
    [TestCase("I cried. In the walk-in fridge.", "burnt-loaves.behavior", "burnt-loaves")]
    [TestCase("I cried. In the walk-in fridge.", "")]
    [TestCase("My hands, I suppose.", "", "burnt-loaves")]
    [TestCase("I felt sad. Ashamed.", "", "burnt-loaves")]
    [TestCase("They are going to sack me by Friday.", "", "burnt-loaves")]
    public void Element_ToldThoughNobodyPlannedIt_IsNoticedWhenItIsInReachAndPlain(string reply, string noticed, string? told = null)
    {
        var ledger = told is null ? ValueMap<string, Disclosure>.Empty : ValueMap<string, Disclosure>.Empty.With(told, new(DisclosureStatus.Told, 1));
        var state = new PatientState { Turn = 2, Alliance = new(0.5, 0.5, 0.5), Reach = Rung.Reaction, Ledger = ledger };

        var unasked = s_nadia.Unasked(reply, state, new() { Stance = Stance.Answer });

        Assert.That(string.Join(' ', unasked.Select(element => element.Id)), Is.EqualTo(noticed));
    }

    /// <summary>A strict reading may be trusted with every element: hardly any of those that were never offered is found in replies about others.</summary>
    [Test]
    public void Elements_OfOtherThings_AreNotReadIntoAReply()
    {
        var (read, wrong) = (0, 0);
        foreach (var patient in Pairs("natural").GroupBy(pair => pair.Patient))
        {
            var formulation = Formulation.Of(TestSessions.Shipped(patient.Key));
            var reader = new DisclosureReader(formulation);
            foreach (var reply in patient.GroupBy(pair => pair.Reply))
            {
                var judged = reply.Select(pair => pair.Element).ToHashSet();
                var others = formulation.Elements.Where(element => !judged.Contains(element.Id) && element.Rung > Rung.Presenting).ToList();
                var ledger = new ValueMap<string, Disclosure>(judged.Select(id => KeyValuePair.Create(id, new Disclosure(DisclosureStatus.Told, 1))));
                var state = new PatientState { Alliance = new(1, 1, 1), Reach = Rung.Core, Ledger = ledger };
                read += others.Count;
                wrong += reader.Unasked(reply.Key, state, new() { Stance = Stance.Answer }).Count(others.Contains);
            }
        }

        TestContext.Out.WriteLine($"{wrong} of {read}");
        Assert.That(wrong, Is.LessThanOrEqualTo(read / 500));
    }

    [TestCase("natural", 0.9, 0.9)]
    [TestCase("paraphrased", 0.85, 0.55)]
    public void Told_AgainstAReadersJudgement_HasPrecisionAndRecall(string set, double precision, double recall)
    {
        var readers = TestSessions.ShippedIds.ToDictionary(id => id, id => (Formulation: Formulation.Of(TestSessions.Shipped(id)), Reader: new DisclosureReader(Formulation.Of(TestSessions.Shipped(id)))));
        var (both, read, judged) = (0, 0, 0);
        foreach (var pair in Pairs(set))
        {
            var (formulation, reader) = readers[pair.Patient];
            var isRead = reader.Read(pair.Reply, formulation.Find(pair.Element)!, Enum.Parse<DisclosureStatus>(pair.Offered)) == DisclosureStatus.Told;
            var isJudged = pair.Judged == "told";
            read += isRead ? 1 : 0;
            judged += isJudged ? 1 : 0;
            both += isRead && isJudged ? 1 : 0;
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"{set}: precision {(double)both / read:0.000}, recall {(double)both / judged:0.000} of {judged} told"));
        Assert.That((double)both / read, Is.AtLeast(precision), "precision");
        Assert.That((double)both / judged, Is.AtLeast(recall), "recall");
    }

    private static readonly DisclosureReader s_nadia = new(Formulation.Of(TestSessions.Nadia));

    private static DisclosureStatus Read(string reply, string id, DisclosureStatus offered) =>
        s_nadia.Read(reply, Formulation.Of(TestSessions.Nadia).Find(id)!, offered);

    private static IEnumerable<Pair> Pairs(string set) =>
        File.ReadLines(Path.Combine(ProjectFile.Directory, "Guards", "told-pairs.jsonl")).Skip(1).Select(line => JsonSerializer.Deserialize<Pair>(line, JsonSerializerOptions.Web)!).Where(pair => pair.Set == set);

    private sealed record Pair(string Set, string Patient, string Element, string Offered, string Reply, string Judged);
}
