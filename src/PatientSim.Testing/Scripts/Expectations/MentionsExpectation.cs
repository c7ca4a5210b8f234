using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>Words are said or not: in this reply; in some reply or in none, for the whole session.</summary>
internal sealed record MentionsExpectation(SourceLocation Place, string Text, bool Mentioned) : Expectation(Place)
{
    private readonly string _key = Spaced(Text);

    private protected override string Words => $"{Spelling.Quote(Text)} {(Mentioned ? "to be mentioned" : "not to be mentioned")}";

    internal override Miss? Check(InterviewReport report, int? turn)
    {
        var turns = Told.Turns(report, turn).ToList();
        var said = turns.FirstOrDefault(Mentions);
        return !Mentioned
            ? said is null ? null : Said(said)
            : said is not null || turns.Count == 0 ? null
            : turn is not null ? Said(turns[0])
            : new(null, FormattableString.Invariant($"expected {Words}, but it is in none of {turns.Count} replies"));
    }

    private Miss Said(TurnRecord record) => new(record.Turn.Number, FormattableString.Invariant($"expected {Words}, but turn {record.Turn.Number} said: {Told.Quote(record)}"));

    private bool Mentions(TurnRecord record) => Spaced(record.Turn.Text).Contains(_key, StringComparison.Ordinal);

    private static string Spaced(string text) => $" {Wording.Key(text)} ";
}
