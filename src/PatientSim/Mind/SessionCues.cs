using System.Text.RegularExpressions;

namespace PatientSim.Mind;

/// <summary>The phrases that ask for what has happened since the last session. Patterns meet lower-case text with straight apostrophes.</summary>
internal static partial class SessionCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(how (have|has) (you|it|things|everything) been|how('s| is| was| has| did) (your|the|this|that|last) (week|weekend|days?|month|time)|(your|this|last|past) (week|weekend|month|few (days|weeks))|since (we|i|you) (last )?(met|spoke|talked|saw|were here)|since (last time|our last|then|last week)|(what|anything|something)('s| is| has)? (new|happened|changed)|how are (you|things)|how('s| is) (it|things|everything)( going)?|what's been (happening|going on))\b", Options)]
    public static partial Regex AsksEvent();

    [GeneratedRegex(@"\b(home ?work|(the|your) (sheet|diary|log|exercise|task|record|notes|worksheet)|what we (agreed|said you)|(you|we) (agreed|said|were going) (to|you'd|you would) (try|do|write|note)|how did you (get on|find it) with|manage(d)? to (do|write|try|keep|note)|get (a chance|round|around) to|between (our )?(last )?sessions)\b", Options)]
    public static partial Regex AsksHomework();
}
