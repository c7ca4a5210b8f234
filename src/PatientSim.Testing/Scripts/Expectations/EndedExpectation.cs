using PatientSim.Loading;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>Whether the patient leaves: in this turn; at all, for the whole session.</summary>
internal sealed record EndedExpectation(SourceLocation Place, bool Ended) : Expectation(Place)
{
    private protected override string Words => Ended ? "the patient to leave" : "the patient to stay";

    internal override Miss? Check(InterviewReport report, int? turn)
    {
        var left = Told.Turns(report, turn).FirstOrDefault(record => record.Turn.Ended);
        return left is not null == Ended ? null
            : left is null ? new(turn ?? report.Turns.Count, FormattableString.Invariant($"expected {Words}, but they stayed {(turn is null ? "to the end, turn" : "in turn")} {turn ?? report.Turns.Count}"))
            : new(left.Turn.Number, FormattableString.Invariant($"expected {Words}, but they left in turn {left.Turn.Number}: {Told.Quote(left)}"));
    }
}
