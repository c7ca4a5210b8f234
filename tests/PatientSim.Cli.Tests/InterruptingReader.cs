namespace PatientSim.Cli.Tests;

/// <summary>Types its lines, then presses Ctrl-C and stays blocked, as a terminal does.</summary>
internal sealed class InterruptingReader(Interrupts interrupts, params string[] lines) : TextReader
{
    private readonly ManualResetEventSlim _over = new();
    private int _next;

    public override string? ReadLine()
    {
        if (_next < lines.Length)
        {
            return lines[_next++];
        }

        interrupts.Raise();
        _over.Wait(CancellationToken.None);
        return null;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var line = ReadLine() is { } typed ? typed + "\n" : "";
        line.CopyTo(0, buffer, index, line.Length);
        return line.Length;
    }

    protected override void Dispose(bool disposing)
    {
        // Not disposed: the reader that was left behind may still hold it.
        _over.Set();
        base.Dispose(disposing);
    }
}
