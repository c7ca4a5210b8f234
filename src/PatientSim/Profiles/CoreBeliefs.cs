namespace PatientSim.Profiles;

/// <summary>The 19 core beliefs that PATIENT-Ψ offers (Wang et al. 2024, arXiv 2405.19660): 9 helpless, 6 unlovable, 4 worthless.</summary>
public static class CoreBeliefs
{
    /// <summary>All 19, by category.</summary>
    public static ValueList<StandardCoreBelief> All { get; } =
    [
        Helpless("incompetent", "I'm incompetent.", "incompetent"),
        Helpless("helpless", "I'm helpless.", "helpless"),
        Helpless("powerless", "I'm powerless, weak, vulnerable.", "powerless weak vulnerable", "powerless", "weak", "vulnerable"),
        Helpless("victim", "I'm a victim.", "victim"),
        Helpless("needy", "I'm needy.", "needy"),
        Helpless("trapped", "I'm trapped.", "trapped"),
        Helpless("control", "I'm out of control.", "out of control", "out control"),
        Helpless("failure", "I'm a failure, a loser.", "failure loser", "failure", "failture", "loser"),
        Helpless("defective", "I'm defective.", "defective", "i dont measure up"),
        Unlovable("unlovable", "I'm unlovable.", "unlovable"),
        Unlovable("unattractive", "I'm unattractive.", "unattractive"),
        Unlovable("undesirable", "I'm undesirable, unwanted.", "undesirable unwanted", "undesired unwanted", "undesirable", "unwanted"),
        Unlovable("rejected", "I'm bound to be rejected.", "bound to be rejected", "rejected"),
        Unlovable("abandoned", "I'm bound to be abandoned.", "bound to be abandoned", "abandoned"),
        Unlovable("alone", "I'm bound to be alone.", "bound to be alone", "alone"),
        Worthless("worthless", "I'm worthless, a waste.", "worthless waste", "worthless", "waste"),
        Worthless("immoral", "I'm immoral.", "immoral"),
        Worthless("bad", "I'm bad: dangerous, toxic, evil.", "bad dangerous toxic evil", "bad", "evil", "toxic"),
        Worthless("dont-deserve-to-live", "I don't deserve to live.", "i dont deserve to live", "dont deserve to live") with { IsRisk = true },
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
        var folded = Fold(statement);
        return All.FirstOrDefault(belief => belief.Spellings.Contains(folded));
    }

    private static string Fold(string statement)
    {
        var words = new string([.. statement.ToLowerInvariant().Where(c => c is not ('\'' or '\u2019')).Select(c => char.IsLetter(c) ? c : ' ')])
            .Replace("im ", "i am ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("a" or "an" or "and"));
        var text = string.Join(' ', words);
        return text.StartsWith("i am ", StringComparison.Ordinal) ? text["i am ".Length..] : text;
    }

    private static StandardCoreBelief Helpless(string id, string statement, params string[] spellings) => new(id, CoreBeliefCategory.Helpless, statement, [.. spellings]);

    private static StandardCoreBelief Unlovable(string id, string statement, params string[] spellings) => new(id, CoreBeliefCategory.Unlovable, statement, [.. spellings]);

    private static StandardCoreBelief Worthless(string id, string statement, params string[] spellings) => new(id, CoreBeliefCategory.Worthless, statement, [.. spellings]);
}
