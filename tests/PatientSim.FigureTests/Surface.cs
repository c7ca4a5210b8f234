namespace PatientSim.FigureTests;

/// <summary>What can be counted on the surface of a transcript, whatever it is about.</summary>
internal static class Surface
{
    private static readonly string[] s_hedges = ["maybe", "perhaps", "probably", "suppose", "guess", "think", "sort", "kind", "might", "possibly", "somehow", "dunno", "hard to say"];
    private static readonly string[] s_agreement = ["yes", "yeah", "yep", "right", "okay", "ok", "sure", "course", "definitely", "absolutely", "true", "exactly"];
    private static readonly string[] s_negations = ["no", "not", "nothing", "never", "dont", "cant", "wont", "isnt", "wasnt", "didnt", "doesnt", "nobody", "nah"];
    private static readonly string[] s_shifts = ["anyway", "actually", "funny", "reminds", "speaking", "by the way", "oh", "wait", "remember", "where was i", "lost"];
    private static readonly string[] s_courtesy = ["sorry", "thank", "thanks", "please", "pardon", "promise", "apologise", "honestly"];
    private static readonly string[] s_heat = ["whatever", "fine", "great", "seriously", "sick", "stop", "why", "what", "listen", "look", "come on", "hate"];
    private static readonly string[] s_you = ["you", "your", "youre", "youd", "youll", "youve"];

    /// <summary>The names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["words", "spread", "short", "sentences", "words a sentence", "questions", "exclamations", "ellipses", "commas", "I", "hedges", "agreement", "negations", "topic shifts", "courtesy", "heat", "you"];

    /// <summary>The features of a transcript: lengths in words, everything else per reply.</summary>
    public static double[] Of(IReadOnlyList<string> replies)
    {
        var lengths = replies.Select(reply => (double)Spoken.Count(reply)).ToList();
        var mean = lengths.Average();
        double sentences = replies.Sum(reply => Spoken.Sentences(reply).Count());
        return
        [
            mean, Math.Sqrt(lengths.Average(length => (length - mean) * (length - mean))), lengths.Average(length => length <= 3 ? 1.0 : 0), sentences / replies.Count, lengths.Sum() / sentences,
            Marks('?'), Marks('!'), replies.Average(reply => reply.Contains("...", StringComparison.Ordinal) ? 1.0 : 0), Marks(','), Uses(["i", "im", "ive", "id", "ill"]),
            Uses(s_hedges), Uses(s_agreement), Uses(s_negations), Uses(s_shifts), Uses(s_courtesy), Uses(s_heat), Uses(s_you),
        ];

        double Marks(char mark) => replies.Average(reply => reply.Count(c => c == mark));

        double Uses(string[] words) => replies.Average(reply =>
        {
            var said = Spoken.Words(reply);
            var text = $" {string.Join(' ', said)} ";
            return words.Sum(word => word.Contains(' ', StringComparison.Ordinal) ? text.Contains($" {word} ", StringComparison.Ordinal) ? 1.0 : 0 : said.Count(other => other == word));
        });
    }
}
