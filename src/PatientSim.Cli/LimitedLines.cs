using System.Text;

namespace PatientSim.Cli;

/// <summary>The lines of an input, of each no more than a certain length: a line without an end cannot fill the memory.</summary>
internal sealed class LimitedLines(TextReader input, int most)
{
    private readonly char[] _block = new char[4096];
    private int _at;
    private int _end;

    /// <summary>The next line, cut where it is too long; null at the end. A read that blocks cannot be cancelled, so it is left behind.</summary>
    public Task<(string Text, bool IsCut)?> ReadAsync(CancellationToken cancelled) => Task.Run(Read, CancellationToken.None).WaitAsync(cancelled);

    private (string Text, bool IsCut)? Read()
    {
        var line = new StringBuilder();
        var isCut = false;
        while (true)
        {
            if (_at == _end)
            {
                (_at, _end) = (0, input.Read(_block, 0, _block.Length));
                if (_end <= 0)
                {
                    _end = 0;
                    return line.Length > 0 ? (line.ToString(), isCut) : null;
                }
            }

            var rest = _block.AsSpan(_at, _end - _at);
            var newLine = rest.IndexOf('\n');
            var part = newLine < 0 ? rest : rest[..newLine];
            var room = Math.Min(part.Length, most - line.Length);
            line.Append(part[..room]);
            isCut |= room < part.Length;
            _at += newLine < 0 ? part.Length : part.Length + 1;
            if (newLine >= 0)
            {
                return (line.ToString(), isCut);
            }
        }
    }
}
