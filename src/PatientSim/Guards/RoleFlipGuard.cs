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
            if (quoting || !IsTherapists(sentence, review.Profile))
            {
                kept.Append(text, at, end - at);
            }

            quoting = IsOpen(sentence, quoting);
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

    /// <summary>Whether quotation marks stand open behind a sentence: what is in them somebody else said.</summary>
    private static bool IsOpen(string sentence, bool open)
    {
        foreach (var mark in sentence)
        {
            open = mark switch { '"' => !open, '\u201C' => true, '\u201D' => false, _ => open };
        }

        return open;
    }
}
