using PatientSim.Mind;

namespace PatientSim.Tests.Mind;

public sealed class StopWordsTests
{
    private static readonly StopWords s_stopWords = new(StopWords.Default);

    [TestCase("stop simulation")]
    [TestCase("Stop the simulation")]
    [TestCase("STOP SIMULATION!!!")]
    [TestCase("  *stop simulation*  ")]
    [TestCase("**[Stop Simulation.]**")]
    [TestCase("\"stop simulation\"")]
    [TestCase("\u201Cstop simulation\u201D")]
    [TestCase("stop\tsimulation\r\n")]
    [TestCase("stop\u00A0simulation\u200B")]
    [TestCase("stop-simulation")]
    [TestCase("stop simulation stop simulation, stop simulation")]
    [TestCase("stop simulation please")]
    [TestCase("Please, stop the simulation. Please.")]
    [TestCase("pause simulation")]
    [TestCase("end simulation")]
    [TestCase("end the exercise")]
    [TestCase("stop the role-play")]
    [TestCase("pause this roleplay pls")]
    public void Match_NothingButTheStopWord_Stops(string turn) => Assert.That(s_stopWords.Match(turn), Is.True);

    [TestCase("I want to stop simulation of every feeling I have.")]
    [TestCase("stop simulation of it")]
    [TestCase("Did they stop the simulation when you cried?")]
    [TestCase("You said: stop simulation.")]
    [TestCase("stop simulations")]
    [TestCase("stopsimulation")]
    [TestCase("simulation stop")]
    [TestCase("stop the")]
    [TestCase("stop")]
    [TestCase("please")]
    [TestCase("")]
    [TestCase("...")]
    public void Match_AnythingElse_DoesNot(string turn) => Assert.That(s_stopWords.Match(turn), Is.False);

    [Test]
    public void Match_WordsOfTheHost_ReplaceTheOthers()
    {
        var words = new StopWords(["Red", "Übung beenden", "I'm out", "***"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(words.Match("*RED!*"), Is.True);
            Assert.That(words.Match("red red RED please"), Is.True);
            Assert.That(words.Match("übung BEENDEN"), Is.True);
            Assert.That(words.Match("im out"), Is.True);
            Assert.That(words.Match("I\u2019m out."), Is.True);
            Assert.That(words.Match("red wine"), Is.False);
            Assert.That(words.Match("stop simulation"), Is.False);
            Assert.That(words.Match("***"), Is.False);
        }
    }

    [Test]
    public void Match_OneStopWordBeginsAnother_TheLongerIsTried() => Assert.That(new StopWords(["stop", "stop now"]).Match("stop now stop"), Is.True);

    [Test]
    public void Match_NoWords_NeverStops() => Assert.That(new StopWords([]).Match("stop simulation"), Is.False);

    [Test]
    public void Match_LoneSurrogate_IsNoReasonToFail() => Assert.That(s_stopWords.Match("\uD800 stop simulation"), Is.True);
}
