using System.Text.RegularExpressions;

namespace PatientSim.Mind;

/// <summary>Tells what a question about risk is after, by its words.</summary>
internal static partial class RiskTopics
{
    /// <summary>What it asks; about wishing to be dead where nothing else is clear.</summary>
    public static RiskTopic Of(string question)
    {
        var text = TypedSpelling.Spell(question);
        return Safe().IsMatch(text) ? RiskTopic.Safety
            : Past().IsMatch(text) && !Thought().IsMatch(text) ? RiskTopic.Past
            : Self().IsMatch(text) ? RiskTopic.Wish
            : HurtByOthers().IsMatch(text) ? RiskTopic.HurtByOthers
            : HurtsOthers().IsMatch(text) ? RiskTopic.HurtsOthers
            : RiskTopic.Wish;
    }

    [GeneratedRegex(@"\b(safe|unsafe|in (any )?danger)\b")]
    private static partial Regex Safe();

    [GeneratedRegex(@"\b(have|has|did|had|ever|if) you( \w+){0,3} (harmed|harm|hurt|cut|cutting|injured|injure|harming|hurting|tried|try|attempted|attempt|done|do|self[ -]harmed)\b|\b(ever|already) (harmed|hurt|cut|injured|tried|attempted|self[ -]harmed)\b|\bself[ -]harmed\b")]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(thought|thoughts|think|thinking|feel|felt|want|wanted|wish|wished|urge|urges|plan|plans|planned|considered|going|might|would|could)\b")]
    private static partial Regex Thought();

    [GeneratedRegex(@"\b(yourself|self[ -]harm\w*|suicid\w+|(you|your) (own )?life|alive|dead|die|dying|end(ing)? it|be here)\b")]
    private static partial Regex Self();

    [GeneratedRegex(@"\b(hurt|hurts|hurting|harm|harms|harming|hit|hits|hitting|abus\w+|threaten\w*|attack\w*) you\b")]
    private static partial Regex HurtByOthers();

    [GeneratedRegex(@"\b(anyone|anybody|someone|somebody|others|other people)\b")]
    private static partial Regex HurtsOthers();
}
