using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>A reply, or its first sentences while it streams, and what it is checked against.</summary>
public sealed record ReplyReview
{
    /// <summary>The reply so far. Untrusted output of a model.</summary>
    public required string Text { get; init; }

    /// <summary>The patient.</summary>
    public required PatientProfile Profile { get; init; }

    /// <summary>The patient's elements.</summary>
    public required Formulation Formulation { get; init; }

    /// <summary>The state after Feel.</summary>
    public required PatientState State { get; init; }

    /// <summary>The plan.</summary>
    public required ResponsePlan Plan { get; init; }

    /// <summary>The style in play; null when the reply is checked outside a session.</summary>
    public StyleDefinition? Style { get; init; }

    /// <summary>Whether more of the reply is still to come: <see cref="Text"/> is then its first whole sentences.</summary>
    /// <remarks>Each reply is checked once a sentence and once whole, streaming or not. A repair that only the end can tell should wait for it: what was let through is not taken back.</remarks>
    public bool Unfinished { get; init; }

    /// <summary>Whether the whole formulation was sent, so that nothing is locked.</summary>
    public bool EverythingSent { get; init; }

    /// <summary>What guards have read off the reply's sentences already.</summary>
    internal SentenceMemo Memo { get; init; } = new();

    /// <summary>What the voice was told and may not repeat; null when the reply is checked outside a session.</summary>
    internal SentInstructions? Sent { get; init; }

    /// <summary>A text without the reply, safe to log.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => nameof(ReplyReview);
}
