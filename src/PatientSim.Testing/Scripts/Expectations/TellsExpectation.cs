using PatientSim.Loading;
using PatientSim.Sessions;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>Something is told for the first time in this turn.</summary>
internal sealed record TellsExpectation(SourceLocation Place, DisclosureTarget Target) : Expectation(Place), IDisclosureExpectation
{
    private protected override string Words => $"{Target.Something} newly told";

    internal override Miss? Check(InterviewReport report, int? turn) => Told.Turns(report, turn)
        .Where(record => !record.Told.Any(Target.Covers))
        .Select(record => new Miss(record.Turn.Number, FormattableString.Invariant($"expected {Words}, but turn {record.Turn.Number} told {Instead(report, record)}: {Told.Quote(record)}"))).FirstOrDefault();

    private string Instead(InterviewReport report, TurnRecord record) =>
        record.Told.Count > 0 ? Told.List(record.Told)
        : Told.First(report, Target) is var (earlier, element) && earlier < record.Turn.Number ? FormattableString.Invariant($"nothing new ({element.Id} had been told in turn {earlier})")
        : "nothing new";
}
