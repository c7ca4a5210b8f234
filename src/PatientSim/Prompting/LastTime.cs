using System.Globalization;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>What the voice has to know of earlier sessions: that there were some, what was told, and what it said on its own that has to stay true.</summary>
/// <remarks>It is the same in every turn of a session. Of what the patient has not told it holds nothing.</remarks>
internal static class LastTime
{
    // Less than this is forgotten by the next session.
    private const double NoticedRupture = 0.05;

    /// <param name="session">Which session it is, from 2.</param>
    /// <param name="later">How long it has been, such as "7 days later".</param>
    /// <param name="start">The state before the first turn.</param>
    /// <param name="formulation">The patient's elements.</param>
    /// <param name="invented">What the voice made up in earlier sessions.</param>
    /// <param name="policy">What of the formulation is sent.</param>
    public static string Write(int session, string later, PatientState start, Formulation formulation, IEnumerable<InventedFact> invented, DisclosurePolicy policy)
    {
        var news = policy == DisclosurePolicy.Everything ? formulation.Elements.Where(element => element.Kind is ElementKind.Event or ElementKind.Homework && !start.HasTold(element.Id)) : [];
        string[] lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"[Director's note: this is session {session} with the same therapist, {later}. You know each other: no introductions{(start.HasTold(Formulation.PresentingProblemId) ? ", and what you came with has been said" : "")}."),
            .. start.Rupture >= NoticedRupture ? (ReadOnlySpan<string>)["Something the therapist said last time hurt and was not put right; you have not forgotten it."] : [],
            .. EarlierTalk.Told(formulation.Elements.Where(element => start.HasTold(element.Id))),
            .. EarlierTalk.Invented([.. invented]),
            .. EarlierTalk.Section("Since then:", news),
        ];
        return string.Join('\n', lines) + "]";
    }
}
