using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>The trainer's side of the last turn, on one line.</summary>
internal static class TurnLine
{
    public static string Of(InstructorView view)
    {
        var record = view.Turns[^1];
        var state = record.State;
        List<string> parts =
        [
            $"heard {record.Act.Six}",
            .. record.Act.Errors.Select(error => $"error {Words.Of(error)}"),
            $"stance {Words.Of(record.Plan.Stance)}",
            $"openness {Plain.Number(state.Openness)}",
            $"bond {Plain.Number(state.Alliance.Bond)}",
            $"resistance {Plain.Number(state.Resistance)}",
            .. record.Told.Select(told => $"told {told.Id} ({Words.Of(told.Rung)})"),
        ];
        return string.Join(", ", parts);
    }
}
