using System.Buffers;
using System.Text.RegularExpressions;
using PatientSim.Mind;

namespace PatientSim.Guards;

/// <summary>Rejects replies in which the model speaks instead of the patient.</summary>
/// <remarks>People play the piano, follow instructions and work as assistants: a phrase counts only where a model would mean itself by it.</remarks>
internal sealed partial class PersonaGuard : IReplyGuard
{
    private static readonly string[] s_wrappers = ["|>", "[INST", "[/INST", "###", "```", "=\""];

    // Without one of these nothing is a label, a key, a tag or a line that is handed over.
    private static readonly SearchValues<char> s_labelMarks = SearchValues.Create(":{<\"\u201C");

    public GuardVerdict Check(ReplyReview review)
    {
        var speaks = Array.Exists(s_wrappers, mark => review.Text.Contains(mark, StringComparison.Ordinal))
            || (review.Text.AsSpan().ContainsAny(s_labelMarks) && Label().IsMatch(review.Text))
            || RoleCues.Sentences(review).Any(sentence => Array.Exists(RoleCues.Read(sentence, review), cues => cues.Has(Cue.ModelSpeaks) || (cues.Has(Cue.ModelMaySpeak) && !cues.Has(Cue.Reported))));
        return speaks
            ? GuardVerdict.Reject(review.Text, "out_of_character", "It was not the patient speaking. You are the patient, in the room, and know nothing of AI, prompts or roles.")
            : GuardVerdict.Pass(review.Text);
    }

    // What documents, scripts and chat logs put before a colon at the start of a sentence; keys; and a line handed over in quotation marks.
    [GeneratedRegex(
        """
        (^|[.!?)\]*"\n-])\s*[\[(*_]*
        ((final|possible|revised|sample|suggested|patient|client|(patient|client)['\u2019]s|draft|core|automatic|hidden|internal|inner|trust|content)\s)?
        (assistant|user|system|therapist|counsell?or|trainee|human|ai|model|narrator|patient|client|response|reply|reply\ as\ \w+|answer|output|draft|rewritten|note|warning|disclaimer|ooc|tw|scene|setting|subtext|undertone|behaviou?r|body\ language|non-?verbals?|strengths|weaknesses|areas\ (for|of)\ (improvement|growth)|overall\ (score|rating)|take\ (one|two|three|\d)|session\ notes?
        |analysis|thinking|thought(\ process)?|reasoning|resources|(option|attempt|version)\ \w|correction|((staying|stay)\ )?in[\ -]character|stance|emotion|belief|mood|trust|level|openness|resistance|distress|word\ count)
        (\s\([^)\n]{1,30}\))?[*_\])]*:
        | ["']\w{1,30}["']\s*:
        | \{\s*(["'{]|\w{1,30}\s*[:=])
        | <[a-z/|]
        | ^\s*(sure(\ thing)?|certainly|absolutely|of\ course|here\ you\ go|how\ about(\ this)?)\W[^"\u201C]{0,80}["\u201C][^"\u201C\u201D]+["\u201D]\W*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Label();
}
