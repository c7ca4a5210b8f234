using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Told means said: reads how far an offered element really came out in a reply.</summary>
/// <remarks>Compares the stems of content words with the element's text and lines. A paraphrase without common words is missed, and the element is then offered again.</remarks>
internal static class DisclosureReader
{
    private const double ToldShare = 0.6;
    private const double HintedShare = 0.34;

    /// <summary>How far the element came out, never further than it was offered.</summary>
    public static DisclosureStatus Read(string reply, FormulationElement element, DisclosureStatus offered)
    {
        var said = Wording.Stems(reply);
        var key = $" {Wording.Key(reply)} ";
        var told = element.Says.Tell.Append(element.Text).Max(line => Share(line, said, key));
        var hinted = element.Says.Hint.Select(line => Share(line, said, key)).DefaultIfEmpty().Max();
        var read = element switch
        {
            _ when told >= ToldShare => DisclosureStatus.Told,
            { Kind: ElementKind.Emotions } when Feels(element, reply) => DisclosureStatus.Told,
            _ when told >= HintedShare || hinted >= ToldShare => DisclosureStatus.Hinted,
            _ => DisclosureStatus.Offered,
        };
        return read > offered ? offered : read;
    }

    private static bool Feels(FormulationElement element, string reply) =>
        Emotions.NamedIn(Wording.Words(reply)).Any(emotion => element.Text.Contains(emotion.ToString(), StringComparison.OrdinalIgnoreCase));

    private static double Share(string line, HashSet<string> said, string key)
    {
        if (key.Contains($" {Wording.Key(line)} ", StringComparison.Ordinal))
        {
            return 1;
        }

        var stems = Wording.Stems(line);
        return stems.Count == 0 ? 0 : (double)stems.Count(said.Contains) / stems.Count;
    }
}
