using PatientSim.Loading;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>Something is not told in the first turns; in none when no turn is given.</summary>
internal sealed record NotToldExpectation(SourceLocation Place, DisclosureTarget Target, int? Until) : Expectation(Place), IDisclosureExpectation
{
    private protected override string Words => Until switch
    {
        null => Target.Nothing,
        1 => $"{Target.Nothing} in turn 1",
        { } until => FormattableString.Invariant($"{Target.Nothing} in turns 1 to {until}"),
    };

    internal override Miss? Check(InterviewReport report, int? turn)
    {
        var until = Until ?? turn;
        return Told.First(report, Target) is var (at, element) && at <= (until ?? at)
            ? new(at, FormattableString.Invariant($"expected {(this with { Until = until }).Words}, but turn {at} told {Told.List([element])}: {Told.Quote(report.Turns[at - 1])}"))
            : null;
    }
}
