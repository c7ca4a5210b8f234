using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Trainees;

public sealed class ClauseEchoTests
{
    [TestCase("I shut the laptop and got into bed.", ExpectedResult = "you shut the laptop and got into bed")]
    [TestCase("Well, I mean, I was on my own, honestly.", ExpectedResult = "you were on your own")]
    [TestCase("My flatmate told me she's moving in with her boyfriend.", ExpectedResult = "your flatmate told you she's moving in with her boyfriend")]
    [TestCase("It's like I can't get a single thing right.", ExpectedResult = "you can't get a single thing right")]
    [TestCase("I thought, they've sat and counted.", ExpectedResult = "you thought they've sat and counted")]
    [TestCase("She told me on the phone, two minutes.", ExpectedResult = "she told you on the phone")]
    [TestCase("But if I ask, he'll see how incompetent I am.", ExpectedResult = "if you ask, he'll see how incompetent you are")]
    [TestCase("I washed up and was in bed by nine.", ExpectedResult = "you washed up and were in bed by nine")]
    [TestCase("I sat in the car and the light was still on.", ExpectedResult = "you sat in the car and the light was still on")]
    [TestCase("I couldn’t look at him, sort of.", ExpectedResult = "you couldn't look at him")]
    [TestCase("I'd like to sleep till the alarm goes.", ExpectedResult = "you'd like to sleep till the alarm goes")]
    [TestCase("I stood in the kitchen for an hour with the lights off because nobody had rung me that day.", ExpectedResult = "you stood in the kitchen for an hour with the lights off")]
    public string? Sentence_ThatIsSimple_IsTurnedRound(string sentence) => ClauseEcho.Turn(sentence)?.Text;

    [TestCase("Do I have to?", Description = "a question")]
    [TestCase("You should have seen me.", Description = "speaks to the trainee")]
    [TestCase("I told him \"leave me alone\" and went.", Description = "quotes")]
    [TestCase("I just... it's not like that.", Description = "breaks off")]
    [TestCase("Mostly the sleep, and the work.", Description = "a fragment")]
    [TestCase("My hair, of all things.", Description = "a fragment")]
    [TestCase("Sat on the stairs in my good nightie.", Description = "whose deed it was is not said")]
    [TestCase("We had a row.", Description = "we is not the two in the room")]
    [TestCase("I lost my thread there.", Description = "an aside")]
    [TestCase("I want to stop the simulation now.", Description = "words that could stop the session")]
    [TestCase("I want to kill him, I really do.", Description = "words no trainee should give back")]
    [TestCase("I **shut** the laptop.", Description = "markup")]
    [TestCase("I am.", Description = "nothing in it")]
    [TestCase("", Description = "empty")]
    public void Sentence_ThatIsNotSurelySimple_IsLeftAlone(string sentence) => Assert.That(ClauseEcho.Turn(sentence), Is.Null);

    [Test]
    public void Clause_OfAJudgement_IsKnownFromADeed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ClauseEcho.Turn("I hid in the toilets.")!.Kind, Is.EqualTo(ClauseKind.Deed));
            Assert.That(ClauseEcho.Turn("That I've failed those kids.")!.Kind, Is.EqualTo(ClauseKind.Thought));
            Assert.That(ClauseEcho.Turn("I'm never good enough for them.")!.Kind, Is.EqualTo(ClauseKind.Judgement));
            Assert.That(ClauseEcho.Turn("I wake up at four.")!.Kind, Is.EqualTo(ClauseKind.Plain));
        }
    }
}
