using Spectre.Console;
using Spectre.Console.Rendering;

namespace PatientSim.Cli.Tests;

/// <summary>A terminal on which keys are pressed; Ctrl-C as soon as one is waited for, if asked.</summary>
internal sealed class KeyConsole : IAnsiConsole, IAnsiConsoleInput
{
    private readonly IAnsiConsole _console;
    private readonly Interrupts? _interrupts;
    private readonly Queue<ConsoleKey> _keys;

    public KeyConsole(TextWriter output, Interrupts? interrupts, params IEnumerable<ConsoleKey> keys)
    {
        _console = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        _console.Profile.Width = 80;
        _console.Profile.Height = 24;
        _interrupts = interrupts;
        _keys = new(keys);
    }

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => new('\0', _keys.Dequeue(), shift: false, alt: false, control: false);

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken)
    {
        _interrupts?.Raise();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(ReadKey(intercept));
    }
}
