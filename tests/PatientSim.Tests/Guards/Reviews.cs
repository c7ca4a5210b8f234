using PatientSim.Guards;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

/// <summary>Replies to check, at a patient's first turn with nothing told.</summary>
internal static class Reviews
{
    public static ReplyReview Of(string reply, PatientProfile? profile = null, ResponsePlan? plan = null, bool unfinished = false)
    {
        profile ??= TestSessions.Nadia;
        return new()
        {
            Text = reply,
            Profile = profile,
            Formulation = Formulation.Of(profile),
            State = new() { Turn = 1, Alliance = new(0.3, 0.3, 0.3) },
            Plan = plan ?? new() { Stance = Stance.Answer, MaxWords = 1000, MaxSentences = 100 },
            Unfinished = unfinished,
        };
    }

    public static ResponsePlan Offering(string elementId, DisclosureStatus depth = DisclosureStatus.Told) =>
        new() { Stance = Stance.Answer, Offers = [new(elementId, depth)], MaxWords = 1000, MaxSentences = 100 };
}
