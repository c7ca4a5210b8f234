using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.FigureTests;

/// <summary>A session that a script was played in.</summary>
/// <param name="Script">What the trainee said.</param>
/// <param name="Patient">The patient's id.</param>
/// <param name="Style">The style's id.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Session">The session after the last line.</param>
/// <param name="View">What a trainer sees of it.</param>
internal sealed record Played(Script Script, string Patient, string Style, int Seed, PatientSession Session, InstructorView View)
{
    /// <summary>What the patient said, turn by turn.</summary>
    public IEnumerable<string> Replies => View.Turns.Select(turn => turn.Turn.Text);

    /// <summary>How many elements were told, with what anybody may know.</summary>
    public int ToldInAll => Told(View.State).Count();

    /// <summary>How many elements below the surface were told.</summary>
    public int ToldBelowSurface { get; } = BelowSurface(View, View.State);

    /// <summary>The deepest rung told.</summary>
    public Rung Deepest => View.State.Deepest;

    /// <summary>Where the session can be found again.</summary>
    public string Where => $"{Patient}, {Style}, seed {Seed}, {Script.Name}";

    /// <summary>How many elements below the surface were told by the end of a turn.</summary>
    public int ToldBy(int turn) => BelowSurface(View, View.Turns[Math.Min(turn, View.Turns.Count) - 1].State);

    /// <summary>The session as text.</summary>
    public string Transcript() => string.Join('\n', View.Turns.Select(turn =>
        $"{turn.Turn.Number,2} T  {turn.Turn.Trainee}\n   P  {turn.Turn.Text}\n      [{Behind(turn)}]"));

    private static IEnumerable<string> Told(PatientState state) => state.Ledger.Where(entry => entry.Value.Status == DisclosureStatus.Told).Select(entry => entry.Key);

    private static int BelowSurface(InstructorView view, PatientState state) => Told(state).Count(id => view.Formulation.Find(id) is { Rung: > Rung.Presenting });

    private static string Behind(TurnRecord turn) => string.Join("; ", new[]
    {
        $"{turn.Act.Six} {string.Join('+', turn.Act.Flags)}{(turn.Act.Errors.Count > 0 ? " ERROR " + string.Join('+', turn.Act.Errors) : "")}",
        turn.Plan.Stance.ToString(),
        turn.Plan.Offers.Count > 0 ? "offers " + string.Join(", ", turn.Plan.Offers.Select(offer => $"{offer.ElementId} {offer.Depth}")) : "",
        turn.Plan.Dodges is { } dodged ? $"dodges {dodged}" : "",
        turn.Told.Count > 0 ? "told " + string.Join(", ", turn.Told.Select(told => told.Id)) : "",
        FormattableString.Invariant($"bond {turn.State.Alliance.Bond:0.00} resistance {turn.State.Resistance:0.00} openness {turn.State.Openness:0.00} reach {turn.State.Reach}"),
    }.Where(part => part.Length > 0));
}
