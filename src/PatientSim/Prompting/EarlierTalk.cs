using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>What stands in for exchanges that were dropped: what was told, and what the voice said on its own that has to stay true.</summary>
internal static class EarlierTalk
{
    private const int MostTold = 1200;
    private const int MostInvented = 1400;
    private const int MostSentence = 160;

    public static string Summarize(PromptRequest request, int dropped)
    {
        var lastTurn = Math.Max(dropped, request.History[dropped - 1].Number);
        var told = request.State.Ledger
            .Where(entry => entry.Value is { Status: DisclosureStatus.Told, Turn: > 0 } && entry.Value.Turn <= lastTurn)
            .Select(entry => request.Formulation.Find(entry.Key)).OfType<FormulationElement>();
        List<InventedFact> invented = [];
        for (var turn = 0; turn < dropped; turn++)
        {
            invented.AddRange(request.History[turn].Invented);
        }

        string[] lines =
        [
            "[Director's note: the session has been going on for a while; the earliest part is not repeated here.",
            .. Told(told),
            .. Invented(invented),
        ];
        return string.Join('\n', lines) + "]";
    }

    /// <summary>What was told below the surface, the deepest first.</summary>
    internal static IEnumerable<string> Told(IEnumerable<FormulationElement> told) =>
        Section("You have already told the therapist:", told.Where(element => element.Rung > Rung.Presenting).OrderByDescending(element => element.Rung));

    /// <summary>What the voice made up and has to keep to.</summary>
    internal static IEnumerable<string> Invented(List<InventedFact> facts) => Section("You also said, and it stays true:", Kept(facts));

    /// <summary>Elements under a heading, as many as there is room for, the first ones first.</summary>
    internal static IEnumerable<string> Section(string heading, IEnumerable<FormulationElement> elements)
    {
        var room = MostTold;
        return Section(heading, [.. elements.Select(element => $"- {PromptText.Cut(element.Text, MostSentence)}").TakeWhile(line => (room -= line.Length) >= 0)]);
    }

    private static IEnumerable<string> Section(string heading, List<string> lines) => lines.Count == 0 ? [] : lines.Prepend(heading);

    /// <summary>The facts there is room for, in the order they were said. Whom the patient belongs to comes before names, and numbers last; of each kind the first and the latest.</summary>
    private static List<string> Kept(List<InventedFact> facts)
    {
        var lines = facts.Index().Select(fact => (fact.Item.Kind, fact.Index, Line: $"- \"{PromptText.Cut(SpokenText.Harmless(fact.Item.Sentence), MostSentence).Replace('"', '\'')}\""))
            .OrderBy(fact => fact.Kind).ThenBy(fact => Math.Min(fact.Index, facts.Count - 1 - fact.Index));
        var room = MostInvented;
        return [.. lines.TakeWhile(fact => (room -= fact.Line.Length) >= 0).OrderBy(fact => fact.Index).Select(fact => fact.Line)];
    }
}
