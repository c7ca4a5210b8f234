using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Keeps replies to the one length limit, cutting between sentences.</summary>
internal sealed class LengthGuard : IReplyGuard
{
    public GuardVerdict Check(ReplyReview review)
    {
        var sentences = Wording.Sentences(review.Text);
        var kept = new List<string>();
        var words = 0;
        foreach (var sentence in sentences)
        {
            words += Wording.CountWords(sentence);
            if (kept.Count > 0 && (kept.Count >= review.Plan.MaxSentences || words > review.Plan.MaxWords))
            {
                break;
            }

            kept.Add(words > review.Plan.MaxWords ? Cut(sentence, review.Plan.MaxWords) : sentence);
        }

        return kept.Count == sentences.Count && words <= review.Plan.MaxWords
            ? GuardVerdict.Pass(review.Text)
            : GuardVerdict.Repair(string.Join(' ', kept), "too_long");
    }

    private static string Cut(string sentence, int words) => string.Join(' ', sentence.Split(' ').Take(words)).TrimEnd(',', ';', ':', '-') + "...";
}
