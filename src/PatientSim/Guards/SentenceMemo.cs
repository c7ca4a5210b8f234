using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>What guards have read off the sentences of a reply. Each check of a reply that streams meets the same first sentences again.</summary>
/// <remarks>For one reply and one thread at a time.</remarks>
internal sealed class SentenceMemo
{
    private readonly Dictionary<(Type Guard, string Sentence), object> _read = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _sentences = new(StringComparer.Ordinal);

    /// <summary>The sentences of a text, which every guard asks for; taken apart once.</summary>
    public IReadOnlyList<string> SentencesOf(string text)
    {
        if (!_sentences.TryGetValue(text, out var sentences))
        {
            _sentences.Add(text, sentences = Wording.Sentences(text));
        }

        return sentences;
    }

    /// <summary>What a guard reads off a sentence; read once.</summary>
    /// <typeparam name="TGuard">The guard.</typeparam>
    /// <typeparam name="T">What it reads.</typeparam>
    public T Of<TGuard, T>(string sentence, Func<string, T> read)
        where T : notnull
    {
        if (!_read.TryGetValue((typeof(TGuard), sentence), out var known))
        {
            _read.Add((typeof(TGuard), sentence), known = read(sentence));
        }

        return (T)known;
    }
}
