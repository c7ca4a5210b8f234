using PatientSim.Loading;
using PatientSim.Mind;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>A level of the patient's state after the turn; after the last one, for the whole session.</summary>
internal sealed record LevelExpectation(SourceLocation Place, string Variable, Bounds Bounds) : Expectation(Place)
{
    private const string Openness = "openness";

    private protected override string Words => $"{Variable} of {Bounds}";

    internal override Miss? Check(InterviewReport report, int? turn)
    {
        if (Told.Turns(report, turn).LastOrDefault() is not { } record)
        {
            return null;
        }

        var level = Variable == Openness ? record.State.Openness : StateVariables.Of(record.State, Variable);
        return Bounds.Holds(level) ? null : new(record.Turn.Number, FormattableString.Invariant($"expected {Words}, but after turn {record.Turn.Number} it was {level:0.####}"));
    }
}
