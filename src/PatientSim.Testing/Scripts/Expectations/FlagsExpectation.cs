using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>The flags that guards left on the turn, or on all turns: exactly these.</summary>
internal sealed record FlagsExpectation(SourceLocation Place, ValueList<string> Flags) : Expectation(Place)
{
    private protected override string Words => Flags.Count == 0 ? "no guard flags" : $"exactly the guard {(Flags.Count == 1 ? "flag" : "flags")} {string.Join(", ", Flags)}";

    internal override Miss? Check(InterviewReport report, int? turn)
    {
        var raised = Told.Turns(report, turn).SelectMany(record => Of(record).Select(flag => (Flag: flag, record.Turn.Number))).DistinctBy(raised => raised.Flag).ToList();
        return raised.Select(each => each.Flag).Order(StringComparer.Ordinal).SequenceEqual(Flags) ? null
            : new(turn ?? raised.Where(each => !Flags.Contains(each.Flag)).Select(each => (int?)each.Number).FirstOrDefault(), $"expected {Words}, but {Instead(raised, turn)}");
    }

    private static string Instead(List<(string Flag, int Turn)> raised, int? turn) =>
        turn is null
            ? raised.Count == 0 ? "there were none" : $"there were {string.Join(", ", raised.Select(each => FormattableString.Invariant($"{each.Flag} (turn {each.Turn})")))}"
            : FormattableString.Invariant($"turn {turn} has {(raised.Count == 0 ? "none" : string.Join(", ", raised.Select(each => each.Flag)))}");

    private static IEnumerable<string> Of(TurnRecord record) => record.Turn.Flags.Where(flag => flag != PatientTurn.EndedFlag);
}
