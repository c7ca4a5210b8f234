namespace PatientSim.Profiles;

/// <summary>One thing a patient could reveal.</summary>
public sealed record FormulationElement
{
    /// <summary>The id: the author's, or <c>situation.emotions</c>, <c>situation.body</c>, <c>situation.behavior</c>, <c>thought.meaning</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required ElementKind Kind { get; init; }

    /// <summary>The author's text.</summary>
    public required string Text { get; init; }

    /// <summary>How deep it lies.</summary>
    public required Rung Rung { get; init; }

    /// <summary>A label that may be known before the element is told; null when there is none.</summary>
    public string? Topic { get; init; }

    /// <summary>Ids of elements, any one of which has to be told first; empty when nothing has to be.</summary>
    public ValueList<string> Requires { get; init; } = [];

    /// <summary>The kind of probe that opens it; null when any does.</summary>
    public Probe? OpensTo { get; init; }

    /// <summary>Whether the patient would rather not go into it.</summary>
    public bool Sensitive { get; init; }

    /// <summary>The id of the situation it belongs to; null when it belongs to none.</summary>
    public string? Situation { get; init; }

    /// <summary>The ids of the core beliefs behind it.</summary>
    public ValueList<string> Beliefs { get; init; } = [];

    /// <summary>Words in a question that ask for it.</summary>
    public ValueList<string> AskedBy { get; init; } = [];

    /// <summary>The patient's own lines for it.</summary>
    public SpokenLines Says { get; init; } = new();

    /// <summary>The field it comes from, such as <c>situations[0].text</c>.</summary>
    public required string Field { get; init; }

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => FormattableString.Invariant($"an element: {Kind}");
}
