using System.Globalization;
using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>Finds in replies what the profile does not have: relations, names, stations of a life, numbers and dates. Pure; made once for a profile.</summary>
/// <remarks>Made for precision: what is missed may be contradicted a hundred turns later, but what is kept without need takes room in every prompt.</remarks>
internal sealed partial class InventionReader
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _stems;
    private readonly HashSet<string> _numbers;

    public InventionReader(PatientProfile profile)
    {
        // How strong a belief or a feeling is, is a number nobody says; the words that ask for a fact need not be in it.
        List<string> texts = [.. ProfileJson.Fields(profile).Where(field => field.Key == "identity.age" || !NoProse().IsMatch(field.Key)).Select(field => field.Value)];
        _words = [.. texts.SelectMany(Wording.Words)];
        _stems = [.. texts.SelectMany(Wording.Stems)];
        _numbers = [.. texts.SelectMany(text => Number().Matches(text.ToLowerInvariant())).SelectMany(match => (IEnumerable<string>)[Counted(match), Counted(match).Split(' ')[0]])];
        if (profile.Identity.Age is { } age)
        {
            _numbers.UnionWith(Number().Matches(string.Create(CultureInfo.InvariantCulture, $"{age} years")).Select(Counted));
        }
    }

    /// <summary>The sentences of a reply that say something new.</summary>
    /// <param name="reply">What the voice said.</param>
    /// <param name="before">What it had made up before; to say that again is nothing new.</param>
    public ValueList<InventedFact> Read(string reply, IEnumerable<InventedFact> before)
    {
        var facts = new List<InventedFact>();
        foreach (var sentence in Wording.Sentences(reply).Where(sentence => !sentence.EndsWith('?')))
        {
            List<(InventionKind Kind, string Words)> found = [.. Particulars(sentence)];
            if (found.Exists(particular => !before.Concat(facts).Any(fact => Says(fact.Sentence, particular.Words))))
            {
                facts.Add(new(found.Min(particular => particular.Kind), sentence));
            }
        }

        return [.. facts];
    }

    private IEnumerable<(InventionKind Kind, string Words)> Particulars(string sentence)
    {
        var text = sentence.Replace('\u2019', '\'');
        var lower = text.ToLowerInvariant();
        var relations = Relation.NamedIn(text).Where(relation => !relation.IsKnown(_words)).Select(relation => (InventionKind.Relation, relation.Word));
        var names = In(text, Name()).Where(IsNewName).Select(match => (Date().IsMatch(match.Value.ToLowerInvariant()) ? InventionKind.Number : InventionKind.Name, match.Value));
        var stations = In(lower, Station()).Select(match => match.Groups["where"].Value).Where(where => Wording.Stems(Vague().Replace(where, "")).Any(stem => !_stems.Contains(stem))).Select(where => (InventionKind.Life, where));
        var numbers = In(Idiom().Replace(lower, "-"), Number()).Where(match => !_numbers.Contains(Counted(match))).Select(match => (InventionKind.Number, match.Value));
        var dates = In(lower, Date()).Where(match => !Knows(match.Value)).Select(match => (InventionKind.Number, match.Value));
        return relations.Concat(names).Concat(stations).Concat(numbers).Concat(dates);
    }

    /// <summary>What is found in a text: nothing, as a rule.</summary>
    private static Match[] In(string text, Regex what) => what.IsMatch(text) ? what.Matches(text).ToArray() : [];

    private bool IsNewName(Match match) =>
        Wording.HasContent(match.Value) && !Relation.NamedIn(match.Value).Any() && !NoName().IsMatch(match.Value) && Wording.Words(match.Value).Exists(word => !Knows(word));

    private bool Knows(string words) => Wording.Words(words).TrueForAll(word => _words.Contains(word) || Wording.Stems(word).All(_stems.Contains));

    /// <summary>A number with the stem of what it counts: "3 month" for "three months".</summary>
    private static string Counted(Match match) =>
        string.Create(CultureInfo.InvariantCulture, $"{Numerals.Value(match.Groups["number"].Value)}{match.Groups["unit"].Value} {Wording.Stems(match.Groups["of"].Value).FirstOrDefault()}").Trim();

    private static bool Says(string sentence, string words) => $" {Wording.Key(sentence)}".Contains($" {Wording.Key(words)}", StringComparison.Ordinal);

    [GeneratedRegex(@"\.asked_by\[|\.(id|kind|category|strength|rung)$|\.(from|expresses|after|when|emotions)[.\[]|^(about|difficulty)\b")]
    private static partial Regex NoProse();

    // Inside a sentence, unless somebody's words begin there; at its beginning only before what people do.
    [GeneratedRegex(
        @"(?<=(?:[\p{Ll}\d,;:'] |[\u2013\u2014] ?| - ))(?<!\b(?:like|said|says|saying|say|thought|thinking|think|goes|went|go|me|him|her|them),? )\p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}\p{Ll}[\p{L}-]*)*"
        + @"|^\p{Lu}\p{Ll}[\p{L}-]*(?= (?:says?|said (?:i|I|he|she|it|that|they|we|to)|told|thinks|thought|reckons|rang|called|texted|phoned|asked|came round|and (?:I|me))\b|'s (?:my|our|coming|been|got)\b)")]
    private static partial Regex Name();

    // Capital letters that name nobody.
    [GeneratedRegex(
        @"^(?:God|Jesus|Christ|Lord|English|British|American|Google|Netflix|Facebook|Instagram|WhatsApp|Whatsapp|YouTube|Youtube|Zoom|Dr|Mr|Mrs|Ms|Miss|Sir|Every(?:one|body|thing)|Some(?:one|body|thing)|Any(?:one|body|thing)|No(?:body|thing)|People|Folk|Nice|Great|Fine|Good|Right|Sorry|Thanks|Thank|Hello|Hi|Bye|Work|School|Life|Home|Doctor|Sleep)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex(
        @"\bi(?:'d|'ve| had| have| used to| just| only| also| still| once| never)* (?:(?:work|worked|working) (?:at|in|for|as)|(?:live|lived|grew up) (?:in|near|at|by|on|outside|above)|moved (?:to|from|into|out of)|(?:studied|trained|taught) (?:at|in|as)|was born (?:in|at)|went to (?:school|college|uni|university) (?:in|at|with))(?<where>(?: [\w'-]+){1,5})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Station();

    [GeneratedRegex(@"\b(?:hours?|days?|weeks?|months?|years?|ages|forever|fear|silence|hope|dread|pain|peace|limbo|circles|secret|progress|here|there|place|places|one|where|house|home|alone)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(
        @"(?<![\w/.-])(?<number>\d+([.,:]\d+)*|(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)([- ](one|two|three|four|five|six|seven|eight|nine)\b)?|(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundred)\b)(?<unit>am|pm|k)?(th|st|nd|rd|s)?(?![\w/-])(?<of> [a-z]+)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    // Numbers that count nothing.
    [GeneratedRegex(
        @"\b((one|two|three|four|five|six|ten|twelve) or (two|three|four|five|six|ten|twelve|twenty)|(the|those|these|us|you|other|all|both|for|of) (two|three|four)( of (us|you|them))?|(two|three|four|five) of (us|you|them)|in (two|half)|(of )?two minds|two and two|nine to five|one hundred|(a |one )?hundred (percent|per cent|times|things|and ten)|(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|\d+) (times|things|percent|per cent|reasons|ways|seconds|secs)|(two|five|ten) (minutes|mins)|(two|three|four) words|number (two|three)|on all fours|nineteen to the dozen)\b|\b24/7|\b50/50|\bfifty[- ]fifty\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Idiom();

    [GeneratedRegex(
        @"\b((mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|(in|since|last|next|until|till) (march|may)|christmas|easter|last (spring|summer|autumn|fall|winter))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
