using System.Text;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Takes out the sentences in which the patient counsels, teaches, praises or marks the trainee; rejects a reply that has no others.</summary>
/// <remarks>
/// Patients ask back, complain, thank, and tell what others said to them: a phrase counts only where a therapist, or a trainer of therapists, would be speaking.
/// Whether a sentence goes depends on nothing behind it, so what streams is what is left at the end.
/// </remarks>
internal sealed class RoleFlipGuard : IReplyGuard
{
    private const string Flag = "role_flip";

    public GuardVerdict Check(ReplyReview review)
    {
        var text = review.Text;
        var kept = new StringBuilder();
        var (at, quoting) = (0, false);
        foreach (var sentence in Wording.Sentences(text))
        {
            var end = text.IndexOf(sentence, at, StringComparison.Ordinal) + sentence.Length;
            var own = OwnWords(sentence, ref quoting);
            if (!IsTherapists(own, review.Profile))
            {
                kept.Append(text, at, end - at);
            }

            at = end;
        }

        var left = kept.ToString().Trim();
        return left.Length == text.Trim().Length ? GuardVerdict.Pass(text)
            : left.Length > 0 || review.Unfinished ? GuardVerdict.Repair(left, Flag)
            : GuardVerdict.Reject(text, Flag, "It was the therapist's part. You are the patient: you do not reflect back, advise, teach, sum up, or praise how the therapist works.");
    }

    private static bool IsTherapists(string sentence, PatientProfile profile) => Array.Exists(
        RoleCues.Read(sentence, profile),
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
}
