using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>What a profile says plainly of a patient's life; what it does not mention is null. Immutable, and worked out once.</summary>
internal sealed partial class PlainFacts
{
    private const string Partner = "partner";
    private const int NicknameLength = 2;

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _nameWords;
    private readonly HashSet<string> _work;
    private readonly HashSet<int> _jobs;
    private readonly Dictionary<string, HashSet<string>> _people = new(StringComparer.Ordinal);

    public PlainFacts(PatientProfile profile)
    {
        var identity = profile.Identity;
        var home = $"{identity.Family}; {identity.Lives}; {identity.Background}";
        List<string> texts = [.. ProfileJson.Fields(profile).Select(field => field.Value)];
        var work = string.Join(' ', profile.Facts.Where(fact => Wording.Words(fact.Topic ?? "").Exists(word => word is "job" or "work" or "occupation" or "degree")).Select(fact => fact.Text).Append(identity.Occupation));
        var told = string.Join(' ', profile.Facts.Select(fact => fact.Text).Append(profile.Intake).Append(home));

        Age = identity.Age;
        _words = [.. texts.SelectMany(Wording.Words)];
        _nameWords = [.. Wording.Words(profile.Name)];
        _work = [.. Wording.Words(work)];
        _jobs = [.. FactWords.Jobs(_work)];
        HasJob = identity.Occupation is { } occupation && !NoJob().IsMatch(occupation) && _jobs.Count > 0;
        IsStudent = Wording.Words(identity.Occupation ?? "").Contains("student");
        WorksWithChildren = AmongChildren().IsMatch(identity.Occupation ?? "");

        var others = identity.Pronouns is { } pronouns ? (pronouns.StartsWith("he", StringComparison.OrdinalIgnoreCase) ? "her" : pronouns.StartsWith("she", StringComparison.OrdinalIgnoreCase) ? "his" : "") : "";
        List<Match> own = [.. Person().Matches(home).Where(match => match.Groups["whose"].Value.ToLowerInvariant() is var whose && (whose.Length == 0 || whose != others) && whose != "ex")];
        List<string> family = own.ConvertAll(match => match.Groups["who"].Value.ToLowerInvariant());
        foreach (var match in own.Where(match => match.Groups["name"].Success))
        {
            Know(match.Groups["who"].Value, match.Groups["name"].Value);
        }

        foreach (var match in texts.SelectMany(text => Boss().Matches(text)))
        {
            Know(match.Groups["who"].Value, match.Groups["name"].Value);
        }

        var isAlone = Ended().IsMatch(told) || Denies(profile, "relationship", Partner);
        WasMarried = Married().IsMatch(told);
        HasPartner = family.Exists(word => FactWords.Relation(word) == Partner) ? true : isAlone || identity.Family is not null ? false : null;
        HasWife = family.Exists(word => word is "wife" or "girlfriend");
        HasHusband = family.Exists(word => word is "husband" or "boyfriend");
        var hasChildren = family.Exists(word => word is "son" or "sons" or "daughter" or "daughters") || Children().IsMatch(home);
        HasChildren = hasChildren ? true : identity.Family is not null || Denies(profile, "children", "kids") ? false : null;
        (Sons, Daughters) = (CountOf(family, "son"), CountOf(family, "daughter"));
        LivesAlone = identity.Lives is not { } lives ? null : Alone().IsMatch(lives) ? true : Shared().IsMatch(lives) ? false : null;
    }

    /// <summary>In years.</summary>
    public int? Age { get; }

    /// <summary>Whether what the patient does for a living is of a known kind.</summary>
    public bool HasJob { get; }

    public bool IsStudent { get; }

    /// <summary>Whether "my kids" may be a class or a ward.</summary>
    public bool WorksWithChildren { get; }

    public bool? HasPartner { get; }

    public bool HasWife { get; }

    public bool HasHusband { get; }

    /// <summary>Whether there was ever a husband or wife.</summary>
    public bool WasMarried { get; }

    public bool? HasChildren { get; }

    public int? Sons { get; }

    public int? Daughters { get; }

    public bool? LivesAlone { get; }

    /// <summary>Whether the profile has a word anywhere.</summary>
    public bool Mentions(string word) => Wording.Words(word).TrueForAll(_words.Contains);

    /// <summary>Whether a word is in what the profile says of the patient's work or studies.</summary>
    public bool WorksWith(string word) => _work.Contains(word.ToLowerInvariant());

    /// <summary>Whether somebody may be called so: by their name, a part of it, or what it is shortened to.</summary>
    public bool IsOwnName(string name) =>
        Wording.Key(name) is var key && _nameWords.Any(own => own.Length > NicknameLength && key.StartsWith(own[..NicknameLength], StringComparison.Ordinal));

    /// <summary>Whether a kind of job, as <see cref="FactWords.Job"/> gives it, is the patient's own.</summary>
    public bool HasJobOf(int kind) => _jobs.Contains(kind);

    /// <summary>Whether the profile names this person otherwise.</summary>
    public bool NamesOtherwise(string who, string name) =>
        FactWords.Relation(who) is { } relation && _people.ContainsKey(relation) && !Mentions(name);

    private void Know(string who, string name)
    {
        if (FactWords.Relation(who) is not { } relation)
        {
            return;
        }

        if (!_people.TryGetValue(relation, out var names))
        {
            _people[relation] = names = new(StringComparer.Ordinal);
        }

        names.Add(name);
    }

    // "Sons" without a number may be any number of them.
    private static int? CountOf(List<string> family, string child) => family.Contains(child + "s") ? null : family.Count(word => word == child);

    private static bool Denies(PatientProfile profile, params string[] topics) =>
        profile.Facts.Any(fact => Wording.Words(fact.Topic ?? "").Exists(topics.Contains) && Wording.Words(fact.Text).FirstOrDefault() is "no" or "nah" or "not" or "none" or "nobody" or "never" or "single");

    [GeneratedRegex(@"(?:\b(?<whose>his|her|their|ex)[ -])?(?:\b(?:younger|older|elder|late|grown|baby|little|big|twin) )*\b(?<who>" + FactWords.People + @"|sons|daughters)\b(?!-)(?:,? (?<name>\p{Lu}\p{Ll}+))?", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b[Mm]y (?<who>boss|manager|supervisor),? (?<name>\p{Lu}\p{Ll}+)|\b(?<name>\p{Lu}\p{Ll}+), my (?<who>boss|manager|supervisor)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Boss();

    [GeneratedRegex(@"\b(divorced|widow(ed|er)?|ex-(husband|wife)|(is|was) single|single since|unmarried)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(divorced?|widow(ed|er)?|(ex-)?husband|(ex-)?wife|marri(ed|age))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Married();

    [GeneratedRegex(@"\b(child(ren)?|kids?|toddler|stepson|stepdaughter)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Children();

    [GeneratedRegex(@"\b(alone|(by|to) (him|her|them)sel(f|ves)|on (his|her|their) own)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\bwith (?!(a|an|the|his|her|their)( \w+)? (dogs?|cats?|tortoise|parrot|rabbit|hamster|budgie|fish)\b)|\bhalls\b|\b(flat|house) of \w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shared();

    [GeneratedRegex(@"\b(unemployed|out of work|between jobs|not working|homemaker|house(wife|husband)|none)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoJob();

    [GeneratedRegex(@"\b(teach\w*|school\w*|nursery|child\w*|coach\w*|youth|tutor\w*|paediatric\w*|pediatric\w*|foster\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AmongChildren();
}
