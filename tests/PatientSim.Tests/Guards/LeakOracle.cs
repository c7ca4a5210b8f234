using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Tests.Guards;

/// <summary>Judges what a trainee was shown, by other code than the guard's: nothing of what is locked and nothing of what the voice was told, in any reading.</summary>
internal sealed partial class LeakOracle
{
    // Words of any talk: a run of four says something when two of its words are not among them.
    private static readonly string[] s_small =
        [.. "a about all also am an and any are as at be because been but by can could did do does dont for from get go had has have he her him his how i id if im in is it its ive just know like me mean might more my no not now of off on one or out really right said say she so some something that thats the them then there they thing think this to too up want was we well went were what when which who why will with would yeah you your youre".Split(' ')];

    private static readonly string[] s_labels = ["core belief", "core_belief", "intermediate belief", "intermediate_belief", "automatic thought", "automatic_thought", "coping strateg", "coping_strateg", "patient-file", "cognitive model", "cognitive conceptuali"];

    private readonly HashSet<string> _free;
    private readonly List<(FormulationElement Element, string[] Statements)> _locked;
    private readonly HashSet<string> _instructions;
    private readonly Dictionary<string, string[]> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _judged = new(StringComparer.Ordinal);

    public LeakOracle(PatientProfile profile, StyleDefinition style, string system)
    {
        var elements = Formulation.Of(profile).Elements;
        _free = [.. elements.Where(element => element.Rung < Rung.Thought).SelectMany(element => element.Says.Tell.Append(element.Text)).Concat(elements.SelectMany(element => element.Says.Hint))
            .Concat(profile.CopingStrategies.SelectMany(coping => coping.Shows)).Concat(profile.SoreSpots.Select(spot => spot.Reaction)).Concat(style.Phrases.Values.SelectMany(phrases => phrases))
            .Append(profile.Intake ?? "").SelectMany(line => Runs(line, 4))];
        _locked = [.. elements.Where(element => element.Rung >= Rung.Thought).Select(element => (element, element.Says.Tell.Append(element.Text)
            .SelectMany(line => Words(line) is { Length: < 4 } few ? few.All(s_small.Contains) ? [] : [string.Join(' ', few)] : Runs(line, 4).Where(run => run.Split(' ').Count(word => !s_small.Contains(word)) >= 2)).Distinct().ToArray()))];
        var outside = system[..system.IndexOf("<patient-file>\nName", StringComparison.Ordinal)] + system[system.LastIndexOf("</patient-file>", StringComparison.Ordinal)..].Split("hurting yourself:")[0].Split("to be dead:")[0];
        _instructions = [.. outside.Split('\n').SelectMany(line => Runs(line, 6))];
    }

    /// <summary>What of a turn's reply should not have been seen; null when all is well.</summary>
    public string? Leak(string shown, PatientState before, ResponsePlan plan, IReadOnlyCollection<string> notes)
    {
        // Most turns end in one of a few fallbacks.
        var key = string.Join('\n', [shown, before.Turn.ToString(CultureInfo.InvariantCulture), .. plan.Offers.Select(offer => offer.ToString()), .. notes]);
        if (!_judged.TryGetValue(key, out var leak))
        {
            _judged[key] = leak = Judge(shown, before, plan, notes);
        }

        return leak;
    }

    private string? Judge(string shown, PatientState before, ResponsePlan plan, IEnumerable<string> notes)
    {
        var told = _locked.Where(item => before.HasTold(item.Element.Id) || plan.Offers.Any(offer => offer.ElementId == item.Element.Id && offer.Depth == DisclosureStatus.Told)).ToList();
        var free = told.SelectMany(item => item.Statements).ToHashSet();
        var forbidden = _locked.Except(told).SelectMany(item => item.Statements).Where(run => !_free.Contains(run) && !free.Contains(run)).ToList();
        var instructions = _instructions.Concat(notes.SelectMany(note => Quoted().Replace(note, "\n").Split('\n')).Where(line => !line.StartsWith("- ", StringComparison.Ordinal)).SelectMany(line => Runs(line, 6)))
            .Where(run => !Runs(run, 4).Any(part => _free.Contains(part) || free.Contains(part))).ToHashSet();
        var texts = told.SelectMany(item => item.Element.Says.Tell.Append(item.Element.Text)).Select(Key).ToList();
        instructions.RemoveWhere(run => texts.Any(text => text.Contains(run, StringComparison.Ordinal)));
        foreach (var reading in Readings(shown))
        {
            var (key, letters) = (Key(reading), Letters(reading));
            if (forbidden.Concat(instructions).FirstOrDefault(run => key.Contains($" {run} ", StringComparison.Ordinal) || (reading != shown && Letters(run) is { Length: >= 8 } row && letters.Contains(row, StringComparison.Ordinal))) is { } run)
            {
                return run;
            }

            if (s_labels.FirstOrDefault(label => reading.Contains(label, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What each of these messages from the director says.</summary>
    public static IEnumerable<string> Notes(IEnumerable<ChatMessage> messages) => messages.Where(message => message.Role == ChatRole.System).Skip(1).Select(message => message.Text);

    private string[] Readings(string shown)
    {
        if (!_readings.TryGetValue(shown, out var readings))
        {
            string[] first = [shown, Unspaced(shown), .. Decoded(shown), Json(shown)];
            string[] turned = [.. first.Concat(first.Select(Rot13))];
            _readings[shown] = readings = [.. turned.Concat(turned.Select(text => string.Concat(text.Reverse()))).Concat(turned.Select(text => string.Join(' ', text.Split(' ').Reverse()))).Distinct()];
        }

        return readings;
    }

    private static string Unspaced(string text) => string.Concat(text.Where(c => c is not (' ' or '-' or '.' or '\u200D')));

    private static IEnumerable<string> Decoded(string text)
    {
        foreach (Match match in Blob().Matches(text))
        {
            var digits = match.Value.TrimEnd('=').Replace('-', '+').Replace('_', '/');
            digits = digits[..(digits.Length / 4 * 4)];
            yield return Encoding.Latin1.GetString(Convert.FromBase64String(digits));
            if (match.Value.All(char.IsAsciiHexDigit))
            {
                yield return Encoding.Latin1.GetString(Convert.FromHexString(match.Value[..(match.Value.Length / 2 * 2)]));
            }
        }
    }

    private static string Json(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string>($"\"{text.Replace("\"", "", StringComparison.Ordinal)}\"") ?? "";
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string Rot13(string text) => string.Concat(text.Select(c => char.IsAsciiLetter(c) ? (char)(c + ((c | 32) < 'n' ? 13 : -13)) : c));

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal)).Select(match => match.Value)];

    private static string Key(string text) => $" {string.Join(' ', Words(text))} ";

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsAsciiLetterLower));

    private static IEnumerable<string> Runs(string text, int length)
    {
        var words = Words(text);
        return Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(start => string.Join(' ', words.Skip(start).Take(length)));
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-z0-9+/_-]{8,}={0,2}")]
    private static partial Regex Blob();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
