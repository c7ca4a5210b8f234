using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.FigureTests;

/// <summary>How much came out in one turn.</summary>
internal static class Opened
{
    /// <summary>Steps taken by elements below the surface: one to be hinted, two to be told.</summary>
    public static int In(InstructorView view, int turn)
    {
        var before = turn > 1 ? view.Turns[turn - 2].State : null;
        return view.Formulation.Elements.Where(element => element.Rung > Rung.Presenting)
            .Sum(element => Step(view.Turns[turn - 1].State.StatusOf(element.Id)) - Step(before?.StatusOf(element.Id) ?? DisclosureStatus.Untold));
    }

    private static int Step(DisclosureStatus status) => status switch
    {
        DisclosureStatus.Hinted => 1,
        DisclosureStatus.Told => 2,
        _ => 0,
    };
}
