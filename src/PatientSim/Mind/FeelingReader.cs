using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>Which feeling a trainee's turn says the patient has, and whether anything the patient said bears it out.</summary>
internal static class FeelingReader
{
    private const int QuoteLength = 120;
    private const int Reach = 6;

    private static readonly string[] s_you = ["you", "youre", "youve", "your", "youd"];
    private static readonly string[] s_others = ["i", "im", "ive", "id", "me", "my", "he", "hes", "him", "she", "shes", "her", "they", "theyre", "them", "we", "people"];
    private static readonly string[] s_seeming = ["sounds", "sound", "must", "seem", "seems"];
    private static readonly string[] s_certain = ["obviously", "clearly", "definitely", "certainly"];
    private static readonly string[] s_hedges = ["maybe", "perhaps", "wonder", "wondering", "might", "possibly", "guess", "if", "part"];

    /// <summary>The first unsupported attribution of a feeling in the turn, or else the first supported one; null when there is none.</summary>
    public static (FeelingAttribution? Attribution, bool IsMisread) Read(TurnReading turn, string? previous, HearingContext? context)
    {
        FeelingAttribution? supported = null;
        if (!turn.NamesFeeling)
        {
            return (null, false);
        }

        var said = Wording.Words(previous ?? "");
        foreach (var sentence in turn.Asserted)
        {
            var words = Wording.Words(sentence);
            foreach (var at in Attributed(words))
            {
                FeelingWords.Names(words[at.Feeling], out var emotion);
                var shown = Shown(said, context);
                var isShown = emotion is { } named ? shown.Contains(named) : FeelingWords.NameGood(said);
                var attribution = new FeelingAttribution
                {
                    Emotion = emotion,
                    Words = string.Join(' ', words[at.Frame..(at.Feeling + 1)]),
                    Hedged = words.Exists(s_hedges.Contains),
                    Supported = isShown,
                    Shown = [.. shown],
                    Quote = Quote(previous, isShown && emotion is { } one ? [one] : shown),
                };
                if (!isShown)
                {
                    return (attribution, !attribution.Hedged && ((previous is not null && words.Exists(s_certain.Contains)) || IsMisread(words[at.Feeling], emotion, said, previous, context)));
                }

                supported ??= attribution;
            }
        }

        return (supported, false);
    }

    /// <summary>An unsupported feeling is a mistake, with a patient, when the formulation does not have it; without, when it does not go with what was said.</summary>
    private static bool IsMisread(string word, Emotion? emotion, List<string> said, string? previous, HearingContext? context) =>
        context is not null && emotion is { } named
            ? !context.Profile.Situations.Any(situation => situation.Emotions.ContainsKey(named))
            : previous is not null && !FeelingWords.GoesWith(word, emotion, said);

    /// <summary>Where a feeling is said of the patient: the word for it, and the word it begins with.</summary>
    private static IEnumerable<(int Frame, int Feeling)> Attributed(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (FeelingWords.Names(words[at], out var emotion) && (emotion is null || FeelingWords.NamedIn(words.GetRange(Math.Max(0, at - 2), Math.Min(at, 2) + 1)).Any()) && FrameOf(words, at) is { } frame)
            {
                yield return (frame, at);
            }
        }
    }

    private static int? FrameOf(List<string> words, int feeling)
    {
        int? seeming = null;
        for (var at = feeling - 1; at >= 0 && at >= feeling - Reach; at--)
        {
            if (words[at] is "not" or "never" or "isnt" or "arent" or "wasnt" or "werent" or "dont" or "didnt" or "without" || s_others.Contains(words[at]))
            {
                return null;
            }

            if (s_you.Contains(words[at]))
            {
                return at;
            }

            if (s_seeming.Contains(words[at]))
            {
                seeming = at;
            }
        }

        return seeming;
    }

    /// <summary>What the patient had shown: by the last reply, and by what was told.</summary>
    private static List<Emotion> Shown(List<string> said, HearingContext? context)
    {
        var shown = FeelingWords.NamedIn(said).ToList();
        foreach (var element in context?.Formulation.Elements ?? [])
        {
            if (!context!.State.HasTold(element.Id))
            {
                continue;
            }

            shown.AddRange(FeelingWords.NamedIn(Wording.Words(element.Text)));
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
        var quote = sentences.FirstOrDefault(sentence => FeelingWords.NamedIn(Wording.Words(sentence)).Any(shown.Contains)) ?? sentences[0];
        return quote.Length <= QuoteLength ? quote : quote[..QuoteLength].TrimEnd() + "\u2026";
    }
}
