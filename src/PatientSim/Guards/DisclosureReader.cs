using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Told means said: reads how far elements really came out in a reply. Pure; made once for a formulation.</summary>
/// <remarks>
/// An element is told when most of one of its lines was said, in its words or in near ones, or when so much was said of it that no
/// other element explains it. The thresholds are set on replies of a chat model that readers judged (<c>told-pairs.jsonl</c> of the tests).
/// </remarks>
internal sealed class DisclosureReader(Formulation formulation)
{
    private const double ToldShare = 0.55;
    private const double HintedShare = 0.34;
    private const double ClearShare = 0.75;

    // Sums of weights; a word that only this element has weighs 1.
    private const double ToldWeight = 1.5;
    private const double HintedWeight = 1.1;
    private const int ToldSigns = 3;

    // What another word for a word counts; a line of a single word needs more than that.
    private const double Near = 0.8;
    private const double NearAlone = 0.5;

    private readonly ElementWords _words = new(formulation);

    /// <summary>How far an offered element came out, never further than it was offered.</summary>
    public DisclosureStatus Read(string reply, FormulationElement element, DisclosureStatus offered)
    {
        var said = new SaidText(reply);
        var entry = _words.ById[element.Id];
        var told = entry.Tells.Max(line => Share(line, said));
        var read = told >= ToldShare || (element.Kind == ElementKind.Emotions ? Feels(element, said) : Explains(entry, said)) ? DisclosureStatus.Told
            : told >= HintedShare || entry.Hints.Any(line => Share(line, said) >= ToldShare) || Math.Max(Weight(entry.Signs, said), Weight(entry.HintSigns, said)) >= HintedWeight ? DisclosureStatus.Hinted
            : DisclosureStatus.Offered;
        return read > offered ? offered : read;
    }

    /// <summary>The elements in reach that a reply told plainly although they were not offered.</summary>
    /// <remarks>Only in the words of one of their lines: what nobody planned is believed less readily. Feelings belong to many situations, and what lies on the surface may be said at any time.</remarks>
    public IEnumerable<FormulationElement> Unasked(string reply, PatientState state, ResponsePlan plan)
    {
        var stems = Wording.Stems(reply);
        return stems.Count < 2 ? [] : formulation.Elements.Where(element => element.Kind != ElementKind.Emotions && element.Rung > Rung.Presenting && element.Rung <= state.Reach && !state.HasTold(element.Id)
            && !plan.Offers.Any(offer => offer.ElementId == element.Id)
            && (element.Requires.Count == 0 || state.HasToldAny(element.Requires))
            && Array.Exists(_words.ById[element.Id].Tells, line => line.Signs.Length > 1 && line.Signs.Count(sign => stems.Contains(sign.Stem)) >= ClearShare * line.Signs.Length));
    }

    private static bool Feels(FormulationElement element, SaidText said) =>
        Emotions.NamedIn(said.Words).Any(emotion => element.Text.Contains(emotion.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether much of the element was said, and of no other one more.</summary>
    private bool Explains(ElementWords.Entry entry, SaidText said)
    {
        var weight = Weight(entry.Signs, said);
        return weight >= ToldWeight && entry.Signs.Count(sign => sign.In(said, Near) > 0) >= ToldSigns && !_words.ById.Values.Any(other => other.Element.Kind is not (ElementKind.Emotions or ElementKind.Fact) && Weight(other.Signs, said) > weight);
    }

    private static double Weight(ElementWords.Sign[] signs, SaidText said) => signs.Sum(sign => sign.In(said, Near));

    /// <summary>How much of a line was said, 0..1.</summary>
    private static double Share(ElementWords.Line line, SaidText said) =>
        said.Quotes(line.Key) ? 1
        : line.Signs.Length == 0 ? 0
        : line.Signs.Sum(sign => sign.In(said, line.Signs.Length == 1 ? NearAlone : Near)) / line.Signs.Sum(sign => sign.Weight);
}
