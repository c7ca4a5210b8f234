namespace PatientSim.Guards;

/// <summary>Check: decides whether a reply may be said. Implementations are pure and thread-safe.</summary>
public interface IReplyGuard
{
    /// <summary>Checks a reply.</summary>
    /// <param name="review">The reply and what it is checked against.</param>
    /// <returns>The verdict; the text of a repair goes to the next guard.</returns>
    GuardVerdict Check(ReplyReview review);
}
