using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Prompting;

public sealed class InventionReaderTests
{
    private static readonly InventionReader s_maya = new(TestPatients.Maya);

    [TestCase("My brother lives with his dad.", InventionKind.Relation)]
    [TestCase("I've got a little brother, he's at college.", InventionKind.Relation)]
    [TestCase("Yeah, I had a dog when I was small.", InventionKind.Relation)]
    [TestCase("My gran's the one I'd ring.", InventionKind.Relation)]
    [TestCase("Gran used to cook on those days.", InventionKind.Relation)]
    [TestCase("I don't have any cousins.", InventionKind.Relation)]
    [TestCase("Our neighbours heard it.", InventionKind.Relation)]
    [TestCase("It was Priya who saw it first.", InventionKind.Name)]
    [TestCase("Rachel says I work too hard.", InventionKind.Name)]
    [TestCase("I was in Aberdeen for it.", InventionKind.Name)]
    [TestCase("There's a place, Harper Lowe, they wanted me.", InventionKind.Name)]
    [TestCase("Then \u2014 Gareth, from the other office \u2014 he laughed.", InventionKind.Name)]
    [TestCase("I worked in a bakery before that.", InventionKind.Life)]
    [TestCase("I used to work for a charity, actually.", InventionKind.Life)]
    [TestCase("I grew up on a farm, more or less.", InventionKind.Life)]
    [TestCase("We moved when I was fifteen.", InventionKind.Number)]
    [TestCase("It took me 45 minutes on the bus.", InventionKind.Number)]
    [TestCase("It was back in 2019, I think.", InventionKind.Number)]
    [TestCase("She's fifty-two now.", InventionKind.Number)]
    [TestCase("I was up at 3am again.", InventionKind.Number)]
    [TestCase("They told me on Thursday.", InventionKind.Number)]
    [TestCase("thursday was the worst", InventionKind.Number)]
    [TestCase("It started in November.", InventionKind.Number)]
    [TestCase("Not since last winter.", InventionKind.Number)]
    public void Reply_ThatSaysWhatTheProfileDoesNotHave_IsKeptAsItWasSaid(string reply, InventionKind kind) =>
        Assert.That(s_maya.Read(reply, []), Is.EqualTo(new InventedFact[] { new(kind, reply) }));

    [TestCase("My sister's fine. Ines always is.")]
    [TestCase("My mom rang, I didn't pick up.")]
    [TestCase("I see my housemate in the mornings.")]
    [TestCase("Two months, about. Since spring.")]
    [TestCase("I'm 29. Twenty-nine.")]
    [TestCase("I was 11 when Dad left.")]
    [TestCase("On Tuesdays, usually. Pottery. Tuesday evenings.")]
    [TestCase("I went to uni in Sheffield and stayed.")]
    [TestCase("It was one or two people. The two of us. A hundred times, for six reasons, in two minds, 24/7.")]
    [TestCase("Give me two seconds. Five minutes, tops.")]
    [TestCase("I thought, Great. And she said, Fine, whatever.")]
    [TestCase("I don't know... Maybe. I mean, God, it's just. Yeah.")]
    [TestCase("She looked at me like a mother would.")]
    [TestCase("I was SO tired. The GP said so. OK?")]
    [TestCase("Easier said than done. Nobody said anything. Everyone says that.")]
    [TestCase("I work for hours. I live in dread of it.")]
    [TestCase("Is it Thursday today? Have you met my brother?")]
    [TestCase("")]
    public void Reply_ThatSaysNothingNew_IsNot(string reply) => Assert.That(s_maya.Read(reply, []), Is.Empty);

    [Test]
    public void Fact_SaidAgain_IsKeptOnce()
    {
        var first = s_maya.Read("My brother Gareth lives in Hull.", []);

        Assert.That(s_maya.Read("My brother's all right. Gareth's a good lad.", first), Is.Empty);
        Assert.That(s_maya.Read("My brother's got a dog, my dog really.", first).Single().Kind, Is.EqualTo(InventionKind.Relation));
        Assert.That(s_maya.Read("Gareth has three kids. My brother, I mean. He has three kids.", first), Has.Count.EqualTo(1));
    }

    /// <summary>Nearly nothing: a style may have a phrase such as "three different answers".</summary>
    [Test]
    public async Task OfflineVoice_SpeakingTheProfilesLines_MakesNearlyNothingUp()
    {
        var (replies, invented) = (0, new List<InventedFact>());
        foreach (var profile in TestPatients.Shipped)
        {
            foreach (var style in TestPatients.Styles)
            {
                var session = new SimulatedPatient(profile).StartSession(new() { Style = style.Id, Seed = 3 });
                foreach (var words in TestPatients.Mixed)
                {
                    await session.SayAsync(words);
                    replies++;
                }

                invented.AddRange(session.ForInstructor().Turns.SelectMany(turn => turn.Invented));
            }
        }

        Assert.That(invented, Has.Count.LessThan(replies / 500), string.Join('\n', invented));
    }
}
