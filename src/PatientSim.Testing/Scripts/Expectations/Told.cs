using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>How messages speak of turns and of what was told in them.</summary>
internal static class Told
{
    private const int MostQuoted = 240;

    /// <summary>What the patient said, in quotes, on one line and not too long.</summary>
    public static string Quote(TurnRecord turn)
    {
        var line = turn.Turn.Text.ReplaceLineEndings(" ");
        return $"\"{(line.Length <= MostQuoted ? line : $"{line.AsSpan(0, MostQuoted)}...")}\"";
    }

    /// <summary>The rung as scripts write it.</summary>
    public static string NameOf(Rung rung) => Vocabularies.Rung.Names[(int)rung];

    public static string NameOf(Stance stance) => Vocabularies.Stance.Names[(int)stance];

    /// <summary>The first time that a target was told, in order of the turns.</summary>
    public static (int Turn, ToldElement Element)? First(InterviewReport report, DisclosureTarget target) =>
        report.Disclosures.Where(told => target.Covers(told.Element)).Select(told => ((int, ToldElement)?)told).FirstOrDefault();

    /// <summary>The turns that an expectation at a turn, or of the whole session, is about.</summary>
    public static IEnumerable<TurnRecord> Turns(InterviewReport report, int? turn) => turn is { } one ? report.Turns.Skip(one - 1).Take(1) : report.Turns;

    /// <summary>"the deepest told was situation (page-of-comments, turn 3)".</summary>
    public static string Deepest(InterviewReport report, int? by)
    {
        var told = report.Disclosures.Where(each => !(each.Turn > by)).ToList();
        return told.Count == 0 ? "nothing was told" : told.MaxBy(each => each.Element.Rung) is var (turn, element)
            ? FormattableString.Invariant($"the deepest told was {NameOf(element.Rung)} ({element.Id}, turn {turn})") : "";
    }

    /// <summary>"page-of-comments (situation), body (reaction)".</summary>
    public static string List(IEnumerable<ToldElement> told) => string.Join(", ", told.Select(each => $"{each.Id} ({NameOf(each.Rung)})"));
}
