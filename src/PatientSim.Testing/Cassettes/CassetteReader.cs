using System.Text;
using System.Text.Json;
using PatientSim.Diagnostics;
using PatientSim.Loading;

namespace PatientSim.Testing.Cassettes;

/// <summary>Reads a cassette strictly: every problem at once, each with its place. Files are untrusted input.</summary>
internal sealed class CassetteReader(string path, CassetteLimits limits)
{
    private const int MostProblems = 100;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly DiagnosticBag _diagnostics = new(path);
    private readonly Dictionary<string, CassetteExchange> _exchanges = new(StringComparer.Ordinal);
    private int _problems;

    /// <summary>Reads what a file holds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mayBeEmpty">Whether a file without anything in it is a cassette too: one that was just made.</param>
    /// <returns>The exchanges by key, the length in bytes, and whether the last line has its end.</returns>
    /// <exception cref="PatientProfileException">There are problems; the exception lists them.</exception>
    public (Dictionary<string, CassetteExchange> Exchanges, int Length, bool EndsWithLine) Read(Stream file, bool mayBeEmpty = false)
    {
        var bytes = ReadAtMost(file);
        if (bytes.Length > limits.MostBytes)
        {
            Report(DiagnosticIds.TooLarge, 1, 1, FormattableString.Invariant($"A cassette may have {limits.MostBytes:N0} bytes at most; split it, or raise CassetteLimits.MostBytes."));
        }
        else if (bytes.Length > 0 || !mayBeEmpty)
        {
            ReadLines(bytes);
        }

        return _diagnostics.HasErrors ? throw new PatientProfileException(_diagnostics.ToValueList()) : (_exchanges, bytes.Length, bytes.Length == 0 || bytes[^1] == '\n');
    }

    /// <summary>What says that a file could not be read at all.</summary>
    public static PatientProfileException Unreadable(string path, string sentence)
    {
        var diagnostics = new DiagnosticBag(path);
        diagnostics.Error(DiagnosticIds.Unreadable, new(1, 1), sentence);
        return new(diagnostics.ToValueList());
    }

    private byte[] ReadAtMost(Stream file)
    {
        // Whatever length the file claims, a byte more than allowed shows that it is too large.
        using var content = new MemoryStream();
        var block = new byte[64 * 1024];
        while (content.Length <= limits.MostBytes && file.Read(block, 0, (int)Math.Min(block.Length, limits.MostBytes + 1L - content.Length)) is > 0 and var count)
        {
            content.Write(block, 0, count);
        }

        return content.ToArray();
    }

    private void ReadLines(byte[] bytes)
    {
        var (number, start) = (1, 0);
        do
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            var isWhole = length >= 0;
            var line = bytes.AsMemory(start, isWhole ? length : bytes.Length - start);
            if (number == 1 ? !ReadFirst(line.Span, isWhole) : !ReadExchange(line, number, isWhole))
            {
                return;
            }

            start += line.Length + 1;
            number++;
        }
        while (start < bytes.Length);
    }

    private bool ReadFirst(ReadOnlySpan<byte> line, bool isWhole)
    {
        const string Expected = $$"""The first line of a cassette has to be {"format":"{{CassetteLine.Format}}"}""";
        if (isWhole && !IsReadable(line, 1))
        {
            return false;
        }

        var clean = true;
        var value = line.Length <= CassetteLine.First.Length * 4 ? LineValue.Read(line, (_, _, _) => clean = false) : null;
        if (clean && value is { Fields.Count: 1 } && value.Fields.GetValueOrDefault("format").Value is { Kind: JsonTokenType.String } format)
        {
            if (format.Text == CassetteLine.Format)
            {
                return true;
            }

            Report(DiagnosticIds.UnknownFormat, 1, format.At + 1, $"{Expected}; this file says that it is {Spelling.Quote(CassetteLine.Visible(format.Text))}.");
            return false;
        }

        Report(DiagnosticIds.UnknownFormat, 1, 1, $"{Expected}.{(isWhole || line.IsEmpty ? "" : " This one broke off: delete the file and record it again.")}");
        return false;
    }

    /// <returns>Whether to read on.</returns>
    private bool ReadExchange(ReadOnlyMemory<byte> line, int number, bool isWhole)
    {
        if (isWhole && line.Span.TrimEnd((byte)'\r').IsEmpty)
        {
            Report(DiagnosticIds.Empty, number, 1, "The line is empty; delete it.");
        }
        else if (line.Length > limits.MostLineBytes)
        {
            Report(DiagnosticIds.TooLarge, number, 1, FormattableString.Invariant($"A line may have {limits.MostLineBytes:N0} bytes at most."));
        }
        else if (!isWhole && LineValue.Read(line.Span, (_, _, _) => { }) is null)
        {
            Report(DiagnosticIds.CassetteTorn, number, 1, "The last line broke off while it was written. Delete it and record again: only its request is asked once more.");
        }
        else if (IsReadable(line.Span, number))
        {
            void ReportAt(string id, int at, string message)
            {
                if (_problems < MostProblems)
                {
                    Report(id, number, Encoding.UTF8.GetCharCount(line.Span[..at]) + 1, message);
                }
            }

            if (LineValue.Read(line.Span, ReportAt) is { } value && new ExchangeBinder(number, ReportAt).Bind(value) is { } exchange && !_exchanges.TryAdd(exchange.Request.Key, exchange))
            {
                Report(DiagnosticIds.CassetteDuplicate, number, 1, FormattableString.Invariant($"The request is that of line {_exchanges[exchange.Request.Key].Line} again; a request has one reply, so delete one of the lines."));
            }
        }

        return _problems < MostProblems;
    }

    private bool IsReadable(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            var text = s_utf8.GetString(line);
            if (HiddenCharacters.Find(text) is not { } hidden)
            {
                return true;
            }

            Report(DiagnosticIds.HiddenCharacter, number, text.IndexOf(char.ConvertFromUtf32(hidden), StringComparison.Ordinal) + 1, HiddenCharacters.Message(hidden));
        }
        catch (DecoderFallbackException)
        {
            Report(DiagnosticIds.Unreadable, number, 1, "The line is not UTF-8 text; save the file as UTF-8.");
        }

        return false;
    }

    private void Report(string id, int line, int column, string message)
    {
        if (++_problems <= MostProblems)
        {
            _diagnostics.Error(id, new(line, column), _problems < MostProblems ? message : $"{message} There may be more problems; these are the first {MostProblems}.");
        }
    }
}
