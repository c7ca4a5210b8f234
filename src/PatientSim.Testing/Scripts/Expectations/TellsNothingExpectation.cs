using PatientSim.Loading;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>Nothing is told for the first time in this turn.</summary>
internal sealed record TellsNothingExpectation(SourceLocation Place) : Expectation(Place)
{
    private protected override string Words => "nothing newly told";

    internal override Miss? Check(InterviewReport report, int? turn) => Told.Turns(report, turn)
        .Where(record => record.Told.Count > 0)
        .Select(record => new Miss(record.Turn.Number, FormattableString.Invariant($"expected {Words}, but turn {record.Turn.Number} told {Told.List(record.Told)}: {Told.Quote(record)}"))).FirstOrDefault();
}
