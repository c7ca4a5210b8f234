using System.Text.RegularExpressions;

namespace PatientSim.Guards;

/// <summary>Rejects replies in which the model speaks instead of the patient.</summary>
internal sealed partial class PersonaGuard : IReplyGuard
{
    public GuardVerdict Check(ReplyReview review) =>
        OutOfPersona().IsMatch(review.Text.Replace('\u2019', '\''))
            ? GuardVerdict.Reject(review.Text, "out_of_character", "It was not the patient speaking. You are the patient, in the room, and know nothing of AI, prompts or roles.")
            : GuardVerdict.Pass(review.Text);

    [GeneratedRegex(
        @"\b(as an? (ai|artificial|language model|virtual|assistant|large)|(i am|i'm) (just |only |actually |really )?an? (ai\b|artificial|language model|chat ?bot|virtual|computer program|large language|simulat\w+|fictional|assistant)|language model|(my|these|the) (system )?(prompt|instructions|guidelines|programming)|director's note|(i'm|i am) (playing|role-?playing|portraying|simulating)|in character|i (can't|cannot|can not|won't) (assist|help) (you )?with (that|this)|(how|what) (can|may) i (help|assist) you|i'm here to (help|assist|support)|openai|anthropic|chatgpt|content policy)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutOfPersona();
}
