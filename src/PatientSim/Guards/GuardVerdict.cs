namespace PatientSim.Guards;

/// <summary>A guard's verdict on a reply.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Text">The text to go on with.</param>
/// <param name="Flag">A short name of what was found, such as <c>too_long</c>; it goes on the turn. Empty for a pass.</param>
/// <param name="Reason">What the voice is told when it is asked once more; no profile text.</param>
public sealed record GuardVerdict(GuardAction Action, string Text, string Flag = "", string Reason = "")
{
    /// <summary>It may be said.</summary>
    /// <param name="text">The text as it was.</param>
    /// <returns>The verdict.</returns>
    public static GuardVerdict Pass(string text) => new(GuardAction.Pass, text);

    /// <summary>It may be said as repaired.</summary>
    /// <param name="text">The repaired text.</param>
    /// <param name="flag">A short name of what was found.</param>
    /// <returns>The verdict.</returns>
    public static GuardVerdict Repair(string text, string flag) => new(GuardAction.Repair, text, flag);

    /// <summary>It may not be said.</summary>
    /// <param name="text">The text as it was.</param>
    /// <param name="flag">A short name of what was found.</param>
    /// <param name="reason">What the voice is told when it is asked once more; no profile text.</param>
    /// <returns>The verdict.</returns>
    public static GuardVerdict Reject(string text, string flag, string reason) => new(GuardAction.Reject, text, flag, reason);

    /// <summary>A text without the reply, safe to log.</summary>
    /// <returns>The action and the flag.</returns>
    public override string ToString() => $"{Action} {Flag}";
}
