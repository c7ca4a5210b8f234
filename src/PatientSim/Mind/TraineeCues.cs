using System.Text.RegularExpressions;

namespace PatientSim.Mind;

/// <summary>The wordings by which a trainee asks for an element of one kind. Patterns meet lower-case text with straight apostrophes.</summary>
internal static partial class TraineeCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(what (does|did|would|do) (that|it|this|they|he|she) (mean|say)|mean(s|t)? (to|about|for) you|(say|says|said|mean) about you|what('s| is| was|s| would be)( so| the)? (bad|wrong|awful|worst|hard|terrible|frightening|scary)( part)?( about| thing about)?|why (does|did|would) (that|it) matter|(worst|awful|bad|terrible|scary) thing about (it|that)|what makes (that|it) so|so (upsetting|awful|bad|terrible|hard) about (it|that)|if that (were|was|is) true|what would (that|it) (mean|say)|and if (that|it)|what makes (that|it) so)\b", Options)]
    public static partial Regex Meaning();

    /// <summary>Which kinds of element a wording asks for, most telling first.</summary>
    [GeneratedRegex(@"\b((went|going|goes|go|running|ran) through your (mind|head)|thinking\b|(what|your|any|those|these|the|first|that) thoughts?\b|you (say|said|tell|told) (to )?yourself|(picture|image|imagin\w+)\b|in your (mind|head)|what did you (think|make of)|what do you (think|make of) (when|then|at))", Options)]
    public static partial Regex AsksThought();

    [GeneratedRegex(@"\b(feel|feels|feeling|feelings|felt|emotions?|emotionally|mood|what was (that|it) like|how was (that|it))\b", Options)]
    public static partial Regex AsksEmotion();

    [GeneratedRegex(@"\b(your body|physical(ly)?|sensations?|bodily|in your (chest|stomach|throat|shoulders)|notice in your)\b", Options)]
    public static partial Regex AsksBody();

    [GeneratedRegex(@"\b(what (did|do) you (usually |normally |typically |tend to |then |actually |generally )*(do|end up doing|say)( (when|then|next|after|instead|about))?|did you do|(how did|how do) you (usually |normally |then )*(react|respond|handle)|what happened (next|then|after)|and then|then what|do about it|what came next)\b", Options)]
    public static partial Regex AsksBehavior();

    [GeneratedRegex(@"\b(what happened|what did you (see|notice|hear)|an example|for instance|(specific|recent|last|particular) (time|moment|day|situation|example)|time when|this (past )?week|your week|what's (been )?(going on|happening|hard|up)|what has been|brings? you|brought you|on your mind|situation|((one|any|last|recent|specific|particular) (time|moment|example)|lately|recently)|tell me (more |a bit |a little )*about (it|that|this|what)|walk me through|been (hard|difficult|tough|rough|happening)|(made|makes|get|got|getting) (it |things )?worse|bad (day|night|week|moment)|(hardest|worst|difficult) (part|moment|thing|time))\b", Options)]
    public static partial Regex AsksSituation();

    /// <summary>Asks for something that happened other than what is being talked about.</summary>
    [GeneratedRegex(@"\b(another|other|else|different)\b", Options)]
    public static partial Regex AsksAnother();

    /// <summary>Asks for something that happened; it may be what is being talked about.</summary>
    [GeneratedRegex(@"\b(examples?|instance|specific|particular|recent(ly)?|last (time|week)|lately|(this|past|last) week|one (time|day|moment)|on your mind|brings? you|brought you|bad (day|night|week|moment)|going on with you)\b", Options)]
    public static partial Regex AsksExample();

    [GeneratedRegex(@"\b(brings? you|brought you|why are you here|what('s| is) the (problem|matter)|what would you like (help|to (work|talk))|how can i help|what can i (do|help)|reason for (coming|being)|what made you (come|decide|want to come)|what would you like (us )?to (talk|focus|work|start)|where would you like to (start|begin)|what's been going on|main (problem|thing|concern)|help with)\b", Options)]
    public static partial Regex AsksProblem();

    [GeneratedRegex(@"\b(rules?|(live|living) by|expect (of|from) yourself|expectations?|standards?|should (you|do)|supposed to|have to be|allowed to|what (would|might|could|will) happen if|afraid (would|might|will|of)|what are you afraid|worst (that|thing that|case)|if you (did|do|didn't|don't|asked|ask|said|say|let|stopped|stop|failed|fail))\b", Options)]
    public static partial Regex AsksRule();

    [GeneratedRegex(@"\b(about yourself|words would you (put|use)|idea about who|see yourself|think of yourself|view yourself|believe about you|believe (that )?you|kind of person|sort of person|who you are|deep down|core belief|feel about (yourself|who)|as a person|what you are)\b", Options)]
    public static partial Regex AsksCore();

    [GeneratedRegex(@"\b(child|childhood|growing up|grew up|as a (kid|boy|girl|child|teenager)|parents?|mother|father|mum|mom|dad|brothers?|sisters?|when you were (young|little|small|a|growing|at school)|where (does|did|do you think|might) (that|this|it) (come|comes|came|start)|(first|earliest) (time|memory)|learn(ed|t)? (that|to)|early (on|life|years)|your family (like|life)|(your|the) past|remind(s|ed)? you|back then|go(es)? back|familiar|always (felt|been|thought)|(another|other) times? in your life|in your life|first (feel|felt|notice|noticed|start|made|think|learn)|(who|what) (or (who|what) )?(first )?(taught|made) you|how far back|ever felt|goes back|who (else )?(first |ever )?(made|told|said))\b", Options)]
    public static partial Regex AsksHistory();

    [GeneratedRegex(@"\b(cope|coping|deal with|manage|get through|get by|avoid|put(ting)? off|handle (it|that|things|those)|helps? you (get|cope)|to feel better|protect yourself|(yourself|you) (usually |normally )?(get )?through|what do you (usually |normally |tend to )*do when)\b", Options)]
    public static partial Regex AsksCoping();

    [GeneratedRegex(@"\b(hope|hoping|goals?|want (from|to get|to change|things)|like to (be|get|change|see)|(be|look|feel) different|magic wand|what would (help|you like)|look like if|better life|wish for)\b", Options)]
    public static partial Regex AsksWants();

    [GeneratedRegex(@"\b(good at|proud|strengths?|friends (say|like)|like about yourself|going well|gone well|went well|keeps you going)\b", Options)]
    public static partial Regex AsksStrengths();

    /// <summary>Asks for what has happened since the last session.</summary>
    [GeneratedRegex(@"\b(how (have|has) (you|it|things|everything) been|how('s| is| was| has| did) (your|the|this|that|last) (week|weekend|days?|month|time)|(your|this|last|past) (week|weekend|month|few (days|weeks))|since (we|i|you) (last )?(met|spoke|talked|saw|were here)|since (last time|our last|then|last week)|(what|anything|something)('s| is| has)? (new|happened|changed)|how are (you|things)|how('s| is) (it|things|everything)( going)?|what's been (happening|going on))\b", Options)]
    public static partial Regex AsksEvent();

    [GeneratedRegex(@"\b(home ?work|(the|your) (sheet|diary|log|exercise|task|record|notes|worksheet)|what we (agreed|said you)|(you|we) (agreed|said|were going) (to|you'd|you would) (try|do|write|note)|how did you (get on|find it) with|manage(d)? to (do|write|try|keep|note)|get (a chance|round|around) to|between (our )?(last )?sessions)\b", Options)]
    public static partial Regex AsksHomework();
}
