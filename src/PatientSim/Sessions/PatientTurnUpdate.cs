namespace PatientSim.Sessions;

/// <summary>A piece of a reply as it streams.</summary>
/// <param name="Text">Text to append; whole sentences, each already checked.</param>
/// <param name="Turn">The whole turn, on the last update only; by then it is committed.</param>
public sealed record PatientTurnUpdate(string Text, PatientTurn? Turn = null)
{
    /// <summary>A text without what was said, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Turn is null ? "a piece of a reply" : Turn.ToString();
}
