using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Trainees;

public sealed class ReplyReadingTests
{
    [TestCase(null, ExpectedResult = nameof(ReplyKind.Silence))]
    [TestCase("...", ExpectedResult = nameof(ReplyKind.Silence))]
    [TestCase("Yeah.", ExpectedResult = nameof(ReplyKind.Brief))]
    [TestCase("Ashamed.", ExpectedResult = nameof(ReplyKind.Content))]
    [TestCase("I’d rather not say.", ExpectedResult = nameof(ReplyKind.Dodge))]
    [TestCase("What do you mean?", ExpectedResult = nameof(ReplyKind.Puzzled))]
    [TestCase("You're not listening!", ExpectedResult = nameof(ReplyKind.ToldOff))]
    [TestCase("I sometimes think they'd be better off without me.", ExpectedResult = nameof(ReplyKind.Risk))]
    [TestCase("My boss sent my drawings back with a page of comments.", ExpectedResult = nameof(ReplyKind.Content))]
    public string Reply_OfEachKind_IsKnown(string? reply) => ReplyReading.Of(reply).ToString();
}
