using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Keeps replies to the one length limit, cutting between sentences.</summary>
internal sealed class LengthGuard : IReplyGuard
{
    public GuardVerdict Check(ReplyReview review)
    {
        var (plan, text) = (review.Plan, review.Text);
        var (kept, words, end) = (0, 0, 0);
        foreach (var sentence in Wording.Sentences(text))
        {
            words += Wording.CountWords(sentence);
            if (kept > 0 && (kept >= plan.MaxSentences || words > plan.MaxWords))
            {
                return GuardVerdict.Repair(text[..end], "too_long");
            }

            var start = text.IndexOf(sentence, end, StringComparison.Ordinal);
            if (words > plan.MaxWords)
            {
                return GuardVerdict.Repair(text[..start] + Cut(sentence, plan.MaxWords), "too_long");
            }

            kept++;
            end = start + sentence.Length;
        }

        return GuardVerdict.Pass(text);
    }

    private static string Cut(string sentence, int words) =>
        string.Join(' ', sentence.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Take(words)).TrimEnd(',', ';', ':', '-') + "...";
}
