using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Prompting;

public sealed class TurnNoteTests
{
    [Test]
    public void Write_AnyOffer_StaysWithinAHundredAndTwentyTokens()
    {
        foreach (var profile in TestPatients.Shipped)
        {
            var formulation = Formulation.Of(profile);
            foreach (var element in formulation.Elements)
            {
                var plan = new ResponsePlan
                {
                    Stance = Stance.Answer,
                    Offers = [new(element.Id, DisclosureStatus.Told)],
                    Feelings = [Emotion.Ashamed, Emotion.Anxious],
                    Words = 20,
                    MaxWords = 40,
                    MaxSentences = 3,
                };
                Assert.That(Prompts.Tokens(Prompts.Note(profile, formulation, plan)), Is.LessThanOrEqualTo(120), element.Id);
            }
        }
    }

    [Test]
    public void Write_Hint_NeverStatesItsElement()
    {
        foreach (var profile in TestPatients.Shipped)
        {
            var formulation = Formulation.Of(profile);
            foreach (var element in formulation.Elements.Where(element => element.Rung >= Rung.Thought))
            {
                var note = Prompts.Note(profile, formulation, new() { Stance = Stance.Answer, Offers = [new(element.Id, DisclosureStatus.Hinted)], Words = 10, MaxSentences = 3 });
                Assert.That(Wording.Runs(note).Intersect(Wording.Runs(element.Text)), Is.Empty, element.Id);
            }
        }
    }

    [Test]
    public void Write_EachStance_SaysWhatToDo([Values] Stance stance)
    {
        var note = Prompts.Note(TestPatients.Maya, Formulation.Of(TestPatients.Maya), new() { Stance = stance, Error = TraineeError.Blame, Words = 8, MaxSentences = 3, Dodges = "father-left" });
        Assert.That(note, Does.StartWith("[Director's note: You ").And.EndWith("]"));
        Assert.That(note, Does.Not.Contain("My father left"));
    }
}
