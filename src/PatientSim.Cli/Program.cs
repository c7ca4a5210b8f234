using System.Text;
using PatientSim.Cli;
using Spectre.Console;

// A redirected stream is read and written as UTF-8 with '\n', whatever the machine's locale; a terminal keeps its own line editing.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (!Console.IsInputRedirected)
{
    Console.InputEncoding = utf8;
}

if (!Console.IsOutputRedirected)
{
    Console.OutputEncoding = utf8;
}

await using var output = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" } : Console.Out;
await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };

// Not disposed: after Ctrl-C at the prompt a read is still waiting, and disposing would wait for it.
var input = Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), utf8) : Console.In;
using var interrupts = new Interrupts();
Console.CancelKeyPress += (_, pressed) => pressed.Cancel = interrupts.Raise();

return await CommandLine.RunAsync(args, new()
{
    Input = input,
    Output = output,
    Error = error,
    Console = Console.IsOutputRedirected ? CliHost.PlainConsole(output) : AnsiConsole.Console,
    InputIsTerminal = !Console.IsInputRedirected,
    OutputIsTerminal = !Console.IsOutputRedirected,
    Progress = Console.IsErrorRedirected ? null : AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }),
    Interrupts = interrupts,
});
