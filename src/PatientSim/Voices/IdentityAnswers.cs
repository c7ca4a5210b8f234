using System.Globalization;
using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Voices;

/// <summary>Answers to questions for name, age, work and home, from the identity block.</summary>
internal static partial class IdentityAnswers
{
    /// <summary>The answers a question allows; none when the profile does not say.</summary>
    public static IReadOnlyList<string> For(string question, PatientProfile profile)
    {
        var identity = profile.Identity;
        var first = profile.Name.Split(' ')[0];
        var text = question.ToLowerInvariant().Replace('\u2019', '\'');
        return text switch
        {
            _ when Name().IsMatch(text) => [$"{first}.", $"I'm {first}.", $"{profile.Name}.", $"It's {first}."],
            _ when Age().IsMatch(text) && identity.Age is { } age => Numbered(age),
            _ when Work().IsMatch(text) && identity.Occupation is { } work => IsDoing(work) ? [$"I {Mine(work, identity)}.", $"My job? I {Mine(work, identity)}."] : [$"{Sentence(work)}", $"I'm {Article(work)}.", $"{Sentence(work)} For now, anyway.", $"My job? {Sentence(work)}"],
            _ when Home().IsMatch(text) && identity.Lives is { } lives => [$"I live {Mine(lives, identity)}.", Sentence(Mine(lives, identity)), $"At the moment? {Sentence(Mine(lives, identity))}"],
            _ when FamilyAnswers.For(text, identity) is { Count: > 0 } relatives => [.. relatives.Select(line => Sentence(Mine(line, identity)))],
            _ when Family().IsMatch(text) && identity.Family is { } family => [Sentence(Mine(family, identity)), $"Well, {Mine(family, identity)}.", $"There's {Mine(family, identity)}."],
            _ when Origin().IsMatch(text) && identity.Background is { } background => [Sentence(background), $"I {background}."],
            _ when Pronouns().IsMatch(text) && identity.Pronouns is { } pronouns => [$"{Sentence(pronouns)}", $"{Sentence(pronouns)} Thanks for asking."],
            _ when Yourself().IsMatch(text) => About(first, identity),
            _ => [],
        };
    }

    private static List<string> About(string first, PatientIdentity identity)
    {
        var age = identity.Age is { } years ? string.Create(CultureInfo.InvariantCulture, $", {years}") : "";
        var work = identity.Occupation is { } occupation ? $" {Sentence(occupation)}" : "";
        return [$"I'm {first}{age}.{work}", $"Um. {first}{age}.{work} That's about it, really."];
    }

    private static List<string> Numbered(int age)
    {
        var years = age.ToString(CultureInfo.InvariantCulture);
        return [$"I'm {years}.", $"{years}.", $"{years}, last time I counted.", $"{years} years old."];
    }

    /// <summary>"runs a hospital kitchen" says what somebody does, "architect" what somebody is.</summary>
    private static bool IsDoing(string work) => work.Split(' ') is [var first, _, ..] && first.Length > 3 && first.EndsWith('s') && !first.EndsWith("ss", StringComparison.Ordinal) && char.IsLower(first[0]);

    /// <summary>The file speaks about somebody, who speaks of himself: "with his wife" is "with my wife", "runs a shop" is "run a shop".</summary>
    private static string Mine(string text, PatientIdentity identity)
    {
        var own = ThirdPerson().Replace(text.TrimEnd('.'), match => (match.Value, identity.Pronouns ?? "") switch
        {
            ("himself" or "herself" or "themselves" or "themself", _) => "myself",
            ("his", var pronouns) when pronouns.StartsWith("he", StringComparison.OrdinalIgnoreCase) => "my",
            ("her", var pronouns) when pronouns.StartsWith("she", StringComparison.OrdinalIgnoreCase) => "my",
            ("their", var pronouns) => pronouns.StartsWith("they", StringComparison.OrdinalIgnoreCase) ? "my" : "our",
            var (word, _) => word,
        });
        return IsDoing(own) && own.Split(' ', 2) is [var verb, var rest] ? $"{verb[..^(verb.EndsWith("ches", StringComparison.Ordinal) || verb.EndsWith("shes", StringComparison.Ordinal) ? 2 : 1)]} {rest}" : own;
    }

    private static string Article(string work) => work.Split(' ')[0].ToLowerInvariant() is "a" or "an" or "the" or "retired" ? work : ("aeiou".Contains(char.ToLowerInvariant(work[0]), StringComparison.Ordinal) ? $"an {work}" : $"a {work}");

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";

    [GeneratedRegex(@"\b(his|her|their|himself|herself|themself|themselves)\b")]
    private static partial Regex ThirdPerson();

    [GeneratedRegex(@"\b(your (full |first |last )?name|who are you)\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(how old|your age)\b")]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(do for (a living|work)|your (job|work|occupation)|work do you|do you (work|have a job)|where do you work)\b")]
    private static partial Regex Work();

    [GeneratedRegex(@"\b(where do you live|who do you live|do you live)\b")]
    private static partial Regex Home();

    [GeneratedRegex(@"\b(married|single|relationship|kids|children|family|siblings|brothers|sisters|partner)\b")]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(where are you from|where do you come from)\b")]
    private static partial Regex Origin();

    [GeneratedRegex(@"\bpronouns\b")]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"\babout yourself\b")]
    private static partial Regex Yourself();
}
