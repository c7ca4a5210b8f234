using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Keeps replies to the one length limit, cutting between sentences.</summary>
internal sealed class LengthGuard : IReplyGuard
{
    /// <summary>What it leaves on a turn whose reply it cut.</summary>
    public const string Flag = "too_long";

    private const int MostWordsOfAFragment = 3;

    public GuardVerdict Check(ReplyReview review)
    {
        var (plan, text) = (review.Plan, review.Text);
        var (kept, whole, words, end) = (0, 0, 0, 0);
        foreach (var sentence in review.Memo.SentencesOf(text))
        {
            var more = Wording.CountWords(sentence);
            words += more;
            if (whole > 0 && (kept >= plan.MaxSentences || words > plan.MaxWords))
            {
                return GuardVerdict.Repair(text[..end], Flag);
            }

            var start = text.IndexOf(sentence, end, StringComparison.Ordinal);
            if (words > plan.MaxWords)
            {
                return GuardVerdict.Repair(text[..start] + Cut(sentence, plan.MaxWords), Flag);
            }

            // "Oh. Sorry." is not two sentences to anybody who listens.
            kept += more > MostWordsOfAFragment ? 1 : 0;
            whole++;
            end = start + sentence.Length;
        }

        return GuardVerdict.Pass(text);
    }

    private static string Cut(string sentence, int words) =>
        string.Join(' ', sentence.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Take(words)).TrimEnd(',', ';', ':', '-') + "...";
}
