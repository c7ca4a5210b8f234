using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Trainees;

public sealed class FeelingEchoTests
{
    [TestCase("Ashamed, mostly. And scared they'd ask me something else.", ExpectedResult = "ashamed scared")]
    [TestCase("I felt so low.", ExpectedResult = "low")]
    [TestCase("It hurt. I hadn't thought it would.", ExpectedResult = "hurt")]
    [TestCase("Guilt, I'd say.", ExpectedResult = "guilty")]
    [TestCase("Sad, hurt and angry, all at once.", ExpectedResult = "sad hurt", Description = "two are enough to give back")]
    [TestCase("I'm not angry.", ExpectedResult = "")]
    [TestCase("She was furious.", ExpectedResult = "", Description = "somebody else's")]
    [TestCase("The prices were low.", ExpectedResult = "")]
    [TestCase("Are you angry?", ExpectedResult = "")]
    public string Feelings_NamedInAReply_AreThePatientsOwn(string reply) => string.Join(' ', FeelingEcho.Find(reply));
}
