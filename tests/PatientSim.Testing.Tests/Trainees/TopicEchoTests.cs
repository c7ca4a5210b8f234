using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Trainees;

public sealed class TopicEchoTests
{
    [TestCase("It was the drawings.", ExpectedResult = "the drawings")]
    [TestCase("They rang my boss, and then me.", ExpectedResult = "your boss")]
    [TestCase("There was a letter.", ExpectedResult = "the letter")]
    [TestCase("It's a bit of a thing.", ExpectedResult = null)]
    [TestCase("It was the drawings my boss did", ExpectedResult = null, Description = "not surely the whole of it")]
    [TestCase("I want to leave the simulation.", ExpectedResult = null)]
    [TestCase("...", ExpectedResult = null)]
    public string? Thing_SpokenOf_CanBeNamedBack(string reply) => TopicEcho.Find(reply);
}
