using System.Globalization;
using System.Runtime.InteropServices;
using PatientSim.Loading;

namespace PatientSim.Testing.Cassettes;

/// <summary>Tells an engineer why a request is not on a cassette, and what to do.</summary>
internal static class CassetteMiss
{
    // How many changed lines the same words of the trainee, and as many messages, make up for.
    private const int SameWords = 6;
    private const int SameCount = 2;

    public static CassetteMissException Of(CassetteRequest sent, Cassette cassette)
    {
        var lines = RequestLine.Of(sent);
        var nearest = Nearest(sent, lines, cassette);
        var difference = nearest is null ? "" : RequestDifference.Tell(RequestLine.Of(nearest.Request), lines);
        var found = nearest is null
            ? "The cassette is empty."
            : string.Create(CultureInfo.InvariantCulture, $"The nearest request it has is on line {nearest.Line} ({Outline(nearest.Request)}). What changed, - recorded, + sent:\n{difference.TrimEnd('\n')}");
        return new(
            string.Create(CultureInfo.InvariantCulture, $"""
                The cassette '{cassette.Path}' has no reply to this request ({Outline(sent)}).
                {found}
                If the change is meant, record again: delete the lines that nobody asks for any more, or the whole file, and run once with
                  CassetteChatClient.Record("{cassette.Path}", chatClient)
                or
                  patientsim chat --record {cassette.Path} --client openai|azure
                If it is not meant, undo it: the replies were given to another request.
                """).ReplaceLineEndings("\n"),
            sent.Key,
            difference);
    }

    private static string Outline(CassetteRequest request) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Messages.Count} message(s), {(request.LastWords is { } words ? $"the trainee said {Spelling.Quote(CassetteLine.Visible(words))}" : "none from a trainee")}");

    /// <summary>The request with the fewest changed lines. Linear in the size of the cassette.</summary>
    private static CassetteExchange? Nearest(CassetteRequest sent, List<RequestLine> lines, Cassette cassette)
    {
        var wanted = lines.CountBy(line => line.Key).ToDictionary();
        return cassette.Exchanges
            .OrderBy(exchange => Changed(RequestLine.Of(exchange.Request))
                - (exchange.Request.LastWords == sent.LastWords ? SameWords : 0)
                - (exchange.Request.Messages.Count == sent.Messages.Count ? SameCount : 0))
            .ThenBy(exchange => exchange.Line)
            .FirstOrDefault();

        int Changed(List<RequestLine> recorded)
        {
            var (used, common) = (new Dictionary<(bool, string, string), int>(), 0);
            foreach (var line in recorded)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(used, line.Key, out _);
                common += count++ < wanted.GetValueOrDefault(line.Key) ? 1 : 0;
            }

            return lines.Count + recorded.Count - (2 * common);
        }
    }
}
