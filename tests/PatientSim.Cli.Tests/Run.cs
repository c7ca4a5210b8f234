using System.Text;
using Spectre.Console;

namespace PatientSim.Cli.Tests;

/// <summary>The command in this process, with streams and a world of its own.</summary>
internal sealed record Run(int Exit, string Output, string Error)
{
    /// <summary>As in a pipe: nothing is a terminal.</summary>
    public static Task<Run> Piped(string input, params string[] args) => WithHost(input, args, terminal: false);

    /// <summary>As on a terminal eighty columns wide, without colours.</summary>
    public static Task<Run> OnTerminal(string input, params string[] args) => WithHost(input, args, terminal: true);

    public static Task<Run> OnTerminal(TextReader input, Interrupts interrupts, string folder, params string[] args) =>
        With(input, args, terminal: true, interrupts, folder);

    public static Task<Run> Piped(TextReader input, Interrupts interrupts, params string[] args) =>
        With(input, args, terminal: false, interrupts, "");

    private static async Task<Run> WithHost(string input, string[] args, bool terminal)
    {
        using var reader = new StringReader(input);
        using var interrupts = new Interrupts();
        return await With(reader, args, terminal, interrupts, TestContext.CurrentContext.WorkDirectory);
    }

    private static async Task<Run> With(TextReader input, string[] args, bool terminal, Interrupts interrupts, string folder)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var console = CliHost.PlainConsole(output);
        console.Profile.Width = 80;
        console.Profile.Capabilities.Unicode = true;
        var exit = await CommandLine.RunAsync(args, new()
        {
            Input = input,
            Output = output,
            Error = error,
            Console = console,
            InputIsTerminal = terminal,
            OutputIsTerminal = terminal,
            Progress = terminal ? AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(error) }) : null,
            Interrupts = interrupts,
            Environment = _ => null,
            Folder = folder,
        });
        return new(exit, output.ToString(), error.ToString());
    }

    /// <summary>The lines of the output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Everything that came out, for an approved file.</summary>
    public string Transcript => new StringBuilder(Output).Append(Error.Length > 0 ? $"-- standard error\n{Error}" : "").Append($"-- exit code {Exit}\n").ToString();
}
