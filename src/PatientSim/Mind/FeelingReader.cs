using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Which feeling a trainee's turn says the patient has, and whether anything the patient said bears it out.</summary>
internal static class FeelingReader
{
    private const int QuoteLength = 120;

    private static readonly string[] s_frames = ["you", "youre", "your", "sounds", "sound", "must", "mustve", "seem", "seems"];

    // Feelings are shown in more ways than by their names: what tears, racing hearts and slammed doors say.
    private static readonly Dictionary<Emotion, string[]> s_signs = new()
    {
        [Emotion.Sad] = ["cry", "crying", "cried", "tears", "miss", "missing", "lost", "loss", "died", "dead", "death", "funeral", "alone", "empty", "nobody", "dark", "gone", "goodbye", "heartbroken", "grief", "nothing", "point", "lump", "cancer", "left"],
        [Emotion.Anxious] = ["heart", "shaking", "shake", "breathe", "breath", "panic", "sleep", "awake", "terrible", "dread", "dreading", "terrified", "exam", "biopsy", "checking", "burden", "sick", "result", "stomach", "racing", "cant", "deadline", "hands", "owe", "find", "happen", "if"],
        [Emotion.Angry] = ["shout", "shouts", "shouted", "unfair", "hate", "yelled", "always", "never", "lied", "temper", "slammed", "hung", "controlling", "stingy", "hell", "blamed", "lead"],
        [Emotion.Ashamed] = ["stupid", "useless", "failed", "laughed", "laugh", "burden", "hide", "silly", "secret", "idiot", "pathetic", "everyone", "red", "weak", "worthless", "ugly", "fat", "debt", "owe", "told"],
        [Emotion.Disappointed] = ["hoped", "hope", "expected", "promised", "passed", "instead", "failed", "wanted", "useless", "lead", "role"],
        [Emotion.Jealous] = ["other", "another", "ex", "she", "her", "instead", "affair", "cheated", "friends", "babies"],
        [Emotion.Guilty] = ["fault", "should", "shouldve", "sorry", "temper", "cheated", "lied", "ruined", "hit", "never", "left", "blame", "hurt"],
        [Emotion.Hurt] = ["ignored", "forgot", "left", "laughed", "said", "shouts", "never", "alone", "nobody", "not", "behind", "cheated", "talked"],
        [Emotion.Suspicious] = ["behind", "reads", "secret", "lying", "lied", "trust", "hide", "hiding", "whispering", "about"],
    };

    // More words for feelings than a formulation needs.
    private static readonly Dictionary<Emotion, string[]> s_more = new()
    {
        [Emotion.Sad] = ["devastated", "heartbroken", "gutted", "empty", "hopelessness", "loneliness", "grief", "grieving", "alone", "isolated", "despair", "despairing", "desperate", "crushed"],
        [Emotion.Anxious] = ["terrified", "panicked", "petrified", "dread", "dreading", "uneasy", "apprehensive", "frightening", "scary", "worrying", "nerves", "panic", "terror"],
        [Emotion.Angry] = ["livid", "enraged", "rage", "pissed", "fuming", "bitter", "irate", "outraged", "disgusted", "fed", "resentment"],
        [Emotion.Ashamed] = ["mortified", "humiliation", "embarrassment", "worthless"],
        [Emotion.Hurt] = ["betrayed", "rejected", "abandoned", "forgotten", "unloved", "neglected"],
        [Emotion.Suspicious] = ["paranoid"],
        [Emotion.Guilty] = ["remorse"],
    };

    /// <summary>The first unsupported attribution of a feeling in the turn, or else the first supported one; null when there is none.</summary>
    public static FeelingAttribution? Read(TurnReading turn, string? previous, HearingContext? context)
    {
        FeelingAttribution? supported = null;
        foreach (var sentence in turn.Asserted)
        {
            foreach (var (emotion, words) in Attributed(sentence))
            {
                var shown = Shown(previous, context);
                var isShown = shown.Contains(emotion);
                var attribution = new FeelingAttribution(emotion, words, isShown, [.. shown], Quote(previous, isShown ? [emotion] : shown));
                if (!isShown)
                {
                    return attribution;
                }

                supported ??= attribution;
            }
        }

        return supported;
    }

    /// <summary>Whether an unsupported attribution is a mistake: with a patient, one the formulation does not have; without, one that nothing said hints at.</summary>
    public static bool IsMisread(FeelingAttribution attribution, string? previous, HearingContext? context) =>
        context is not null
            ? !context.Profile.Situations.Any(situation => situation.Emotions.ContainsKey(attribution.Emotion))
            : previous is not null && !Wording.Words(previous).Any(s_signs[attribution.Emotion].Contains);

    private static IEnumerable<(Emotion Emotion, string Words)> Attributed(string sentence)
    {
        var words = Wording.Words(sentence);
        var frame = words.FindIndex(word => s_frames.Contains(word));
        if (frame < 0)
        {
            yield break;
        }

        var rest = words.Skip(frame).ToList();
        foreach (var emotion in Named(rest))
        {
            var at = rest.FindIndex(word => Emotions.Words[emotion].Contains(word) || MoreWords(emotion).Contains(word));
            yield return (emotion, string.Join(' ', rest.Take(at + 1)));
        }
    }

    private static IEnumerable<Emotion> Named(List<string> words) =>
        Emotions.NamedIn(words).Concat(s_more.Where(more => words.Exists(more.Value.Contains)).Select(more => more.Key)).Distinct();

    private static string[] MoreWords(Emotion emotion) => s_more.GetValueOrDefault(emotion) ?? [];

    /// <summary>What the patient had shown: by the last reply, and by what was told.</summary>
    private static List<Emotion> Shown(string? previous, HearingContext? context)
    {
        var shown = previous is null ? [] : Named(Wording.Words(previous)).ToList();
        foreach (var element in context?.Formulation.Elements ?? [])
        {
            if (!context!.State.HasTold(element.Id))
            {
                continue;
            }

            shown.AddRange(Named(Wording.Words(element.Text)));
            if (element.Kind == ElementKind.Emotions && context.Profile.Situations.FirstOrDefault(situation => situation.Id == element.Situation) is { } told)
            {
                shown.AddRange(told.Emotions.Keys);
            }
        }

        return [.. shown.Distinct().Order()];
    }

    private static string? Quote(string? previous, List<Emotion> shown)
    {
        if (string.IsNullOrWhiteSpace(previous))
        {
            return null;
        }

        var sentences = Wording.Sentences(previous);
        var quote = sentences.FirstOrDefault(sentence => Named(Wording.Words(sentence)).Any(shown.Contains)) ?? sentences[0];
        return quote.Length <= QuoteLength ? quote : quote[..QuoteLength].TrimEnd() + "\u2026";
    }
}
