using Spectre.Console;

namespace PatientSim.Cli;

/// <summary>A tree of labelled texts: drawn on a terminal, indented in a file.</summary>
internal sealed record Outline(string Label, string? Text = null)
{
    private readonly List<Outline> _children = [];

    public int Count => _children.Count;

    public Outline Add(string label, string? text)
    {
        var child = new Outline(label, text);
        if (text is not null)
        {
            _children.Add(child);
        }

        return child;
    }

    /// <summary>Adds a part that has children; without any it is left out.</summary>
    public void AddPart(string label, IEnumerable<Outline> children)
    {
        var part = new Outline(label);
        part._children.AddRange(children);
        if (part.Count > 0)
        {
            _children.Add(part);
        }
    }

    public void Write(CliHost host)
    {
        if (!host.OutputIsTerminal)
        {
            WriteIndented(host.Output, 0);
            return;
        }

        var tree = new Tree(Shown()).Style(Style.Parse("grey"));
        AddTo(tree);
        host.Console.Write(tree);
    }

    private void WriteIndented(TextWriter output, int depth)
    {
        output.Write($"{new string(' ', 2 * depth)}{Plain.Line(Line())}\n");
        foreach (var child in _children)
        {
            child.WriteIndented(output, depth + 1);
        }
    }

    private void AddTo(IHasTreeNodes tree)
    {
        foreach (var child in _children)
        {
            child.AddTo(tree.AddNode(child.Shown()));
        }
    }

    private string Line() => Label.Length == 0 ? Text ?? "" : Text is null ? Label : $"{Label}: {Text}";

    private Paragraph Shown()
    {
        var shown = new Paragraph();
        if (Label.Length > 0)
        {
            shown.Append(Plain.Line(Label), Style.Parse(Text is null ? "bold" : "aqua"));
            shown.Append(Text is null ? "" : ": ");
        }

        return shown.Append(Plain.Line(Text ?? ""));
    }
}
