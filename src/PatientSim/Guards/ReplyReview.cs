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

    /// <summary>Whether the whole formulation was sent, so that nothing is locked.</summary>
    public bool EverythingSent { get; init; }
}
