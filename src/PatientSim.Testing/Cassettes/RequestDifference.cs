using System.Text;

namespace PatientSim.Testing.Cassettes;

/// <summary>What changed between two requests, line by line.</summary>
internal static class RequestDifference
{
    private const int MostLines = 40;
    private const int MostWidth = 160;
    private const int Context = 2;

    // Two requests that differ in more than this many lines are told as one taken away and one added.
    private const int MostCells = 4_000_000;

    private enum Change
    {
        None,
        Recorded,
        Sent,
    }

    /// <summary>The difference as text: <c>-</c> recorded, <c>+</c> sent, with the lines around; forty lines at most.</summary>
    public static string Tell(List<RequestLine> recorded, List<RequestLine> sent)
    {
        var steps = Steps(recorded, sent);
        var near = new bool[steps.Count];
        foreach (var (index, (_, line)) in steps.Index().Where(step => step.Item.Change != Change.None))
        {
            for (var at = Math.Max(0, index - Context); at <= Math.Min(steps.Count - 1, index + Context); at++)
            {
                near[at] |= at == index || steps[at].Line.Part == line.Part;
            }
        }

        var (told, lines, part, left) = (new StringBuilder(), 0, "", 0);
        foreach (var (index, (change, line)) in steps.Index())
        {
            // A head that both have says nothing that the headline of the next line does not.
            if (!near[index] || (line.IsHead && change == Change.None))
            {
                continue;
            }

            if (lines >= MostLines)
            {
                left += change == Change.None ? 0 : 1;
                continue;
            }

            if (line.Part != part)
            {
                part = line.Part;
                told.Append("  ").Append(part).Append(":\n");
                lines++;
            }

            told.Append("    ").Append(change switch { Change.Recorded => "- ", Change.Sent => "+ ", _ => "  " })
                .Append(line.IsHead ? $"(a {line.Role} message)" : Shown(line.Text, Other(steps, index)?.Text)).Append('\n');
            lines++;
        }

        return left == 0 ? told.ToString() : told.Append(FormattableString.Invariant($"    ... and {left} more changed lines\n")).ToString();
    }

    /// <summary>The line that took the place of this one, or whose place it took.</summary>
    private static RequestLine? Other(List<(Change Change, RequestLine Line)> steps, int index)
    {
        var (from, to) = (index, index);
        while (from > 0 && steps[from - 1].Change != Change.None)
        {
            from--;
        }

        while (to + 1 < steps.Count && steps[to + 1].Change != Change.None)
        {
            to++;
        }

        if (steps[index].Change == Change.None || to - from > 2 * MostLines)
        {
            return null;
        }

        var hunk = steps.GetRange(from, to - from + 1);
        var own = hunk.Where(step => step.Change == steps[index].Change).Select(step => step.Line).ToList();
        return hunk.Where(step => step.Change != steps[index].Change).ElementAtOrDefault(own.FindIndex(line => ReferenceEquals(line, steps[index].Line))).Line;
    }

    /// <summary>A line without what cannot be seen, and of a long one the part around its first difference.</summary>
    private static string Shown(string text, string? other)
    {
        var start = 0;
        if (text.Length > MostWidth && other is not null)
        {
            var same = text.AsSpan().CommonPrefixLength(other);
            start = Math.Clamp(same - (MostWidth / 4), 0, text.Length - MostWidth);
        }

        var end = Math.Min(text.Length, start + MostWidth);
        start = start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
        end = end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
        var part = CassetteLine.Visible(text[start..end]);
        var trimmed = part.TrimEnd(' ');
        part = end == text.Length ? trimmed + new string('·', part.Length - trimmed.Length) : part;
        return $"{(start > 0 ? "... " : "")}{part}{(end < text.Length ? " ..." : "")}";
    }

    private static List<(Change Change, RequestLine Line)> Steps(List<RequestLine> recorded, List<RequestLine> sent)
    {
        var (head, tail) = (0, 0);
        var most = Math.Min(recorded.Count, sent.Count);
        while (head < most && recorded[head].IsSame(sent[head]))
        {
            head++;
        }

        while (tail < most - head && recorded[^(tail + 1)].IsSame(sent[^(tail + 1)]))
        {
            tail++;
        }

        var (before, after) = (recorded[head..^tail], sent[head..^tail]);
        return
        [
            .. sent[..head].Select(line => (Change.None, line)),
            .. (long)before.Count * after.Count <= MostCells ? Aligned(before, after) : [.. before.Select(line => (Change.Recorded, line)), .. after.Select(line => (Change.Sent, line))],
            .. sent[^tail..].Select(line => (Change.None, line)),
        ];
    }

    /// <summary>The longest common run of lines, and what is around it.</summary>
    private static List<(Change Change, RequestLine Line)> Aligned(List<RequestLine> recorded, List<RequestLine> sent)
    {
        var common = new int[recorded.Count + 1, sent.Count + 1];
        for (var i = recorded.Count - 1; i >= 0; i--)
        {
            for (var j = sent.Count - 1; j >= 0; j--)
            {
                common[i, j] = recorded[i].IsSame(sent[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var steps = new List<(Change, RequestLine)>();
        var (at, to) = (0, 0);
        while (at < recorded.Count || to < sent.Count)
        {
            if (at < recorded.Count && to < sent.Count && recorded[at].IsSame(sent[to]))
            {
                steps.Add((Change.None, sent[to]));
                (at, to) = (at + 1, to + 1);
            }
            else if (at < recorded.Count && (to == sent.Count || common[at + 1, to] >= common[at, to + 1]))
            {
                steps.Add((Change.Recorded, recorded[at++]));
            }
            else
            {
                steps.Add((Change.Sent, sent[to++]));
            }
        }

        return steps;
    }
}
