using PatientSim.Models;

namespace PatientSim.Cli.Tests;

public sealed class PatientChoiceTests
{
    [Test]
    public async Task Chat_WithoutAPatient_LetsTheTraineeChoose()
    {
        var (exit, output) = await ChatAsync(interrupted: false, ConsoleKey.DownArrow, ConsoleKey.Enter);
        var second = PatientLibrary.Find(PatientLibrary.Ids[1])!.GetOrThrow();
        Assert.That(exit, Is.Zero);
        Assert.That(output, Does.Contain("Whom would you like to meet?").And.Match($@"You are meeting \S*{second.Name}"));
    }

    [Test]
    public async Task CtrlC_InTheList_ShowsTheCursorAgain()
    {
        var (exit, output) = await ChatAsync(interrupted: true);
        Assert.That(exit, Is.EqualTo(130));
        Assert.That(output.LastIndexOf("\u001b[?25h", StringComparison.Ordinal), Is.GreaterThan(output.LastIndexOf("\u001b[?25l", StringComparison.Ordinal)));
    }

    private static async Task<(int Exit, string Output)> ChatAsync(bool interrupted, params ConsoleKey[] keys)
    {
        using var input = new StringReader("/end\n");
        await using var output = new StringWriter { NewLine = "\n" };
        using var interrupts = new Interrupts();
        var exit = await CommandLine.RunAsync(["chat"], new()
        {
            Input = input,
            Output = output,
            Error = output,
            Console = new KeyConsole(output, interrupted ? interrupts : null, keys),
            InputIsTerminal = true,
            OutputIsTerminal = true,
            Interrupts = interrupts,
        });
        return (exit, output.ToString());
    }
}
