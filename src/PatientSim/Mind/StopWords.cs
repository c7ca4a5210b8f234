using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>The words that stop a session at once, agreed beforehand: a turn is the stop word only when it is nothing else.</summary>
/// <remarks>Case, marks, asterisks, quotation marks, white space, "please" and saying it more than once make no difference. Immutable and thread-safe.</remarks>
internal sealed class StopWords
{
    // A turn longer than this is no stop word, however often it is repeated.
    private const int MostCharacters = 1000;

    private static readonly string[] s_courtesies = ["please", "pls", "plz"];

    private readonly string[][] _words;

    /// <summary>Makes a list of stop words.</summary>
    /// <param name="words">The stop words, each of one word or several. One that has neither letter nor digit never matches.</param>
    public StopWords(IEnumerable<string> words)
    {
        _words = [.. words.Select(word => Wording.Words(word).ToArray()).Where(word => word.Length > 0).OrderByDescending(word => word.Length)];
    }

    /// <summary>The stop words of a session whose host names none.</summary>
    public static IReadOnlyList<string> Default { get; } =
    [
        .. from act in new[] { "stop", "pause", "end", "quit", "exit" }
           from the in new[] { "", "the ", "this " }
           from thing in new[] { "simulation", "exercise", "role play", "roleplay" }
           select $"{act} {the}{thing}",
    ];

    /// <summary>Whether a turn is a stop word and nothing else.</summary>
    public bool Match(string turn)
    {
        if (turn.Length > MostCharacters)
        {
            return false;
        }

        var said = Wording.Words(turn).ToArray();
        var (at, found) = (0, false);
        while (at < said.Length)
        {
            var word = Array.Find(_words, word => said.AsSpan(at).StartsWith(word));
            if (word is null && !s_courtesies.Contains(said[at]))
            {
                return false;
            }

            found |= word is not null;
            at += word?.Length ?? 1;
        }

        return found;
    }
}
