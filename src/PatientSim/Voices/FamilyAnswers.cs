using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Voices;

/// <summary>Short answers to a question for a partner, for children or for siblings: who of the family was asked for, and nobody else.</summary>
internal static partial class FamilyAnswers
{
    private const string Named = @"(, ?|\s)?(?<name>\p{Lu}\p{Ll}+)?";

    /// <summary>The answers, in the file's words; none when the question is about something else or the file says nothing of the family.</summary>
    public static IReadOnlyList<string> For(string question, PatientIdentity identity)
    {
        if (identity.Family is not { } family)
        {
            return [];
        }

        return Single().IsMatch(question) ? Spouse().IsMatch($"{family}; {identity.Lives}") ? [] : ["yes", "I'm on my own, yes"]
            : Partner().IsMatch(question) ? OfThePartner(family, identity)
            : Children().IsMatch(question) ? Told(Offspring().Matches(family))
            : Siblings().IsMatch(question) ? Told(Brethren().Matches(family))
            : [];
    }

    private static List<string> OfThePartner(string family, PatientIdentity identity)
    {
        if (Spouse().IsMatch(family))
        {
            return Told(Spouse().Matches(family));
        }

        var ended = Ended().Match($"{identity.Background}; {identity.Lives}; {family}");
        return ended.Success ? [$"no, {ended.Value.Trim()}", $"not any more. {Capital(ended.Value.Trim())}"]
            : Spouse().IsMatch(identity.Lives ?? "") ? [] : ["no", "no, I'm not"];
    }

    private static List<string> Told(MatchCollection people)
    {
        if (people.Count == 0)
        {
            return ["no", "no, none"];
        }

        var named = string.Join(", and ", people.Select(One));
        return [named, $"there's {named}", $"well, {named}"];
    }

    private static string One(Match person)
    {
        var relation = person.Groups["relation"].Value;
        var article = person.Groups["article"] is { Success: true } given ? $"{given.Value} " : relation.EndsWith('s') ? "" : "a ";
        var (name, like) = (person.Groups["name"], person.Groups["like"].Value);
        return $"{article}{like}{relation}{(name.Success ? $", {name.Value}" : "")}";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\byou single\b")]
    private static partial Regex Single();

    [GeneratedRegex(@"\b(married|in a relationship|partner|girlfriend|boyfriend|husband|wife|dating|seeing anyone|with someone)\b")]
    private static partial Regex Partner();

    [GeneratedRegex(@"\b(kids|children|a (son|daughter|parent|mother|father|mum|dad)|sons|daughters)\b")]
    private static partial Regex Children();

    [GeneratedRegex(@"\b(siblings|brothers?|sisters?)\b")]
    private static partial Regex Siblings();

    [GeneratedRegex(@"\b((?<article>an?|his|her|their)\s)?(?<like>)(?<relation>wife|husband|partner|girlfriend|boyfriend|fianc\w+)\b" + Named)]
    private static partial Regex Spouse();

    [GeneratedRegex(@"\b((?<article>an?|his|her|their|two|three|four)\s)?(?<like>((?!and\b)\p{Ll}+\s)?)(?<relation>sons?|daughters?)\b" + Named)]
    private static partial Regex Offspring();

    [GeneratedRegex(@"\b((?<article>an?|his|her|their|two|three|four)\s)?(?<like>((?!and\b)\p{Ll}+\s)?)(?<relation>(half-|step)?(brothers?|sisters?))\b" + Named)]
    private static partial Regex Brethren();

    [GeneratedRegex(@"\b(divorced|widowed|separated from)\b[^;,.]*")]
    private static partial Regex Ended();
}
