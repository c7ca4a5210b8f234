using System.Globalization;
using System.Text;
using PatientSim.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PatientSim.Loading;

/// <summary>Reads untrusted YAML text into a small tree, within limits, and reports what it refuses.</summary>
/// <remarks>
/// YamlDotNet's own readers have no depth limit and follow aliases; this one consumes parser events one by one and stops
/// before the parser can be driven into a stack overflow or a blow-up.
/// </remarks>
internal sealed class YamlTree
{
    private static readonly SourceLocation s_start = new(1, 1);

    private readonly DiagnosticBag _diagnostics;
    private readonly YamlLimits _limits;
    private readonly Parser _parser;
    private int _events;
    private int _depth;

    private YamlTree(string text, DiagnosticBag diagnostics, YamlLimits limits)
    {
        _diagnostics = diagnostics;
        _limits = limits;
        _parser = new(new StringReader(text));
    }

    /// <summary>The root of the text's one document, or null when that cannot be had; the reasons are reported.</summary>
    public static YamlMapping? Read(string text, DiagnosticBag diagnostics, YamlLimits limits)
    {
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (Encoding.UTF8.GetByteCount(text) > limits.Bytes)
        {
            ReportTooLarge(diagnostics, limits);
            return null;
        }

        var tree = new YamlTree(HiddenCharacters.Remove(text, diagnostics), diagnostics, limits);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException exception)
        {
            diagnostics.Error(DiagnosticIds.Syntax, YamlSyntax.TabIn(text, exception.Message) ?? InText(Location(exception.Start), text), YamlSyntax.Explain(exception.Message));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser throws these, without a place, for a few malformed endings and for \U escapes beyond Unicode.
            diagnostics.Error(DiagnosticIds.Syntax, tree.Here, YamlSyntax.Explain(""));
        }
        catch (ParsingStoppedException)
        {
        }

        return null;
    }

    /// <summary>Reports a file with more bytes than the limit.</summary>
    public static void ReportTooLarge(DiagnosticBag diagnostics, YamlLimits limits) =>
        diagnostics.Error(DiagnosticIds.TooLarge, s_start, $"The file is larger than {limits.Bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes.");

    private SourceLocation Here => _parser.Current is { } current ? Location(current.Start) : s_start;

    private YamlMapping? ReadDocument()
    {
        Next<StreamStart>();
        if (!MoveNext() || _parser.Current is not DocumentStart)
        {
            _diagnostics.Error(DiagnosticIds.Syntax, s_start, "The file is empty.");
            return null;
        }

        MoveNext();
        var root = ReadNode();
        MoveNext();
        if (MoveNext() && _parser.Current is DocumentStart)
        {
            _diagnostics.Error(DiagnosticIds.ForbiddenYaml, Here, "A file holds one patient, style or script; put what comes after '---' in a file of its own.");
        }

        if (root is YamlMapping mapping)
        {
            return mapping;
        }

        if (root is YamlScalar { IsEmpty: true })
        {
            _diagnostics.Error(DiagnosticIds.Syntax, root.At, "The file is empty.");
        }
        else if (root is not YamlRefused)
        {
            _diagnostics.Error(DiagnosticIds.WrongShape, root.At, "A file is made of fields such as 'name: ...', one per line.");
        }

        return null;
    }

    private YamlNode ReadNode()
    {
        var at = Here;
        if (_parser.Current is NodeEvent node)
        {
            RefuseMarks(node, at);
        }

        switch (_parser.Current)
        {
            case Scalar scalar:
                if (scalar.Value.Length > _limits.TextLength)
                {
                    _diagnostics.Error(DiagnosticIds.TooLarge, at, $"A text may have {_limits.TextLength.ToString("N0", CultureInfo.InvariantCulture)} characters at most.");
                    return new YamlRefused(at);
                }

                if (HiddenCharacters.Find(scalar.Value) is { } hidden)
                {
                    _diagnostics.Error(DiagnosticIds.HiddenCharacter, at, HiddenCharacters.Message(hidden));
                    return new YamlRefused(at);
                }

                return new YamlScalar(at, scalar.Style == ScalarStyle.Plain ? Unquoted(scalar.Value) : scalar.Value, scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" });
            case SequenceStart:
                var items = new List<YamlNode>();
                while (MoveNext() && _parser.Current is not SequenceEnd)
                {
                    items.Add(ReadNode());
                }

                return new YamlSequence(at, items);
            case MappingStart:
                return new YamlMapping(at, ReadEntries());
            default:
                // An alias: refused above, or a mark that cannot be here.
                return new YamlRefused(at);
        }
    }

    private List<YamlEntry> ReadEntries()
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = ReadNode();
            MoveNext();
            var value = ReadNode();
            switch (key)
            {
                case YamlScalar { Text: "<<" }:
                    _diagnostics.Error(DiagnosticIds.ForbiddenYaml, key.At, "Merge keys ('<<') are not used here; write the fields out.");
                    break;
                case YamlScalar scalar when !keys.Add(scalar.Text):
                    _diagnostics.Error(DiagnosticIds.DuplicateField, key.At, $"{Spelling.Quote(scalar.Text)} appears twice in this block.");
                    break;
                case YamlScalar scalar:
                    entries.Add(new(scalar.Text, key.At, value));
                    break;
                case not YamlRefused:
                    _diagnostics.Error(DiagnosticIds.WrongShape, key.At, "A field name has to be a word.");
                    break;
            }
        }

        return entries;
    }

    /// <summary>The text without the curly quotes that a word processor put where YAML wants straight ones.</summary>
    private static string Unquoted(string text) =>
        text is ['\u201C' or '\u201E', _, .., '\u201D' or '\u201C'] && text.AsSpan(1, text.Length - 2).IndexOfAny('\u201C', '\u201D') < 0 ? text[1..^1].Trim() : text;

    private void RefuseMarks(NodeEvent node, SourceLocation at)
    {
        if (!node.Anchor.IsEmpty)
        {
            _diagnostics.Error(DiagnosticIds.ForbiddenYaml, at, "Anchors ('&name') are not used here; write the text out.");
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            _diagnostics.Error(DiagnosticIds.ForbiddenYaml, at, "Tags ('!name') are not used here; write the plain value.");
        }
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (!MoveNext() || _parser.Current is not T)
        {
            throw new InvalidOperationException();
        }
    }

    private bool MoveNext()
    {
        if (!_parser.MoveNext())
        {
            return false;
        }

        _depth += _parser.Current!.NestingIncrease;
        if (_parser.Current is AnchorAlias)
        {
            _diagnostics.Error(DiagnosticIds.ForbiddenYaml, Here, "Aliases ('*name') are not used here; write the text out.");
        }

        // Stream and document count as two levels.
        if (_depth - 2 > _limits.Depth)
        {
            Stop($"Lists and blocks may be nested {_limits.Depth} deep at most.");
        }

        if (++_events > _limits.Events)
        {
            Stop($"A file may hold {_limits.Events.ToString("N0", CultureInfo.InvariantCulture)} values at most.");
        }

        return true;
    }

    private void Stop(string message)
    {
        _diagnostics.Error(DiagnosticIds.TooLarge, Here, message);
        throw new ParsingStoppedException();
    }

    /// <summary>The parser places what is missing at the end on a line after the last: the author has no such line.</summary>
    private static SourceLocation InText(SourceLocation at, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return at.Line <= lines.Length ? at : new(lines.Length, lines[^1].Length + 1);
    }

    private static SourceLocation Location(in Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    /// <summary>Parsing was given up after the reason had been reported.</summary>
    private sealed class ParsingStoppedException : Exception;
}
