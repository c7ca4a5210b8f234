namespace PatientSim.Guards;
internal sealed class FactGuard : IReplyGuard { public GuardVerdict Check(ReplyReview review) => GuardVerdict.Pass(review.Text); }
