using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>What stands in for exchanges that were dropped: what was told, and what the voice said on its own that has to stay true.</summary>
internal static partial class EarlierTalk
{
    private const int MostTold = 1200;
    private const int MostInvented = 800;

    // A profile does not change; its words are worked out once.
    private static readonly ConditionalWeakTable<PatientProfile, HashSet<string>> s_known = [];

    public static string Summarize(PromptRequest request, int dropped)
    {
        var told = request.State.Ledger
            .Where(entry => entry.Value is { Status: DisclosureStatus.Told, Turn: > 0 } && entry.Value.Turn <= dropped)
            .Select(entry => request.Formulation.Find(entry.Key)).OfType<FormulationElement>()
            .Where(element => element.Rung > Rung.Presenting)
            .OrderByDescending(element => element.Rung)
            .Select(element => $"- {PromptText.Cut(element.Text, 160)}");
        var invented = InventedBy(request.History.Take(dropped), request.Profile).Select(sentence => $"- \"{PromptText.Cut(sentence, 160)}\"");
        string[] lines =
        [
            "[Director's note: the session has been going on for a while; the earliest part is not repeated here.",
            .. Section("You have already told the therapist:", told, MostTold),
            .. Section("You also said, and it stays true:", invented, MostInvented),
        ];
        return string.Join('\n', lines) + "]";
    }

    /// <summary>Sentences in which the voice named a person, place, number or date that the profile does not have.</summary>
    internal static IEnumerable<string> InventedBy(IEnumerable<Exchange> exchanges, PatientProfile profile)
    {
        var known = s_known.GetValue(profile, static profile => [.. ProfileJson.Fields(profile).SelectMany(field => Wording.Words(field.Value))]);
        return exchanges.SelectMany(exchange => Wording.Sentences(exchange.Patient))
            .Where(sentence => Particulars().Matches(sentence).Any(match => Wording.Words(match.Value).Any(word => !known.Contains(word))))
            .DistinctBy(Wording.Key);
    }

    /// <summary>As many lines as there is room for, the first ones first.</summary>
    internal static IEnumerable<string> Section(string heading, IEnumerable<string> lines, int characters)
    {
        var room = characters;
        List<string> kept = [.. lines.TakeWhile(line => (room -= line.Length) >= 0)];
        return kept.Count == 0 ? [] : kept.Prepend(heading);
    }

    // A capitalized word that does not begin the sentence, a number, or a number or date in words.
    [GeneratedRegex(@"(?<=[\p{Ll},;:'] )(?!I\b)\p{Lu}[\p{L}'-]+|\d+|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b")]
    private static partial Regex Particulars();
}
