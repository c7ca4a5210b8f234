using System.Text.RegularExpressions;

namespace PatientSim.Profiles;

/// <summary>The 19 core beliefs that PATIENT-Ψ offers (Wang et al. 2024, arXiv 2405.19660): 9 helpless, 6 unlovable, 4 worthless.</summary>
public static partial class CoreBeliefs
{
    private static readonly HashSet<string> s_fillers = new(
        ["a", "an", "and", "or", "even", "just", "really", "simply", "totally", "completely", "inherently", "fundamentally", "such"], StringComparer.Ordinal);

    /// <summary>All 19, by category.</summary>
    public static ValueList<StandardCoreBelief> All { get; } =
    [
        Helpless("incompetent", "I'm incompetent.", "incompetent"),
        Helpless("helpless", "I'm helpless.", "helpless"),
        Helpless("powerless", "I'm powerless, weak, vulnerable.", "powerless", "weak", "vulnerable"),
        Helpless("victim", "I'm a victim.", "victim"),
        Helpless("needy", "I'm needy.", "needy"),
        Helpless("trapped", "I'm trapped.", "trapped"),
        Helpless("control", "I'm out of control.", "out of control"),
        Helpless("failure", "I'm a failure, a loser.", "failure", "failture", "loser"),
        Helpless("defective", "I'm defective.", "defective", "dont measure up"),
        Unlovable("unlovable", "I'm unlovable.", "unlovable"),
        Unlovable("unattractive", "I'm unattractive.", "unattractive"),
        Unlovable("undesirable", "I'm undesirable, unwanted.", "undesirable", "undesired", "unwanted"),
        Unlovable("rejected", "I'm bound to be rejected.", "bound to be rejected", "rejected"),
        Unlovable("abandoned", "I'm bound to be abandoned.", "bound to be abandoned", "abandoned"),
        Unlovable("alone", "I'm bound to be alone.", "bound to be alone", "alone"),
        Worthless("worthless", "I'm worthless, a waste.", "worthless", "waste"),
        Worthless("immoral", "I'm immoral.", "immoral"),
        Worthless("bad", "I'm bad: dangerous, toxic, evil.", "bad", "dangerous", "toxic", "evil"),
        Worthless("dont-deserve-to-live", "I don't deserve to live.", "dont deserve to live", "do not deserve to live", "dont deserve to be alive", "do not deserve to be alive", "deserve to die") with { IsRisk = true },
    ];

    /// <summary>The standard belief with this id.</summary>
    /// <param name="id">One of the 19 ids.</param>
    /// <returns>The belief, or null when the id is not one of the 19.</returns>
    public static StandardCoreBelief? Find(string id) => All.FirstOrDefault(belief => belief.Id == id);

    /// <summary>The standard belief that a statement expresses, whatever its spelling.</summary>
    /// <param name="statement">A statement such as <c>I am a failure, loser.</c></param>
    /// <returns>The belief, or null when the statement is the author's own.</returns>
    public static StandardCoreBelief? Recognize(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var said = string.Join(' ', Predicate().Replace(string.Join(' ', Wording.Words(statement)), "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !s_fillers.Contains(word)));
        return said.Length == 0 ? null : All.FirstOrDefault(belief => IsMadeOf(said, belief.Spellings));
    }

    /// <summary>Whether a text is nothing but spellings, one after the other.</summary>
    private static bool IsMadeOf(string text, ValueList<string> spellings) =>
        text.Length == 0 || spellings.Any(spelling =>
            text.StartsWith(spelling, StringComparison.Ordinal)
            && (text.Length == spelling.Length || text[spelling.Length] == ' ')
            && IsMadeOf(text[Math.Min(text.Length, spelling.Length + 1)..], spellings));

    // What comes before the belief itself, in a patient's words ("I feel that I am ...") and in a file's ("They believe that they are ...").
    [GeneratedRegex(@"^(?:(?:the patient|they|he|she|i)(?: \w+)*? (?:believes?|beliefs?|feels?|thinks?|know)(?: that| of)? )?(?:i am|im|i|they are|he is|she is|being) | (?:i am|im)(?= )")]
    private static partial Regex Predicate();

    private static StandardCoreBelief Helpless(string id, string statement, params string[] spellings) => new(id, CoreBeliefCategory.Helpless, statement, [.. spellings]);

    private static StandardCoreBelief Unlovable(string id, string statement, params string[] spellings) => new(id, CoreBeliefCategory.Unlovable, statement, [.. spellings]);

    private static StandardCoreBelief Worthless(string id, string statement, params string[] spellings) => new(id, CoreBeliefCategory.Worthless, statement, [.. spellings]);
}
