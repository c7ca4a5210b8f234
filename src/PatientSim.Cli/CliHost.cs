using Spectre.Console;

namespace PatientSim.Cli;

/// <summary>What a command may touch of the world around it; a test brings its own.</summary>
internal sealed record CliHost
{
    /// <summary>Where the trainee's words come from.</summary>
    public required TextReader Input { get; init; }

    /// <summary>Data, and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Problems.</summary>
    public required TextWriter Error { get; init; }

    /// <summary><see cref="Output"/> with colours and tables.</summary>
    public required IAnsiConsole Console { get; init; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    /// <summary>Where progress is shown; null when standard error is no terminal.</summary>
    public IAnsiConsole? Progress { get; init; }

    public required Interrupts Interrupts { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Where a session is kept that nobody named a file for.</summary>
    public string Folder { get; init; } = "";

    /// <summary>A console that writes text alone.</summary>
    public static IAnsiConsole PlainConsole(TextWriter output) => AnsiConsole.Create(new()
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(output),
    });
}
