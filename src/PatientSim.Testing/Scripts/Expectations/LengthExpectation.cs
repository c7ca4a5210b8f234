using PatientSim.Loading;
using PatientSim.Profiles;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>How long a reply is; each reply, for the whole session.</summary>
internal sealed record LengthExpectation(SourceLocation Place, LengthUnit Unit, Bounds Bounds) : Expectation(Place)
{
    private protected override string Words => $"{Bounds} {(Bounds.Last == 1 ? Unit.ToString()[..^1] : Unit.ToString()).ToLowerInvariant()}";

    internal override Miss? Check(InterviewReport report, int? turn) => Told.Turns(report, turn)
        .Where(record => !Bounds.Holds(LengthOf(record.Turn.Text)))
        .Select(record => new Miss(record.Turn.Number, FormattableString.Invariant($"expected {Words}, but turn {record.Turn.Number} said {LengthOf(record.Turn.Text)}: {Told.Quote(record)}"))).FirstOrDefault();

    private int LengthOf(string reply) => Unit == LengthUnit.Words ? Wording.CountWords(reply) : Wording.Sentences(reply).Count;
}

/// <summary>What the length of a reply is counted in.</summary>
internal enum LengthUnit
{
    Words,
    Sentences,
}
