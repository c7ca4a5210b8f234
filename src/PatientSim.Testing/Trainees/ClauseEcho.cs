using System.Buffers;
using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>Turns what the patient said about themselves round: "I shut the laptop" becomes "you shut the laptop".</summary>
/// <remarks>The classic failure of ELIZA's kind is a long broken sentence, so whatever is not surely simple is left alone.</remarks>
internal static partial class ClauseEcho
{
    private const int LeastWords = 3;
    private const int MostWords = 12;

    // So few have to hold a word that carries meaning.
    private const int FewWords = 4;

    // Asked, quoted, or broken off.
    private static readonly SearchValues<char> s_marks = SearchValues.Create("?\"\u201C\u201D\u2026;:()");

    private static readonly HashSet<string> s_never = [.. ReplyReading.File["never said back"]];
    private static readonly HashSet<string> s_verbs = [.. ReplyReading.File["verbs"]];
    private static readonly string[] s_asides = [.. ReplyReading.File["aside"]];
    private static readonly HashSet<string> s_judgements = [.. ReplyReading.File["judgement"]];
    private static readonly HashSet<string> s_deeds = [.. ReplyReading.File["deeds"]];
    private static readonly string[] s_openers = [.. ReplyReading.File["openers"].OrderByDescending(opener => opener.Length)];
    private static readonly Regex s_fillers = new($@"(?:,\s*)?\b(?:{string.Join('|', ReplyReading.File["fillers"])})\b\s*(?:,)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Dictionary<string, string> s_turned = new(StringComparer.OrdinalIgnoreCase)
    {
        ["i"] = "you",
        ["me"] = "you",
        ["my"] = "your",
        ["mine"] = "yours",
        ["myself"] = "yourself",
        ["i'm"] = "you're",
        ["i've"] = "you've",
        ["i'd"] = "you'd",
        ["i'll"] = "you'll",
    };

    // Who these are meant for changes with the speaker.
    private static readonly HashSet<string> s_unturned = [.. "you your you're you've you'd you'll yours yourself we we're we've we'd we'll us our ours let's this here tomorrow".Split(' ')];

    private static readonly HashSet<string> s_beginnings = [.. "my he she they everyone everybody nobody somebody people".Split(' ')];

    /// <summary>The clauses of a reply that can be given back, in their order.</summary>
    public static IEnumerable<TurnedClause> Find(string reply) => Wording.Sentences(ReplyReading.Start(reply)).Select(Turn).OfType<TurnedClause>();

    /// <summary>The sentence turned round; null when that is not surely right.</summary>
    internal static TurnedClause? Turn(string sentence)
    {
        var plain = Plain(sentence);
        if (plain is null || !Letters().IsMatch(plain) || Array.Exists(s_asides, aside => plain.Contains(aside, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isThat = words.Length > LeastWords && Bare(words[0]) == "that";
        words = Shortened(isThat ? words[1..] : words);
        if (words.Length is < LeastWords or > MostWords || !(words.Length > FewWords || Array.Exists(words, word => Wording.IsContent(Wording.Key(word)))) || Array.Exists(words, word => s_unturned.Contains(Bare(word)) || s_never.Contains(Bare(word))))
        {
            return null;
        }

        var isCondition = Bare(words[0]) == "if";
        var subject = Bare(words[isCondition ? 1 : 0]);
        var ofSelf = subject is "i" or "i'm" or "i've" or "i'd" or "i'll";
        if ((!ofSelf && (isCondition || !IsWhole(words))) || EndsOpen(words[^1]))
        {
            return null;
        }

        var kind = isCondition ? ClauseKind.Condition
            : isThat ? ClauseKind.Thought
            : (subject == "i" && (s_deeds.Contains(Bare(words[1])) || Bare(words[1]).EndsWith("ed", StringComparison.Ordinal))) || (subject == "i'd" && Bare(words[1]) == "like") ? ClauseKind.Deed
            : Array.Exists(words, word => s_judgements.Contains(Bare(word))) ? ClauseKind.Judgement
            : ClauseKind.Plain;
        var text = string.Join(' ', words.Select((word, at) => Turned(words, word, at))).TrimEnd(',');
        return OfThePatient().IsMatch(text) || kind is ClauseKind.Judgement or ClauseKind.Thought ? new(text, kind, ofSelf) : null;
    }

    private static string? Plain(string sentence)
    {
        var plain = sentence.Replace('\u2019', '\'').Trim().TrimEnd('.', '!');
        if (plain.AsSpan().ContainsAny(s_marks) || plain.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        plain = Blanks().Replace(s_fillers.Replace(Tag().Replace(plain, "").Replace(", like,", " ", StringComparison.OrdinalIgnoreCase), " "), " ").Trim(' ', ',');
        for (var opener = s_openers[0]; opener is not null;)
        {
            opener = Array.Find(s_openers, word => plain.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) || plain.StartsWith(word + ",", StringComparison.OrdinalIgnoreCase));
            plain = opener is null ? plain : plain[opener.Length..].TrimStart(' ', ',');
        }

        return Afterthought().Replace(Thinking().Replace(Likening().Replace(plain, ""), "$1 "), "").Trim(' ', ',');
    }

    // What comes before a comma, "and" or "because" stands by itself.
    private static string[] Shortened(string[] words)
    {
        for (var at = LeastWords + 1; at < words.Length - 1; at++)
        {
            if (words.Length > MostWords && (words[at - 1].EndsWith(',') || words[at] is "and" or "but" or "because" or "so" or "when" or "or") && at <= MostWords)
            {
                return [.. words[..(at - 1)], words[at - 1].TrimEnd(',')];
            }
        }

        return words;
    }

    private static bool IsWhole(string[] words) =>
        s_beginnings.Contains(Bare(words[0])) && !words[..Math.Min(words.Length, LeastWords)].Any(word => word.EndsWith(','))
        && words.Skip(1).Take(3).Any(word => s_verbs.Contains(Bare(word)) || Bare(word).EndsWith("ed", StringComparison.Ordinal));

    private static bool EndsOpen(string word) => Bare(word) is "the" or "a" or "an" or "to" or "of" or "my" or "and" or "but" or "that" or "i" or "is" or "was" or "i'm" or "for" or "with" or "at" or "so";

    private static string Turned(string[] words, string word, int at)
    {
        var (bare, mark) = (Bare(word), word.EndsWith(',') ? "," : "");
        var before = at > 0 ? Bare(words[at - 1]) : "";
        var after = at + 1 < words.Length ? Bare(words[at + 1]) : "";
        var isMine = before is "i" || after is "i" || (before is "and" or "but" or "then" or "just" or "still" or "always" or "only" or "never" && Bare(words[0]) == "i" && !words[1..at].Any(other => s_beginnings.Contains(Bare(other)) || Bare(other) is "it" or "there"));
        return bare switch
        {
            "was" when isMine => "were" + mark,
            "wasn't" when isMine => "weren't" + mark,
            "am" when isMine => "are" + mark,
            _ => s_turned.TryGetValue(bare, out var turned) ? turned + mark : at == 0 ? bare + mark : word,
        };
    }

    private static string Bare(string word) => word.TrimEnd(',').ToLowerInvariant();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z' ,-]*$")]
    private static partial Regex Letters();

    // "She told me on the phone, two minutes."
    [GeneratedRegex(@",(?: [\w'-]+){1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Afterthought();

    [GeneratedRegex(@"^(I thought|I was thinking|I kept thinking|I think),(?: like,)?\s", RegexOptions.CultureInvariant)]
    private static partial Regex Thinking();

    [GeneratedRegex(@"\byou(?:r|rs|rself)?\b")]
    private static partial Regex OfThePatient();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // "I keep talking, don't I."
    [GeneratedRegex(@",?\s(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|wo)(?:n't)?\s(?:i|it|he|she|they)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?:it's like|it was like|it feels like|it felt like|it just feels like|it means|it meant|i know|there's this feeling)\s+(?=(?:i|i'm|i've|i'd|i'll|my|they|everyone|nobody)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Likening();
}
