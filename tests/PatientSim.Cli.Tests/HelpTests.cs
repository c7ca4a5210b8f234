using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class HelpTests
{
    [TestCase("root")]
    [TestCase("list")]
    [TestCase("show")]
    [TestCase("validate")]
    [TestCase("prompt")]
    [TestCase("chat")]
    [TestCase("code")]
    [TestCase("test")]
    [TestCase("simulate")]
    [TestCase("merge")]
    [TestCase("compare")]
    public async Task Help_Asked_IsTheApprovedText(string verb)
    {
        string[] args = verb == "root" ? ["--help"] : [verb, "--help"];
        Approved.Verify((await Run.Piped("", args)).Transcript, verb);
    }

    [Test]
    public async Task NoArguments_Given_PrintHelpAsAProblem()
    {
        var run = await Run.Piped("");
        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("chat <patient>"));
    }
}
