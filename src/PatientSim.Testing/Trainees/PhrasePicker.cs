using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>Picks phrases of a file by the seed of the session: those that the trainee has not said yet come first.</summary>
internal sealed partial class PhrasePicker(PhraseFile file, TraineeView view)
{
    private readonly SeededRandom _random = new(view.Seed, view.Turns.Count, 0, view.Intake.Id);
    private readonly string _said = " / " + string.Join(" / ", view.Turns.Select(turn => Wording.Key(turn.Trainee))) + " / ";

    /// <summary>A number in [0, 1).</summary>
    public double Chance() => _random.Next();

    /// <summary>A phrase of the section, one of those said least.</summary>
    public string Pick(string section, params ReadOnlySpan<(string Name, string Value)> slots)
    {
        var least = file[section].GroupBy(TimesSaid).MinBy(phrases => phrases.Key)!.ToList();
        var phrase = least[_random.Below(least.Count)];
        foreach (var (name, value) in slots)
        {
            phrase = phrase.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return phrase;
    }

    /// <summary>A phrase of the section that was not said yet; null when all were.</summary>
    public string? PickNew(string section) => file[section].Any(phrase => TimesSaid(phrase) == 0) ? Pick(section) : null;

    /// <summary>Whether these words were in something said.</summary>
    public bool HasSaid(string words) => Wording.Key(words) is { Length: > 0 } key && _said.Contains($" {key} ", StringComparison.Ordinal);

    // What is filled in changes, and the longest part around it tells the phrase.
    private int TimesSaid(string phrase) =>
        Slot().Split(phrase).Select(Wording.Key).MaxBy(part => part.Length) is { Length: > 0 } key ? _said.Split($" {key} ").Length - 1 : 0;

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();
}
