using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>How the patient takes the turn: one of these.</summary>
internal sealed record StanceExpectation(SourceLocation Place, ValueList<Stance> Stances) : Expectation(Place)
{
    private protected override string Words => $"the stance {string.Join(" or ", Stances.Select(Told.NameOf))}";

    internal override Miss? Check(InterviewReport report, int? turn) => Told.Turns(report, turn)
        .Where(record => !Stances.Contains(record.Plan.Stance))
        .Select(record => new Miss(record.Turn.Number, FormattableString.Invariant($"expected {Words}, but turn {record.Turn.Number} was {Told.NameOf(record.Plan.Stance)}: {Told.Quote(record)}"))).FirstOrDefault();
}
