using System.Text.RegularExpressions;

namespace PatientSim.Guards;

/// <summary>Rejects replies in which the model speaks instead of the patient.</summary>
/// <remarks>People play the piano, follow instructions and work as assistants: a phrase counts only where a model would mean itself by it.</remarks>
internal sealed partial class PersonaGuard : IReplyGuard
{
    public GuardVerdict Check(ReplyReview review)
    {
        var text = review.Text.Replace('\u2019', '\'');
        var speaksAs = text.TrimStart().StartsWith($"As {review.Profile.Name.Split(' ')[0]},", StringComparison.OrdinalIgnoreCase);
        return speaksAs || OutOfPersona().IsMatch(text)
            ? GuardVerdict.Reject(review.Text, "out_of_character", "It was not the patient speaking. You are the patient, in the room, and know nothing of AI, prompts or roles.")
            : GuardVerdict.Pass(review.Text);
    }

    [GeneratedRegex(
        """
        \b(
          as\ an?\ (ai\b|artificial\ intelligence|(large\ )?language\ model|virtual\ (assistant|patient)|chat\ ?bot)
        | (i\ am|i'm)\ (not\ )?((just|only|actually|really|still|but)\ )*an?\ (ai\b|artificial\ intelligence|(large\ )?language\ model|chat\ ?bot|virtual\ (assistant|patient|agent)|computer\ program|simulat\w+|fictional|(helpful\ |digital\ )assistant|real\ (person|patient|human))
        | language\ model | training\ data | knowledge\ cut-?off | content\ polic(y|ies)
        | (i\ am|i'm)\ (chatgpt|claude|gemini|copilot) | (made|trained|created|developed|built|powered)\ by\ (openai|anthropic|google|microsoft)
        | (system|my)\ prompt\b | (the|your|this)\ prompt\ (says|said|asks|tells|wants|requires|instructs) | my\ programming
        | my\ (instructions|guidelines)\ (are\ to|say|tell|don't|do\ not|require|prevent|forbid|won't) | i('ve\ been|\ have\ been|\ was|'m|\ am)\ (instructed|programmed|designed|prompted)\ (to|not)
        | director's\ note
        | (i'm|i\ am)\ ((just|only|actually|really)\ )?(role-?playing|portraying|simulating|playing\ (the\ (role|part|character|patient|client)|a\ (role|character|patient|client)\ (in|for|named|called|with|who)))
        | (stay|staying|break|breaking|step\ out\ of|stepping\ out\ of)\ (in\ )?character
        | i\ (can't|cannot|can\ not|won't|am\ unable\ to)\ assist\ (you\ )?with | i'm\ unable\ to\ (assist|help)\ (you\ )?with
        | sorry,?\ (but\ )?i\ (can't|cannot|can\ not|won't)\ help\ (you\ )?with\ (that|this) | help\ (you\ )?with\ (that|this)\ request
        | i'm\ here\ to\ (help|assist|support)\ you | (help|assist)\ you\ today
        | i\ (don't|do\ not)\ have\ personal\ (experiences?|emotions?|feelings?|opinions?|beliefs?)
        )
        | (^|[.!?]\s+)(how|what)\ (can|may)\ i\ (help|assist)\ (you|with)
        | (^|[.!?]\s+)here('s|\ is)\ (a|an|my|the)\ (\w+\ )?(response|reply|dialogue|answer)\b(?!\s+(i|he|she|they|we)\b)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OutOfPersona();
}
