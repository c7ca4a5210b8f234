using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>A text by which it is compared: its words, the stems of those that carry meaning, and what these are said for.</summary>
internal sealed class SaidText
{
    private readonly string _key;

    public SaidText(string text)
    {
        _key = $" {Wording.Key(text)} ";
        Words = Wording.Words(text);
        Stems = Wording.Stems(text);
        Groups = [.. Words.SelectMany(Paraphrases.Of)];
    }

    public List<string> Words { get; }

    public HashSet<string> Stems { get; }

    public HashSet<int> Groups { get; }

    /// <summary>Whether some words, as <see cref="Wording.Key"/> gives them, stand in the text as they are.</summary>
    public bool Quotes(string key) => _key.Contains($" {key} ", StringComparison.Ordinal);
}
