using Spectre.Console;
using Spectre.Console.Rendering;

namespace PatientSim.Cli;

/// <summary>Text that comes in pieces, broken between words at the edge of the terminal.</summary>
internal sealed class WrappedText(IAnsiConsole console, int column)
{
    private const int Narrowest = 20;

    private readonly TextWriter _output = console.Profile.Out.Writer;
    private readonly int _width = Math.Max(Narrowest, console.Profile.Width) - 1;
    private int _column = column;
    private bool _blank;

    public void Write(string piece)
    {
        foreach (var (index, word) in Plain.Text(piece).Replace('\n', ' ').Split(' ').Index())
        {
            // Blanks at the end of a piece wait for the next one.
            _blank |= index > 0;
            if (word.Length > 0)
            {
                WriteWord(word);
            }
        }

        _output.Flush();
    }

    private void WriteWord(string word)
    {
        var wide = new Segment(word).CellCount();
        if (_blank && _column + 1 + wide > _width && _column > 0)
        {
            _output.Write('\n');
            _column = 0;
        }
        else if (_blank)
        {
            _output.Write(' ');
            _column++;
        }

        _output.Write(word);
        _column += wide;
        _blank = false;
    }
}
