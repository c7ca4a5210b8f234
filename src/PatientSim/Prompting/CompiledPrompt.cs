using Microsoft.Extensions.AI;

namespace PatientSim.Prompting;

/// <summary>The messages of one turn.</summary>
/// <param name="Messages">System message, what was said before the history begins (if anything), history, the trainee's turn, the turn note.</param>
/// <param name="TurnNote">The note after the history; null when the policy has none.</param>
/// <param name="Fingerprint">The system message's fingerprint.</param>
public sealed record CompiledPrompt(IReadOnlyList<ChatMessage> Messages, string? TurnNote, string Fingerprint)
{
    /// <summary>A text without the messages, safe to log.</summary>
    /// <returns>The fingerprint.</returns>
    public override string ToString() => $"a prompt: {Fingerprint}";
}
