using PatientSim.Loading;
using PatientSim.Mind;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>Something has been told by a turn; by the end when no turn is given.</summary>
internal sealed record ToldExpectation(SourceLocation Place, DisclosureTarget Target, int? By) : Expectation(Place), IDisclosureExpectation
{
    private protected override string Words => By is { } by ? FormattableString.Invariant($"{Target.Something} told by turn {by}") : $"{Target.Something} told";

    internal override Miss? Check(InterviewReport report, int? turn)
    {
        var by = By ?? turn;
        var expected = this with { By = by };
        if (Told.First(report, Target) is not var (at, element))
        {
            return new(by, $"expected {expected.Words}, but {Never(report, by)}");
        }

        return at <= (by ?? at) ? null
            : new(at, FormattableString.Invariant($"expected {expected.Words}, but {(Target.Rung is null ? "it" : element.Id)} was told in turn {at}"));
    }

    private string Never(InterviewReport report, int? by) =>
        (Target.Rung is not null ? "" : report.State?.Ledger.GetValueOrDefault(Target.Name) is { Status: DisclosureStatus.Hinted } hint
            ? FormattableString.Invariant($"it was only hinted at, in turn {hint.Turn}; ") : "it was never told; ") + Told.Deepest(report, Target.Rung is null ? null : by);
}
