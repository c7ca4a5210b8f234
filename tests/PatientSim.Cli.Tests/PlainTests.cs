namespace PatientSim.Cli.Tests;

public sealed class PlainTests
{
    [TestCase("red \u001b[31mtext\u001b[0m", "red [31mtext[0m")]
    [TestCase("a\u0007b\u009b2Jc", "ab2Jc")]
    [TestCase("left\u202Eright\u2066", "leftright")]
    [TestCase("two\r\nlines\tone", "two lines one")]
    [TestCase("İ ğ 😀 [bold]", "İ ğ 😀 [bold]")]
    public void Line_OfUntrustedText_HasNoControlSequence(string text, string expected) => Assert.That(Plain.Line(text), Is.EqualTo(expected));
}
