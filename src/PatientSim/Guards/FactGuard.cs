using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Rejects replies that contradict what the profile says plainly of the patient: age, name, work, family, household, people's names.</summary>
/// <remarks>Only what is certain: what the profile does not mention may be made up. Questions, what others say, what was or might be, and jokes pass. English.</remarks>
internal sealed partial class FactGuard : IReplyGuard
{
    // A year more or less is a birthday; "nearly sixty" is a few years early.
    private const int Birthday = 1;
    private const int Nearly = 6;

    private const int MostWordsBeforeJob = 3;

    // Whoever says a thing more often in one sentence is not talking to anybody.
    private const int Within = 160;
    private const int MostStatements = 16;

    private static readonly ConditionalWeakTable<PatientProfile, PlainFacts> s_facts = [];

    public GuardVerdict Check(ReplyReview review)
    {
        var facts = s_facts.GetValue(review.Profile, static profile => new(profile));
        foreach (var sentence in review.Memo.SentencesOf(Quotation.Removed(review.Text.Replace('\u2019', '\''))))
        {
            if (review.Memo.Of<FactGuard, string>(sentence, said => !said.EndsWith('?') && About().IsMatch(said) ? Contradicted(said, facts) ?? "" : "") is { Length: > 0 } what)
            {
                return GuardVerdict.Reject(review.Text, "contradiction", $"It contradicted what is known of you: {what}.");
            }
        }

        return GuardVerdict.Pass(review.Text);
    }

    private static string? Contradicted(string sentence, PlainFacts facts) =>
        Any(AgeSaid(), sentence, match => IsOtherAge(match, sentence, facts)) ? "your age"
        : Any(NameSaid(), sentence, match => IsOtherName(match, facts)) ? "your name"
        : facts.HasJob && (Any(JobSaid(), sentence, match => IsOtherJob(match, sentence, facts)) || (facts.IsStudent && Any(Studied(), sentence, match => !facts.WorksWith(match.Groups["what"].Value)))) ? "your work"
        : facts.LivesAlone is { } alone && Any(Home(), sentence, match => alone != match.Groups["alone"].Success) ? "who you live with"
        : IsOtherFamily(sentence, facts) ? "your family"
        : Any(Named(), sentence, match => IsOtherPerson(match, facts)) ? "the names of people close to you"
        : null;

    /// <summary>Whether a statement is made that counts, and is not about what was, might be or others say.</summary>
    private static bool Any(Regex statement, string sentence, Func<Match, bool> counts)
    {
        var match = statement.Match(sentence);
        for (var count = 0; match.Success && count < MostStatements; count++, match = match.NextMatch())
        {
            if (counts(match) && !Frame().IsMatch(Before(sentence, match)))
            {
                return true;
            }
        }

        return false;
    }

    // A sentence that goes on for pages is looked at near by only.
    private static ReadOnlySpan<char> Before(string sentence, Match match) => sentence.AsSpan(Math.Max(0, match.Index - Within)..match.Index);

    private static ReadOnlySpan<char> After(string sentence, Group group) => sentence.AsSpan(group.Index + group.Length) is var after && after.Length > Within ? after[..Within] : after;

    private static bool IsOtherAge(Match match, string sentence, PlainFacts facts)
    {
        if (facts.Age is not { } age || Jest().IsMatch(After(sentence, match)))
        {
            return false;
        }

        var said = Numerals.Value(match.Groups["age"].Value.ToLowerInvariant());
        var off = said - age;
        return match.Groups["near"].Success ? Math.Abs(off) > Nearly
            : match.Groups["turned"].Success ? off > Birthday || (off < -Birthday && Lately().IsMatch(After(sentence, match)))
            : Math.Abs(off) > Birthday;
    }

    private static bool IsOtherName(Match match, PlainFacts facts)
    {
        var name = match.Groups["name"].Value;
        return !FactWords.IsNoName(name) && !facts.IsOwnName(name) && (!match.Groups["bare"].Success || (FactWords.IsFirstName(name) && !facts.Mentions(name)));
    }

    private static bool IsOtherJob(Match match, string sentence, PlainFacts facts)
    {
        if (match.Groups["place"].Success)
        {
            return !facts.Mentions(match.Groups["place"].Value.ToLowerInvariant());
        }

        var words = Wording.Words(match.Groups["what"].Value.Replace("'s", "s-own", StringComparison.Ordinal));
        for (var at = 0; at < words.Count && at <= MostWordsBeforeJob && !NoRealJob().IsMatch(words[at]); at++)
        {
            if (FactWords.Job(words[at]) is { } kind && !words.Skip(at + 1).Take(1).Any(next => FactWords.Job(next) is not null || next is "own" or "student" or "magnet" or "type"))
            {
                var isOwnStudy = words[at] == "student" && facts.IsStudent;
                var studiesOther = isOwnStudy && at > 0 && Subject().IsMatch(words[at - 1]) && !facts.WorksWith(words[at - 1]);
                return (studiesOther || !(isOwnStudy || facts.HasJobOf(kind))) && !Jest().IsMatch(After(sentence, match.Groups["said"]));
            }
        }

        return false;
    }

    private static bool IsOtherFamily(string sentence, PlainFacts facts) =>
        (facts.HasPartner is not null && (Any(Spouse(), sentence, match => IsOtherSpouse(match, sentence, facts)) || Any(Status(), sentence, match => IsOtherStatus(match.Groups["status"].Value.ToLowerInvariant(), facts))))
        || (facts.HasChildren == true && Any(NoChildren(), sentence, _ => true))
        || (facts.HasChildren is not null && Any(OwnChildren(), sentence, match => IsOtherChild(match, facts)));

    private static bool IsOtherSpouse(Match match, string sentence, PlainFacts facts)
    {
        var who = match.Groups["who"].Value.ToLowerInvariant();
        var isKnown = facts.HasPartner == true && !((who is "husband" or "boyfriend" or "hubby" && facts.HasWife) || (who is "wife" or "girlfriend" && facts.HasHusband));
        var after = After(sentence, match);
        return !isKnown && (PresentVerb().IsMatch(after) || (!facts.WasMarried && !PastVerb().IsMatch(after) && !PastVerb().IsMatch(Before(sentence, match))));
    }

    private static bool IsOtherStatus(string status, PlainFacts facts) => status switch
    {
        "married" or "engaged" => facts.HasPartner == false,
        "not married" or "never married" => facts.HasWife || facts.HasHusband,
        "single" or "divorced" => facts.HasPartner == true || (status == "divorced" && !facts.WasMarried),
        "a widow" or "a widower" or "widowed" => facts.HasPartner == true || !facts.WasMarried,
        _ => facts.WasMarried || facts.HasPartner == true,
    };

    private static bool IsOtherChild(Match match, PlainFacts facts)
    {
        var who = match.Groups["who"].Value.ToLowerInvariant();
        var count = match.Groups["count"].Success ? Numerals.Value(match.Groups["count"].Value.ToLowerInvariant()) : 0;
        var isLoose = who is "kids" or "kid" or "children" or "child" or "boys" or "girls" or "boy" or "girl";
        if (facts.HasChildren == false)
        {
            return !(isLoose && facts.WorksWithChildren) && (who is not ("boys" or "girls" or "boy" or "girl") || count > 1 || match.Groups["little"].Success);
        }

        int? known = who switch
        {
            "son" or "sons" or "boy" or "boys" => facts.Sons,
            "daughter" or "daughters" or "girl" or "girls" => facts.Daughters,
            _ => facts.Sons + facts.Daughters is > 0 and var all ? all : null,
        };
        return known is { } number && (count > 1 ? count != number && !(isLoose && facts.WorksWithChildren) : number == 0 && !isLoose && facts.Sons + facts.Daughters > 0);
    }

    private static bool IsOtherPerson(Match match, PlainFacts facts) =>
        match.Groups["name"].Value is var name && !FactWords.IsNoName(name) && (!match.Groups["first"].Success || FactWords.IsFirstName(name)) && facts.NamesOtherwise(match.Groups["who"].Value, name);

    [GeneratedRegex(@"\b(?:I|I'\w+|[Mm]y|[Ww]e|We'\w+|[Cc]all me|The name|At my|i|i'\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    // What stands before a statement that is not meant of oneself, here and now.
    [GeneratedRegex(@"\b(?:if|when|whenever|until|till|before|as if|like|think|thinks|thought|thinking|says?|said|saying|tells?|told|telling|pretend\w*|imagin\w+|wish\w*|dream\w*|maybe|perhaps|suppos\w+|unless|feels?|felt|used to|would|could|should|might|jok\w+|by the time|asks?|asked|heard|reckons?|assum\w+|guess|whether|one day|some day|someday|back then|in the play|not)\b|\b(?:i|you|he|she|they|we|it)'d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    // What stands after a statement that is a manner of speaking.
    [GeneratedRegex(@"\b(?:apparently|basically|at heart|inside|going on|in my head|in spirit|on paper|at this point|by nature|to (?:my|them|him|her|everyone|everybody|people)|for (?:my|them|him|her|everyone|everybody)|at home|in disguise|on the side|at (?:the )?weekends?|part[- ]time|in the evenings|as well|i told (?:him|her|them|you)|i say|that's what i)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Jest();

    [GeneratedRegex(@"\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|just turned|yesterday|today|recently|this (?:week|month|year)|the other (?:day|week))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lately();

    [GeneratedRegex(
        @"\bI(?:'m| am)(?: (?:only|just|still|actually|already|now|currently))*(?<near> (?:nearly|almost|coming up to|pushing|about|around|approaching))? (?<age>" + FactWords.Age + @")(?:(?: years? old| years? of age| now| already| today| this year| next \w+| in (?:the (?!photo|picture|video)\w+|(?!it\b|that\b|this\b)[a-z]+))*)(?=\s*(?:$|[.!;:)\u2026\u2014]|,(?! ?(?:" + FactWords.Age + @")\b)|- )| (?:and|but|so|for (?:god|crying|heaven)|with)\b)"
        + @"|\bat my age,? (?<age>" + FactWords.Age + @")\b|\b(?:as|I'm|I am) an? (?<age>" + FactWords.Age + @")[- ]year[- ]old\b"
        + @"|\bI(?:'ve)?(?: only| just)*(?<turned> (?:just )?turned) (?<age>" + FactWords.Age + @")\b(?! (?:pages|corners|times|people))"
        + @"|\bI'll be (?<age>" + FactWords.Age + @")(?=\s*(?:$|[.,!])| (?:in (?!\w+ years)|next|this|soon)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgeSaid();

    [GeneratedRegex(
        @"\b(?:[Mm]y (?:first )?name(?:'s| is)|[Tt]he name(?:'s| is)|(?:I'm|I am) called)(?: actually)? (?<name>\p{Lu}\p{Ll}+)"
        + @"|(?:^|[.,;:] |\b(?:just|Just|please|Please|can|could) )[Cc]all me (?<name>\p{Lu}\p{Ll}+)"
        + @"|\bI(?:'m| am) (?<bare>(?<name>\p{Lu}\p{Ll}+))(?=\s*(?:[.,!]|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameSaid();

    [GeneratedRegex(
        @"\b(?:I(?:'m| am)(?: (?:just|only|actually|still|now))* an?|I work(?: full[- ]time)? as an?)(?<said>) (?<what>[\w'-]+(?: [\w'-]+){0,4})"
        + @"|\bI work(?: full[- ]time)? (?:in|at|for) an? (?<place>bank|supermarket|factory|shop|store|pub|restaurant|bar|call centre|call center|garage|salon|nursery|hospital|school|library|office block|warehouse|hotel|bakery|surgery|pharmacy)\b(?! \w+ing)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JobSaid();

    // What makes of a job somebody else's, a former one or a figure of speech.
    [GeneratedRegex("^(?:former|ex|retired|failed|frustrated|bad|terrible|rubbish|lousy|would|wannabe|born|natural|closet|amateur|glorified|human|bit|kind|sort|friend|fan|child|son|daughter|patient|member|trainee|aspiring|part|weekend|better|worse|good|great|of|who|that|like|nightmare)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoRealJob();

    [GeneratedRegex(@"\bI(?:'m| am) (?:studying|doing a degree in|reading) (?<what>law|medicine|history|physics|biology|psychology|economics|english|maths|chemistry|nursing|business|philosophy|politics|sociology|geography|drama|music|architecture|accounting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Studied();

    [GeneratedRegex("^(?:law|medical|medicine|history|physics|biology|psychology|economics|english|maths|chemistry|nursing|business|philosophy|politics|geography|drama|music|art|architecture)$", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\bI live (?:(?<alone>(?:all )?(?:alone|by myself|on my own))|with my (?:(?:two|three|older|younger|little|big|old|elderly) )*(?:husband|wife|partner|boyfriend|girlfriend|sons?|daughters?|kids|children|family|brothers?|sisters?|mother|mum|mom|father|dad|parents|flatmates?|roommates?|friends?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    [GeneratedRegex(@"\b[Mm]y (?<who>husband|wife|boyfriend|girlfriend|fianc[eé]e?|hubby)(?![\w-])(?:,? \p{Lu}\p{Ll}+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Spouse();

    [GeneratedRegex(@"^(?:'s (?:an?|the|my|not|out|in|at|on|up|off|away|home|here|good|very|so|always|been|got|never|fine|great|\w+ing)\b|,? (?:is|isn't|has|hasn't|does|doesn't|can|can't|will|won't|works|comes|says|thinks|wants|goes|makes|keeps|likes|loves|needs|cooks|drives|calls|helps|snores|hates|reckons|knows|sleeps|gets|takes|brings|stays|looks|tells|and I are|and I have)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PresentVerb();

    [GeneratedRegex(@"\b(?:was|were|had|did|didn't|used|would|wouldn't|couldn't|left|died|told|said|went|came|took|made|got|gave|kept|\w{3,}ed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastVerb();

    [GeneratedRegex(@"\bI(?:'m|'ve been| am| have been|'ve)(?: still| actually| happily)* (?<status>not married|never married|married|engaged|single (?:my whole|all my) life|single|divorced|widowed|a widower|a widow|never been married)(?=\s*(?:[.,;!:]|$)| (?:and|so|but|with|to a|now)\b)|\bI(?:'ve)? (?<status>never (?:got |been )?married)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(?:I|we)(?: don't have any| do not have any| don't have| haven't got any| haven't any| have no| never had(?: any)?|'ve got no|'ve no) (?:children|kids)(?=\s*(?:[.,;!]|$)| (?:of my|of our|and|so|but)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoChildren();

    [GeneratedRegex(@"\b(?:my(?: own)?|I(?:'ve)? got|I have|I've|we(?:'ve)? got|we have|we've)(?: (?:a|an|the|one))?(?: (?<count>two|three|four|five|six))?(?:(?<little> (?:little|small|wee))| (?:young|younger|older|eldest|oldest|youngest|big|grown-up|grown|teenage|lovely))* (?<who>sons?|daughters?|kids?|child|children|boys?|girls?)\b(?!['-])(?! (?:i|we|at work|in my class|on the ward|i teach))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnChildren();

    [GeneratedRegex(
        @"\b[Mm]y (?:(?:younger|older|elder|eldest|little|big|wee|new|line|twin|dear|lovely) )*(?<who>" + FactWords.People + @")(?:,? |'s called |'s name is |'s name's | is called )(?<name>\p{Lu}\p{Ll}+)\b"
        + @"|\b(?<first>(?<name>\p{Lu}\p{Ll}+)), my (?:(?:younger|older|elder|little|big|wee|new) )*(?<who>" + FactWords.People + @")\b(?!['-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
