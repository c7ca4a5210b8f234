using System.Text;
using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Takes out the sentences in which the patient counsels, teaches, praises or marks the trainee; rejects a reply that has no others.</summary>
/// <remarks>
/// Patients ask back, complain, thank, and tell what others said to them: a phrase counts only where a therapist, or a trainer of therapists, would be speaking.
/// Whether a sentence goes depends on nothing behind it, so what streams is what is left at the end.
/// </remarks>
internal sealed partial class RoleFlipGuard : IReplyGuard
{
    private const string Flag = "role_flip";

    public GuardVerdict Check(ReplyReview review)
    {
        var text = review.Text;
        StringBuilder? kept = null;
        var (at, quoting, before) = (0, false, "");
        foreach (var sentence in review.Memo.SentencesOf(text))
        {
            var end = text.IndexOf(sentence, at, StringComparison.Ordinal) + sentence.Length;
            var own = OwnWords(sentence, ref quoting);
            var isHanded = IsHandedOver(sentence, before);
            before = sentence;
            if (isHanded || IsTherapists(own, review))
            {
                kept ??= new(text, 0, at, text.Length);
            }
            else
            {
                kept?.Append(text, at, end - at);
            }

            at = end;
        }

        if (kept is null)
        {
            return GuardVerdict.Pass(text);
        }

        var left = kept.ToString().Trim();
        return left.Length > 0 || review.Unfinished ? GuardVerdict.Repair(left, Flag)
            : GuardVerdict.Reject(text, Flag, "It was the therapist's part. You are the patient: you do not reflect back, advise, teach, sum up, or praise how the therapist works.");
    }

    // The therapist's next line, written after what the patient says: nobody is told of who could have asked it.
    private static bool IsHandedOver(string sentence, string before) =>
        before.Length > 0 && OpenQuestion().IsMatch(sentence) && !Teller().IsMatch(before);

    private static bool IsTherapists(string sentence, ReplyReview review) => Array.Exists(
        RoleCues.Read(sentence, review),
        cues => cues.Has(Cue.TherapistSpeaks) || (cues.Has(Cue.TherapistMaySpeak) && !cues.Has(Cue.Reported)));

    /// <summary>A sentence without what stands in quotation marks, which somebody else said; these may have opened before it and close behind it.</summary>
    private static string OwnWords(string sentence, ref bool quoting)
    {
        if (!quoting && sentence.AsSpan().IndexOfAny('"', '\u201C') < 0)
        {
            return sentence;
        }

        var own = new StringBuilder(sentence.Length);
        foreach (var character in sentence)
        {
            if (character is '"' or '\u201C' or '\u201D')
            {
                quoting = character == '\u201C' || (character == '"' && !quoting);
            }

            own.Append(quoting ? ' ' : character);
        }

        return own.ToString();
    }

    [GeneratedRegex("""^\s*["\u201C]\W*((and|so|but|okay|ok)\W+)?(what|how|tell me|(can|could|would) you (tell|say|describe)|when did you|where do you)\b[^"\u201C\u201D]{0,200}\byour?\b[^"\u201C\u201D]{0,200}[?.]["\u201D]?\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OpenQuestion();

    [GeneratedRegex("""\b(he|she|they|you|people|everyone|everybody|someone|somebody|says?|said|goes|went|asks?|asked|told|mum|mom|dad|mother|father|wife|husband|boss|partner|always|like)\b|[:,]\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Teller();
}
